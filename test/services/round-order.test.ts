import { expect, it } from 'vitest';
import { openQuarter, openSeedOffice } from './round-fixture.ts';

it('同日结束的两轮，时段长的在前：九月一轮的上一轮是三季度，不论哪一轮先开', async () => {
  const office = await openSeedOffice();
  try {
    const month = await openQuarter(office, { period: { kind: 'month', from: '2022-09-01', to: '2022-09-30' } });
    const quarter = await openQuarter(office);
    const listed = await office.ask('round.list', {});
    const ofMonth = await office.ask('round.changes', { id: month.round.id });
    const ofQuarter = await office.ask('round.changes', { id: quarter.round.id });
    expect({
      newestFirst: listed.map(({ title }) => title),
      beforeMonth: ofMonth.previousTitle,
      beforeQuarter: ofQuarter.previousTitle,
    }).toEqual({
      newestFirst: [month.round.title, quarter.round.title],
      beforeMonth: quarter.round.title,
      beforeQuarter: null,
    });
  } finally {
    office.end();
  }
});
