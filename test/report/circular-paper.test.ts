/** 通报, 提醒函 and 催报 over random states: whatever stands on record, classes add up to their totals. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Light } from '#domain/light.ts';
import type { Paper, PaperRun, PaperTable } from '#domain/paper.ts';
import { wordingPiece } from '#domain/wording-pieces.ts';
import { type ChaseForm, chaseOf } from '#report/chase-paper.ts';
import type { CircularFigures, CircularForm, CircularTarget } from '#report/circular-figures.ts';
import { circularOf } from '#report/circular-paper.ts';
import { CLASS_WORDS, type ListClass } from '#report/list-target.ts';
import type { PaperFrame } from '#report/paper-frame.ts';
import { reminderOf } from '#report/reminder-paper.ts';
import { linesOf } from '../services/paper-fixture.ts';

const FRAME: PaperFrame = {
  officeName: '区示范区建设办公室',
  number: '第3期',
  signedOn: '2022-09-28',
  sealMark: null,
  wording: (key) => wordingPiece(key)?.standard ?? '',
};

const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'grey'];
const STATES = Object.keys(CLASS_WORDS) as ListClass[];
const UNITS = ['区教体局', '区住建局', '区水利局'];

const target = fc
  .record({
    taskId: fc.integer({ min: 1, max: 12 }),
    unit: fc.constantFrom(...UNITS),
    light: fc.constantFrom(...LIGHTS),
    countsAs: fc.constantFrom(...STATES),
    isLate: fc.boolean(),
    isDisproved: fc.boolean(),
    section: fc.constantFrom('一、', '二、', '三、'),
  })
  .map(
    ({ taskId, unit, light, countsAs, isLate, isDisproved, section }): Omit<CircularTarget, 'targetId'> => ({
      taskId,
      label: `附件2第${taskId}项`,
      content: '任务',
      text: '目标。',
      leaders: '张毅',
      leadUnit: unit,
      dueWords: '2022年12月31日',
      countsAs,
      isDisproved: isDisproved && countsAs !== 'unreported',
      light,
      why: '逾期1天',
      overdue: null,
      isLateDone: isLate && light === 'yellow',
      entries: [],
      isShared: false,
      sectionTitle: section,
    }),
  );
const targetsOf = fc
  .array(target, { maxLength: 40 })
  .map((list) => list.map((one, at) => ({ ...one, targetId: at + 1 })));

const form: fc.Arbitrary<CircularForm> = fc
  .record({
    unitName: fc.constantFrom(...UNITS),
    state: fc.constantFrom('notIssued', 'issued', 'received', 'checked', 'sentBack' as const),
    isLate: fc.boolean(),
    overdueDays: fc.integer({ min: 0, max: 9 }),
    waiting: fc.constantFrom('filled', 'empty', null),
    unfilled: fc.integer({ min: 0, max: 3 }),
    isSilent: fc.boolean(),
  })
  .map(({ unfilled, isSilent, ...rest }) => ({
    ...rest,
    targetIds: [1, 2, 3],
    dueOn: '2022-09-23',
    sentBackReason: '过于笼统。',
    unfilledIds: [1, 2, 3].slice(0, unfilled),
    unreportedIds: isSilent ? [1, 2, 3].slice(0, unfilled) : [],
  }));

const figuresOf: fc.Arbitrary<CircularFigures> = fc
  .record({
    targets: targetsOf,
    forms: fc.array(form, { maxLength: 12 }),
    waivedForms: fc.integer({ min: 0, max: 2 }),
    changed: fc.array(fc.integer({ min: 1, max: 40 })),
    hasPrevious: fc.boolean(),
  })
  .map(({ targets, forms, waivedForms, changed, hasPrevious }) => {
    const ids = [...new Set(changed)].filter((id) => id <= targets.length);
    return {
      roundTitle: '2022年三季度',
      asOf: '2022-09-28',
      docNumbers: ['区发〔2022〕9号'],
      contactName: '',
      contactPhone: '',
      answerDueOn: '2022-10-12',
      targets,
      leftOut: { waived: 0, removed: 0 },
      forms,
      waivedForms,
      changes: {
        previousTitle: hasPrevious ? '2022年二季度' : null,
        newlyRed: ids,
        recovered: [],
        finished: ids,
        noMovement: hasPrevious ? ids : [],
      },
    };
  });

function runsOf(paper: Paper): PaperRun[] {
  return paper.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return block.text;
      if (block.kind !== 'table') return [];
      return block.table.rows.flatMap((row) => (row.kind === 'section' ? [] : row.cells.flat()));
    }),
  );
}

function tablesOf(paper: Paper): PaperTable[] {
  return paper.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));
}

const lineWith = (paper: Paper, start: string): string =>
  linesOf(paper)
    .flat()
    .find((line) => line.startsWith(start)) ?? '';
/** 红灯3[3]个 → 3; what is told inside brackets is part of a class, not a class. */
const counts = (text: string): number[] =>
  [...text.replace(/（[^）]*）/g, '').matchAll(/(\d+)(?:\[\d+\])?个/g)].map(([, count]) => Number(count));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

it('通报的各类之和等于总数：按灯、按状态、按板块、按反馈表', () => {
  fc.assert(
    fc.property(figuresOf, (figures) => {
      const paper = circularOf(figures, FRAME);
      const { targets, forms } = figures;
      if (targets.length > 0) {
        const [, lights = '', states = ''] =
          /按灯分：(.*?)。按牵头单位所报状态分：(.*)。/.exec(lineWith(paper, '本轮调度')) ?? [];
        expect(sum(counts(lights))).toBe(targets.length);
        expect(sum(counts(states))).toBe(targets.length);
        const table = tablesOf(paper)[0]!;
        const rows = table.rows.flatMap((row) =>
          row.kind === 'section' ? [] : [row.cells.slice(1).map(([run]) => Number(run?.text))],
        );
        const total = rows.pop()!;
        for (const row of [...rows, total]) expect(sum(row.slice(1))).toBe(row[0]);
        expect(total.map((_, at) => sum(rows.map((row) => row[at] ?? 0)))).toEqual(total);
        expect(total[0]).toBe(targets.length);
      }
      const [all = 0, ...classes] = counts(lineWith(paper, '应反馈的牵头单位').replace(/另有.*$/, ''));
      expect(all).toBe(forms.length);
      expect(sum(classes)).toBe(forms.length);
    }),
  );
});

it('每个能点开的数字就是它后面的分项数，各分项都在本轮之内', () => {
  fc.assert(
    fc.property(figuresOf, (figures) => {
      const ids = new Set([1, 2, 3, ...figures.targets.map(({ targetId }) => targetId)]);
      const [body] = circularOf(figures, FRAME).parts;
      for (const { text, rows } of runsOf({ ...circularOf(figures, FRAME), parts: [body!] })) {
        if (rows === undefined) continue;
        expect(text).toBe(String(new Set(rows.targetIds).size));
        expect(rows.targetIds.every((id) => ids.has(id))).toBe(true);
        expect(rows.label).not.toBe('');
      }
    }),
  );
});

it('附件列全红灯和未完成的黄灯，不多不少；没有这样的分项就没有附件', () => {
  fc.assert(
    fc.property(figuresOf, (figures) => {
      const items = figures.targets.filter(
        ({ light, isLateDone }) => light === 'red' || (light === 'yellow' && !isLateDone),
      );
      const { parts } = circularOf(figures, FRAME);
      expect(parts.map(({ orientation }) => orientation)).toEqual(
        items.length === 0 ? ['portrait'] : ['portrait', 'landscape'],
      );
      const listed = parts
        .slice(1)
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'table' ? block.table.rows : []))
        .flatMap((row) => (row.kind === 'row' ? (row.cells[0]?.[0]?.rows?.targetIds ?? []) : []));
      expect(listed.toSorted((a, b) => a - b)).toEqual(items.map(({ targetId }) => targetId));
    }),
  );
});

it('没有空表、空段和没有填的占位符，章节编号连续', () => {
  fc.assert(
    fc.property(figuresOf, (figures) => {
      const paper = circularOf(figures, FRAME);
      for (const table of tablesOf(paper)) expect(table.rows.length).toBeGreaterThan(0);
      const lines = linesOf(paper).flat();
      for (const line of lines) expect(line).not.toMatch(/^\s*$|[{}｛｝!！]|undefined|NaN/);
      const headings = paper.parts[0]!.blocks.flatMap((block) => (block.kind === 'heading' ? block.text[0] : []));
      expect(headings.join('')).toBe('一二三四五'.slice(0, headings.length));
    }),
  );
});

it('提醒函的红灯、黄灯和其余之和等于该单位的分项数', () => {
  fc.assert(
    fc.property(targetsOf, (targets) => {
      const paper = reminderOf(
        {
          roundTitle: '2022年三季度',
          asOf: '2022-09-28',
          unitName: '区教体局',
          docNumbers: [],
          contactName: '',
          contactPhone: '',
          answerDueOn: '2022-10-05',
          targets,
          leftOut: { waived: 0, removed: 0 },
        },
        FRAME,
      );
      const [all = 0, ...classes] = counts(lineWith(paper, '示范区建设任务2022年三季度调度情况显示'));
      expect(all).toBe(targets.length);
      expect(sum(classes)).toBe(all);
      const rows = tablesOf(paper)[0]?.rows.length ?? 0;
      expect(rows).toBe((classes[0] ?? 0) + (classes[1] ?? 0));
    }),
  );
});

it('催报通知的已反馈和未反馈之和等于应反馈，名单内外之和等于未反馈', () => {
  const missing: fc.Arbitrary<ChaseForm> = fc.record({
    unitName: fc.constantFrom(...UNITS),
    code: fc.constant('2022Q3-001'),
    formId: fc.constant(1),
    unreportedIds: fc.constant([1, 2]),
    dueOn: fc.constant('2022-09-23'),
    overdueDays: fc.integer({ min: 0, max: 3 }),
    state: fc.constantFrom('notIssued', 'issued', 'sentBack', 'empty' as const),
    sentBackReason: fc.constantFrom(null, '', '过于笼统。'),
    reminders: fc.integer({ min: 0, max: 2 }),
    lastRemindedOn: fc.constant(null),
    isChased: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(missing, { maxLength: 10 }), fc.integer({ min: 0, max: 5 }), (list, returned) => {
      const paper = chaseOf(
        {
          roundTitle: '2022年三季度',
          asOf: '2022-09-28',
          dueOn: '2022-09-23',
          contactName: '',
          contactPhone: '',
          answerDueOn: '2022-10-03',
          forms: list.length + returned,
          missing: list,
          waivedForms: 0,
        },
        FRAME,
      );
      const opening = counts(lineWith(paper, '示范区建设任务2022年三季度调度反馈表应于'));
      expect(opening).toEqual([
        list.length + returned,
        returned,
        list.length,
        list.filter(({ overdueDays }) => overdueDays > 0).length,
      ]);
      const [table] = tablesOf(paper);
      const foot = table === undefined ? [0, 0, 0] : counts(table.footLines[0]!.split('口径')[0]!);
      const [told = 0, late = 0, inTime = 0, others = table === undefined ? list.length : 0] = foot;
      expect(told).toBe(table?.rows.length ?? 0);
      expect(late + inTime).toBe(told);
      expect(told + others).toBe(list.length);
    }),
  );
});
