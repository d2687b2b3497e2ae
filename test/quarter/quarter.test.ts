/** A whole quarter: forms out to every lead unit, filled in by as many clerks, back, asked about, accepted, checked, closed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { STATE_WORDS } from '#domain/return-form.ts';
import type { FormDetail, ReceivedDetail, TaskRow } from '#ipc/contract.ts';
import { newWorkbook } from '#sheet/new-workbook.ts';
import { openTestOffice, type TestOffice } from '../services/office-fixture.ts';
import { expectedLight, type Told } from './expected-lights.ts';
import { type FilledForm, type FilledRow, fillForm } from './fill-forms.ts';
import { type IssuedForm, issueAll, openQuarter, THIRD_QUARTER } from './round-office.ts';

const END = '2022-09-30';
const MET_RULES = ['behindTime', 'completed', 'lateDone', 'notYetDue', 'nothingYet', 'overdue', 'reported'];

let office: TestOffice;
beforeEach(async () => {
  office = openTestOffice();
  await office.ask('seed.load', {});
});
afterEach(() => office.end());

/** Locked where the office speaks, open where the unit does; nothing of the office's words is missing. */
async function checkProtection({ bytes, row }: IssuedForm): Promise<void> {
  const book = newWorkbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = book.worksheets[0]!;
  let rows = 0;
  sheet.eachRow((line) => {
    if (!/\/\d+-[0-9a-f]{4}$/.test(String(line.getCell(13).value ?? ''))) return;
    rows += 1;
    for (const column of [1, 2, 3, 4, 5]) expect(String(line.getCell(column).value ?? ''), `${row.code}`).not.toBe('');
    const isLocked = Array.from({ length: 12 }, (_, at) => line.getCell(at + 1).protection?.locked !== false);
    expect(isLocked).toEqual([...Array(6).fill(true), ...Array(6).fill(false)]);
  });
  expect(rows).toBe(row.targets);
}

/** Thirds of the files come one by one, in a folder of a folder, and in an archive. */
function send(filled: readonly FilledForm[]): { path: string }[] {
  const folder = join(office.root, '收到');
  mkdirSync(join(folder, '邮箱'), { recursive: true });
  const zipped: Record<string, Uint8Array> = {};
  const single: { path: string }[] = [];
  for (const [at, { unitName, bytes }] of filled.entries()) {
    if (at % 3 === 0) zipped[`三季度/${unitName}.xlsx`] = bytes;
    else
      writeFileSync(
        at % 3 === 1 ? join(folder, '邮箱', `${unitName}.xlsx`) : join(office.root, `${unitName}.xlsx`),
        bytes,
      );
    if (at % 3 === 2) single.push({ path: `${unitName}.xlsx` });
  }
  writeFileSync(join(folder, '微信收到.zip'), zipSync(zipped));
  return [...single, { path: '收到' }];
}

/** What is asked is exactly what the clerk left open; the office chooses what he meant. */
async function answerAll(id: number, filled: FilledForm): Promise<ReceivedDetail> {
  let detail = await office.ask('receive.get', { id });
  const asks = detail.parts.flatMap(({ diagnosis }) => diagnosis.asks);
  const open = filled.rows.filter(({ amount }) => !amount.isCertain);
  expect(asks.map(({ at }) => `${at?.column}${at?.row}`)).toEqual(open.map(({ amountCell }) => amountCell));
  for (const [at, { key, kind, options, question }] of asks.entries()) {
    expect(kind).toBe('amount');
    const { amount } = open[at]!;
    expect(question).toContain(String(amount.typed));
    const meant = options.find(({ answer }) => Number(/^value:(.+)$/.exec(answer)?.[1]) === amount.value);
    if (meant === undefined) throw new Error(`${question} offers no ${amount.value}: ${JSON.stringify(options)}`);
    detail = await office.ask('receive.answer', { id, key, answer: meant.answer });
  }
  expect(detail.row.openAsks).toBe(0);
  return detail;
}

function expectEntries({ lines }: FormDetail, { rows }: FilledForm): void {
  const found = lines.map(({ locked, present }) => ({
    content: locked.content,
    target: locked.target,
    state: present?.values.reportedState,
    amount: present?.values.amount.value,
    amountText: present?.values.amount.text,
    progressNote: present?.values.progressNote,
    difficulty: present?.values.difficulty,
    nextStep: present?.values.nextStep,
    coordination: present?.values.coordination,
    reportedOn: present?.reportedOn,
  }));
  expect(found).toEqual(
    rows.map((row) => ({
      content: row.content,
      target: row.target,
      state: row.state,
      amount: row.amount.value,
      amountText: String(row.amount.typed),
      progressNote: row.progressNote,
      difficulty: row.difficulty,
      nextStep: row.nextStep,
      coordination: row.coordination,
      reportedOn: '2022-09-20',
    })),
  );
}

async function runQuarter(
  units: number,
  firstClerk: number,
): Promise<{ tasks: TaskRow[]; told: Map<number, Told>; written: Map<number, FilledRow> }> {
  const opened = await openQuarter(office, THIRD_QUARTER);
  const issued = await issueAll(office, opened);
  expect(issued.length).toBe(units);
  expect(issued.map(({ row }) => row.code)).toEqual(issued.map((_, at) => `2022Q3-${String(at + 1).padStart(3, '0')}`));
  const before = await office.ask('task.list', {});
  const leads = new Map(before.flatMap((task) => task.targets.map(({ id }) => [id, task.leadUnit] as const)));
  expect(leads.size).toBe(81);
  for (const form of issued) await checkProtection(form);

  const filled = await Promise.all(
    issued.map(({ bytes }, at) => fillForm(bytes, { clerk: firstClerk + at, filledOn: '2022年9月20日' })),
  );
  office.setNow('2022-09-21T10:00:00+08:00');
  const { taken, refused, known, left } = await office.ask('receive.take', {
    roundId: opened.round.id,
    files: send(filled),
  });
  expect([taken.length, refused, known.length, left]).toEqual([units, [], 0, 0]);

  const clean = await office.ask('receive.acceptClean', { roundId: opened.round.id });
  const isPlain = ({ rows }: FilledForm): boolean => rows.every(({ amount }) => amount.isCertain);
  expect(clean.accepted.map(({ code }) => code).sort()).toEqual(
    filled
      .filter(isPlain)
      .map(({ code }) => code)
      .sort(),
  );
  const others = taken.filter(({ id }) => !clean.accepted.some((row) => row.id === id));
  for (const { id, code } of others) await answerAll(id, filled.find((form) => form.code === code)!);
  const rest = await office.ask('receive.accept', { ids: others.map(({ id }) => id) });
  expect(rest.kept).toEqual([]);
  expect(clean.entries + rest.entries).toBe(81);

  const told = new Map<number, Told>();
  const written = new Map<number, FilledRow>();
  for (const { row } of issued) {
    const detail = await office.ask('form.get', { id: row.id });
    const form = filled.find(({ code }) => code === row.code)!;
    expectEntries(detail, form);
    expect(detail.signing.fillerName).toBe(form.fillerName);
    for (const [at, { targetId }] of detail.lines.entries()) {
      expect(leads.get(targetId)).toBe(row.unitName);
      expect(told.has(targetId)).toBe(false);
      const { state, amount } = form.rows[at]!;
      told.set(targetId, { state, amount: amount.value, isDisproved: false });
      written.set(targetId, form.rows[at]!);
    }
  }
  expect(told.size).toBe(81);

  await checkAll(opened.round.id, told);
  office.setNow(`${END}T16:00:00+08:00`);
  return { tasks: await office.ask('task.list', { asOf: END }), told, written };
}

/** Every fifth 已完成 turns out not to be so. */
async function checkAll(roundId: number, told: Map<number, Told>): Promise<void> {
  const completed = [...told].filter(([, { state }]) => state === 'completed').map(([id]) => id);
  const disproved = completed.filter((_, at) => at % 5 === 4);
  for (const id of disproved) told.set(id, { ...told.get(id)!, isDisproved: true });
  const verified = [...told.keys()].filter((id) => !disproved.includes(id));
  await office.ask('check.set', { roundId, targetIds: verified, verdict: 'trueAsReported', note: '' });
  await office.ask('check.set', { roundId, targetIds: disproved, verdict: 'notTrue', note: '现场未完工' });
}

/** Every text stands once and in its own row; what says 无 is on no list. */
async function checkLists(roundId: number, tasks: readonly TaskRow[], written: Map<number, FilledRow>): Promise<void> {
  const rows = [...written.values()];
  const taskOf = new Map(tasks.flatMap(({ id, targets }) => targets.map((target) => [target.id, id] as const)));
  const kinds = [
    ['difficulty', rows.map(({ difficulty }) => difficulty).filter((text) => text.includes('问题'))],
    ['coordination', rows.map(({ coordination }) => coordination).filter((text) => text.includes('协调'))],
  ] as const;
  for (const [kind, texts] of kinds) {
    const list = await office.ask('report.list', { roundId, kind, asOf: END });
    expect([kind, list.rows]).toEqual([kind, texts.length]);
    const cells = list.papers.flatMap((paper) => paper.rows.flatMap((row) => (row.kind === 'task' ? row.texts : [])));
    const marks = texts.map((text) => text.slice(0, 20));
    expect(marks.map((mark) => cells.filter((cell) => cell.includes(mark)).length)).toEqual(marks.map(() => 1));
    expect(list.text.match(/\d{4}Q\d-\d{3}\/\d+-/g)?.length).toBe(texts.length);
  }

  const consolidated = await office.ask('report.list', { roundId, kind: 'consolidated', asOf: END });
  expect(consolidated.papers.map((paper) => paper.rows.filter(({ kind }) => kind === 'task').length)).toEqual([5, 45]);
  const found = new Map<number, string>();
  for (const [at, paper] of consolidated.papers.entries()) {
    for (const [line, row] of paper.rows.entries()) {
      const taskId = consolidated.taskIds[at]?.[line] ?? null;
      if (row.kind === 'task' && taskId !== null) found.set(taskId, row.texts.join('\n'));
    }
  }
  for (const [targetId, { progressNote, nextStep }] of written) {
    const here = found.get(taskOf.get(targetId)!)!;
    expect(here.split(progressNote).length, progressNote).toBe(2);
    expect(here.split(nextStep).length, nextStep).toBe(2);
  }
  expect([...found.values()].join('\n').match(/\d{4}Q\d-\d{3}\/\d+-\w{4}进展/g)?.length).toBe(81);

  const reds = tasks.flatMap(({ id, targets }) => targets.filter(({ light }) => light === 'red').map(() => id));
  const overdue = await office.ask('report.list', { roundId, kind: 'overdue', asOf: END });
  expect(overdue.taskIds.flat().filter((id) => id !== null)).toEqual(reds);
  const unreturned = await office.ask('report.list', { roundId, kind: 'unreturned', asOf: END });
  expect(unreturned.rows).toBe(0);
  expectTotals(consolidated.totals.join(''), rows, tasks);
  expect(overdue.totals.join('')).toContain(`${reds.length}个分项目标`);
}

/** States and lights of the totals line, counted from what was typed. */
function expectTotals(line: string, rows: readonly FilledRow[], tasks: readonly TaskRow[]): void {
  const counts = Object.fromEntries(
    [...line.matchAll(/([\p{Script=Han}]+?)(\d+)个/gu)].map(([, word, n]) => [word, Number(n)]),
  );
  const reported = Object.entries(STATE_WORDS).map(([state, word]) => [
    word,
    rows.filter((row) => row.state === state).length,
  ]);
  const lights = tasks.flatMap(({ targets }) => targets.map(({ light }) => light));
  const shown = (['red', 'yellow', 'green', 'grey'] as const).map((light, at) => [
    ['红灯', '黄灯', '绿灯', '灰灯'][at],
    lights.filter((one) => one === light).length,
  ]);
  expect(counts).toMatchObject({ ...Object.fromEntries(reported), ...Object.fromEntries(shown) });
}

it('二十八家下发、填报、收回、核实、关轮：八十一个分项一个不少、一个不错，灯与另行推算的一致', async () => {
  const { tasks, told, written } = await runQuarter(28, 3);
  const targets = tasks.flatMap((task) => task.targets);
  expect(targets.map(({ id, light, lightRule }) => [id, light, lightRule])).toEqual(
    targets.map((target) => [target.id, ...expectedLight(target, told.get(target.id)!)]),
  );
  const lights = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const target of targets) lights[expectedLight(target, told.get(target.id)!)[0]] += 1;
  // the clerks have met every rule that a first round can
  expect([...new Set(targets.map(({ lightRule }) => lightRule))].sort()).toEqual(MET_RULES);
  const overview = await office.ask('overview.get', { asOf: END });
  expect([overview.lights, overview.targets, overview.tasks]).toEqual([lights, 81, 50]);
  expect(overview.needs.unreturned).toEqual([]);

  const [round] = await office.ask('round.list', {});
  expect(round!.counts).toEqual({
    forms: 28,
    waived: 0,
    notIssued: 0,
    issued: 0,
    received: 0,
    checked: 28,
    sentBack: 0,
    overdue: 0,
    inbox: 0,
    tasks: 50,
    targets: 81,
    reported: 81,
    unreported: 0,
    verified: 81,
  });
  await checkLists(round!.id, tasks, written);
  await office.ask('round.close', { id: round!.id, rev: round!.rev, asOf: END });
  const closed = (await office.ask('task.list', { asOf: END })).flatMap((task) => task.targets);
  expect(closed.map(({ strip }) => strip.map(({ light, isStored }) => [light, isStored]))).toEqual(
    targets.map((target) => [[expectedLight(target, told.get(target.id)!)[0], true]]),
  );
  expect((await office.ask('history.verify', {})).problems).toEqual([]);
});

it('三处带“区”字头的异名合并后是二十五家，同样一个不少、一个不错', async () => {
  for (const { id, kind } of await office.ask('proposal.list', { state: 'open' })) {
    if (kind === 'unitPrefix') await office.ask('proposal.decide', { id, action: 'accept' });
  }
  const { tasks, told } = await runQuarter(25, 4);
  const targets = tasks.flatMap((task) => task.targets);
  expect(targets.map(({ id, light, lightRule }) => [id, light, lightRule])).toEqual(
    targets.map((target) => [target.id, ...expectedLight(target, told.get(target.id)!)]),
  );
});
