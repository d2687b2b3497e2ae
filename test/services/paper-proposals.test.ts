import { expect, it } from 'vitest';
import { FOURTH_QUARTER, openQuarter } from '../quarter/round-office.ts';
import { openPaperOffice, PAPER_DAY } from './paper-fixture.ts';

it('一事一单：上一轮发出、还没有销号的督办单，下一轮提出同一分项时写明已有', async () => {
  const office = await openPaperOffice();
  try {
    const noticesIn = async (roundId: number, asOf: string) =>
      (await office.ask('paper.propose', { roundId, asOf })).flatMap(({ spec, present }) =>
        spec.kind === 'supervisionNotice' ? [{ spec, present }] : [],
      );
    const first = (await noticesIn(office.roundId, PAPER_DAY)).find(({ spec }) => spec.colour === 'red');
    if (first === undefined) throw new Error('nothing is red');
    const { targetId } = first.spec;
    const [draft] = await office.ask('paper.draft', { specs: [first.spec] });
    if (draft === undefined) throw new Error('nothing was drafted');
    const [issued] = await office.ask('paper.issue', { ids: [draft.id] });
    const { round } = await office.ask('round.get', { id: office.roundId });
    office.setNow('2022-09-30T10:00:00+08:00');
    await office.ask('round.close', { id: round.id, rev: round.rev });
    office.setNow('2022-10-10T10:00:00+08:00');
    const next = await openQuarter(office, FOURTH_QUARTER);
    const present = async (roundId: number) =>
      (await noticesIn(roundId, '2022-10-10')).find(({ spec }) => spec.targetId === targetId)?.present;
    const standing = [{ id: draft.id, state: 'issued', number: issued?.number }];
    expect(await present(next.round.id)).toEqual(standing);

    // Told of the round before, while the next one is open: the slip belongs to the newer one.
    const other = (await noticesIn(office.roundId, '2022-10-10')).find((one) => one.spec.targetId !== targetId);
    if (other === undefined) throw new Error('only one item is pressed');
    const [later] = await office.ask('paper.draft', { specs: [other.spec] });
    const again = (await noticesIn(office.roundId, '2022-10-10')).find(
      ({ spec }) => spec.targetId === other.spec.targetId,
    );
    expect([later?.roundId, again?.present]).toEqual([
      next.round.id,
      [{ id: later?.id, state: 'draft', number: null }],
    ]);
  } finally {
    await office.end();
  }
}, 180_000);
