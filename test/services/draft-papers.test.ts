/** Drafts, their wording, and drafts in place of papers that went out. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PaperRow, TargetRow } from '#ipc/contract.ts';
import type { TestOffice } from './office-fixture.ts';
import { linesOf } from './paper-fixture.ts';
import { formOf, openQuarter, openSeedOffice, report, reportForm } from './round-fixture.ts';

const DAY = '2022-09-28';

let office: TestOffice;
let roundId: number;
let targets: TargetRow[];
beforeEach(async () => {
  office = await openSeedOffice();
  const opened = await openQuarter(office);
  roundId = opened.round.id;
  office.setNow(`${DAY}T10:00:00+08:00`);
  await office.ask('setting.set', { officeName: '区示范区建设办公室' });
  targets = (await office.ask('task.list', { asOf: DAY })).flatMap((task) => task.targets);
});
afterEach(() => office.end());

const redTarget = (): number => targets.find(({ light }) => light === 'red')?.id ?? 0;

async function draftNotice(): Promise<PaperRow> {
  const [row] = await office.ask('paper.draft', { specs: [{ kind: 'supervisionNotice', targetId: redTarget() }] });
  return row!;
}

/** As `paper.issue` leaves it, without printing. */
function sendOut(id: number, number: string): void {
  office.office.db.command({ name: 'paper.issue', opId: `issue ${id}`, subject: number }, (writer) =>
    writer.update('paper', id, { state: 'issued', serialNo: 1, number, issuedOn: DAY }),
  );
}

it('起草时定下日期和颜色，答复期限按规则推算，没有编号', async () => {
  const row = await draftNotice();
  expect(row).toMatchObject({
    kind: 'supervisionNotice',
    state: 'draft',
    number: null,
    title: '示范区建设任务督办单（附件2第12项，区住建局）',
    colour: 'red',
    roundId,
    unitName: '区住建局',
    about: '附件2第12项',
    targetId: redTarget(),
    asOf: DAY,
    issuedOn: null,
    replyDueOn: '2022-10-12',
  });
  office.setNow('2022-10-20T10:00:00+08:00');
  const { paper, spec } = await office.ask('paper.get', { id: row.id });
  expect(spec).toEqual({ kind: 'supervisionNotice', targetId: redTarget(), colour: 'red', asOf: DAY });
  expect(linesOf(paper)[0]).toContain(
    '你单位牵头的区发〔2022〕9号附件2第12项有关分项目标，截至2022年9月28日已逾期28天，现予以红色督办。',
  );
});

it('几份一次起草、一次撤销；有一份不能起草的，一份也不起草', async () => {
  const units = (await office.ask('paper.propose', { roundId })).filter(({ spec }) => spec.kind === 'reminderLetter');
  const rows = await office.ask('paper.draft', { specs: units.map(({ spec }) => spec) });
  expect(rows.length).toBe(units.length);
  expect(rows.length).toBeGreaterThan(3);
  const [last] = await office.ask('history.list', { limit: 1 });
  expect([last!.name, last!.subject]).toEqual(['paper.draft', `提醒函等${rows.length}份`]);
  await office.ask('history.undo', {});
  expect(await office.ask('paper.list', {})).toEqual([]);
  const { forms } = await office.ask('round.get', { id: roundId });
  const quiet = formOf({ forms }, '区人社局');
  const specs = [...units.map(({ spec }) => spec), { kind: 'reminderLetter' as const, roundId, unitId: quiet.unitId }];
  expect(await office.refusal('paper.draft', { specs })).toBe('paperEmpty');
  expect(await office.ask('paper.list', {})).toEqual([]);
});

it('没有可写内容的不起草：单位没有红灯黄灯、没有未反馈的单位、答复期限早于起草日', async () => {
  const refused = (specs: Parameters<typeof office.ask<'paper.draft'>>[1]['specs']) =>
    office.refusal('paper.draft', { specs });
  expect(await refused([{ kind: 'chaseNotice', roundId, unitIds: [999_999] }])).toBe('paperEmpty');
  expect(await refused([{ kind: 'reminderLetter', roundId, unitId: 999_999 }])).toBe('recordMissing');
  expect(await refused([{ kind: 'supervisionNotice', targetId: redTarget(), replyDueOn: '2022-09-27' }])).toBe(
    'dateInvalid',
  );
  expect(await refused([{ kind: 'supervisionNotice', targetId: 999_999 }])).toBe('recordMissing');
  expect(await refused([{ kind: 'meetingPack', roundId }])).toBe('valueInvalid');
  expect(await refused([])).toBe('nothingSelected');
});

it('草稿的文字可以单独改动，改回原样即恢复用语；不认识的占位符不保存', async () => {
  const row = await draftNotice();
  const key = 'supervisionNotice.requirementRed';
  const edit = (rev: number, text: string | null) => ({ id: row.id, rev, wording: [{ key, text }] });
  const edited = await office.ask('paper.edit', edit(row.rev, '请{单位}于{截止日期}前办结。'));
  expect(linesOf(edited.paper)[0]).toContain('督办要求|请区住建局于2022年10月12日前办结。');
  expect(edited.wording.find((field) => field.key === key)).toMatchObject({
    label: '红色督办要求',
    text: '请{单位}于{截止日期}前办结。',
    isChanged: true,
  });
  expect(edited.wording.map((field) => field.key)).not.toContain('supervisionNotice.requirementBlue');
  const { rev } = edited.row;
  expect(await office.refusal('paper.edit', edit(rev, '请{书记}办结。'))).toBe('placeholderUnknown');
  expect(await office.refusal('paper.edit', edit(row.rev, '另一句。'))).toBe('changedElsewhere');
  expect(await office.refusal('paper.edit', edit(rev, '请{单位}于{截止日期}前办结。'))).toBe('nothingToChange');
  const other = { id: row.id, rev, wording: [{ key: 'circular.opening', text: '通报。' }] };
  expect(await office.refusal('paper.edit', other)).toBe('valueInvalid');
  const back = await office.ask('paper.edit', edit(rev, null));
  expect(back.wording.every(({ isChanged }) => !isChanged)).toBe(true);
});

it('标题改了，清单里的标题跟着改；标题不能留空', async () => {
  const [row] = await office.ask('paper.draft', { specs: [{ kind: 'circular', roundId }] });
  const edit = (text: string) => ({ id: row!.id, rev: row!.rev, wording: [{ key: 'circular.title', text }] });
  expect(await office.refusal('paper.edit', edit('  '))).toBe('valueInvalid');
  const edited = await office.ask('paper.edit', edit('关于{轮次}调度情况的通报'));
  expect([edited.row.title, edited.paper.title]).toEqual(Array(2).fill('关于2022年三季度调度情况的通报'));
});

it('起草时写明的督办要求作为该草稿自己的用语保存', async () => {
  const spec = { kind: 'supervisionNotice' as const, targetId: redTarget(), requirement: '请书面说明。' };
  const [row] = await office.ask('paper.draft', { specs: [spec] });
  const detail = await office.ask('paper.get', { id: row!.id });
  expect(detail.wording.filter(({ isChanged }) => isChanged).map(({ key, text }) => [key, text])).toEqual([
    ['supervisionNotice.requirementRed', '请书面说明。'],
  ]);
  expect(await office.refusal('paper.draft', { specs: [{ ...spec, requirement: '{谁}说明。' }] })).toBe(
    'placeholderUnknown',
  );
});

it('办公室的用语改了，还没有单独改动的草稿跟着改；恢复标准用语后回到原样', async () => {
  const row = await draftNotice();
  const key = 'supervisionNotice.title';
  const template = await office.ask('wording.set', { key, text: '区督办单' });
  expect(template).toMatchObject({ key, text: '区督办单', standard: '示范区建设任务督办单', isChanged: true });
  expect((await office.ask('paper.get', { id: row.id })).paper.title).toBe('区督办单（附件2第12项，区住建局）');
  expect(await office.refusal('wording.set', { key, text: '区督办单' })).toBe('nothingToChange');
  expect(await office.refusal('wording.set', { key, text: '{谁}督办单' })).toBe('placeholderUnknown');
  expect(await office.refusal('wording.set', { key: 'supervisionNotice.none', text: '督办' })).toBe('valueInvalid');
  await office.ask('wording.set', { key, text: null });
  const list = await office.ask('wording.list', {});
  expect(list.every(({ isChanged }) => !isChanged)).toBe(true);
  await office.ask('wording.set', { key, text: '区督办单' });
  await office.ask('history.undo', {});
  expect((await office.ask('paper.get', { id: row.id })).paper.title).toBe(
    '示范区建设任务督办单（附件2第12项，区住建局）',
  );
});

it('用语清单列出每处可用的占位符和它的意思', async () => {
  const list = await office.ask('wording.list', {});
  const reply = list.find(({ key }) => key === 'supervisionNotice.reply');
  expect(reply?.placeholders).toContainEqual({ name: '截止日期', meaning: '答复的截止日' });
  expect(list.length).toBeGreaterThan(20);
});

it('发出的文书不再改动文字；另拟替换的草稿与原来一样，已有一份草稿的不再另拟', async () => {
  const row = await draftNotice();
  expect(await office.refusal('paper.replace', { id: row.id, rev: row.rev })).toBe('paperNotIssued');
  sendOut(row.id, '督办〔2022〕1号');
  const issued = (await office.ask('paper.get', { id: row.id })).row;
  const wording = [{ key: 'supervisionNotice.title', text: '另一个标题' }];
  expect(await office.refusal('paper.edit', { id: row.id, rev: issued.rev, wording })).toBe('paperFixed');
  expect(await office.refusal('paper.replace', { id: row.id, rev: issued.rev + 1 })).toBe('changedElsewhere');
  const fresh = await office.ask('paper.replace', { id: row.id, rev: issued.rev });
  expect(fresh).toMatchObject({ state: 'draft', number: null, title: row.title, targetId: row.targetId, asOf: DAY });
  expect(await office.refusal('paper.replace', { id: row.id, rev: issued.rev })).toBe('paperPresent');
  const stored = office.office.db.reader;
  const { replacesId } = stored.first(stored.from.selectFrom('paper').select('replacesId').where('id', '=', fresh.id))!;
  expect(replacesId).toBe(row.id);
  expect((await office.ask('paper.get', { id: row.id })).row.state).toBe('issued');
});

it('销号单列出该分项目标发出过的督办单和答复，草稿和作废的不列', async () => {
  const specs = [{ kind: 'closeOutSlip' as const, targetId: redTarget() }];
  const [draft] = await office.ask('paper.draft', { specs });
  const told = async (): Promise<string | undefined> => {
    const { paper } = await office.ask('paper.get', { id: draft!.id });
    return linesOf(paper)[0]!.find((line) => line.startsWith('督办情况|'));
  };
  const row = await draftNotice();
  expect(await told()).toBe('督办情况|没有发出过督办单。');
  sendOut(row.id, '督办〔2022〕1号');
  expect(await told()).toBe('督办情况|督办〔2022〕1号（红色督办），2022年9月28日发出，没有登记答复。');
  const { rev } = (await office.ask('paper.get', { id: row.id })).row;
  await office.ask('paper.reply', { id: row.id, rev, repliedOn: DAY, text: '已开工1100户。' });
  expect(await told()).toBe(
    '督办情况|督办〔2022〕1号（红色督办），2022年9月28日发出，2022年9月28日答复：已开工1100户。',
  );
});

it('起草以后又有反馈的，不能照旧日期发出；改按今天重拟后再发出', async () => {
  const { forms } = await office.ask('round.get', { id: roundId });
  const { unitId } = formOf({ forms }, '区住建局');
  const specs = [
    { kind: 'circular' as const, roundId },
    { kind: 'reminderLetter' as const, roundId, unitId },
  ];
  const drafts = await office.ask('paper.draft', { specs });
  office.setNow('2022-10-08T10:00:00+08:00');
  const refusalOf = ({ id }: PaperRow) => office.refusal('paper.issue', { ids: [id] });
  const { lines } = await office.ask('form.get', { id: formOf({ forms }, '区住建局').id });
  await report(office, { roundId, targetId: lines[0]!.targetId, unitId });
  for (const draft of drafts) {
    expect(await refusalOf(draft)).toBe('paperOutdated');
    const edit = { id: draft.id, rev: draft.rev, wording: [] };
    expect(await office.refusal('paper.edit', { ...edit, asOf: '2022-10-09' })).toBe('dateInvalid');
    expect(await office.refusal('paper.edit', { ...edit, asOf: DAY })).toBe('nothingToChange');
    const { row, spec } = await office.ask('paper.edit', { ...edit, asOf: '2022-10-08' });
    expect([row.asOf, spec.asOf]).toEqual(['2022-10-08', '2022-10-08']);
  }
  const issued = await office.ask('paper.issue', { ids: drafts.map(({ id }) => id) });
  expect(issued.map(({ number }) => number)).toEqual(['第1期', '提醒〔2022〕1号']);
});

it('别的分项有了反馈，督办单照发；发出前已没有可写内容的提醒函不占号', async () => {
  const { forms } = await office.ask('round.get', { id: roundId });
  const form = formOf({ forms }, '区住建局');
  const [notice, letter] = await office.ask('paper.draft', {
    specs: [
      { kind: 'supervisionNotice', targetId: targets.find(({ light }) => light === 'green' || light === 'grey')!.id },
      { kind: 'reminderLetter', roundId, unitId: form.unitId },
    ],
  });
  await reportForm(office, form, 'completed');
  expect(await office.refusal('paper.issue', { ids: [letter!.id] })).toBe('paperEmpty');
  office.setNow('2022-10-08T10:00:00+08:00');
  const [other] = (await office.ask('form.get', { id: form.id })).lines;
  await report(office, { roundId, targetId: other!.targetId, unitId: form.unitId });
  expect((await office.ask('paper.issue', { ids: [notice!.id] }))[0]?.number).toBe('督办〔2022〕1号');
});

it('同一个操作重复提交，只起草一次', async () => {
  const specs = [{ kind: 'circular' as const, roundId }];
  const first = await office.router.call('paper.draft', { specs }, { opId: 'same' });
  const second = await office.router.call('paper.draft', { specs }, { opId: 'same' });
  expect(first.ok).toBe(true);
  expect(second).toEqual(first);
  expect((await office.ask('paper.list', {})).length).toBe(1);
});
