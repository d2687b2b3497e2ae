/** Answers about a round that nobody held: enough of everything to draw 总览, lists and histories without any service. */
import type { Light, LightRule } from '#domain/light.ts';
import type {
  FormRow,
  LightCounts,
  ListInput,
  ListPaper,
  NeedTarget,
  Overview,
  RoundRow,
  StripMark,
  TargetHistory,
  TargetRow,
  TaskRow,
} from '#ipc/contract.ts';
import { roundRow } from '../dispatch/round-sample.ts';

const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'grey'];
const ROUNDS = [
  { id: 1, code: '2022Q2', title: '2022年二季度' },
  { id: 2, code: '2022Q3', title: '2022年三季度' },
] as const;

export function doubleRound(rows: readonly TaskRow[]): RoundRow {
  const targets = rows.flatMap((row) => row.targets).length;
  return roundRow({
    ...ROUNDS[1],
    counts: {
      forms: 25,
      waived: 1,
      issued: 7,
      received: 8,
      checked: 9,
      sentBack: 1,
      overdue: 3,
      inbox: 7,
      tasks: rows.length,
      targets,
      reported: 60,
      unreported: targets - 60,
      verified: 40,
    },
  });
}

/** Both rounds, the first closed. */
export function doubleRounds(rows: readonly TaskRow[]): RoundRow[] {
  const running = doubleRound(rows);
  const closed = { kind: 'quarter' as const, from: '2022-04-01', to: '2022-06-30' };
  return [{ ...running, ...ROUNDS[0], period: closed, state: 'closed', closedOn: '2022-07-05' }, running];
}

function lightsOf(targets: readonly { light: Light }[]): LightCounts {
  const counts = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const { light } of targets) counts[light] += 1;
  return counts;
}

function grouped(rows: readonly TaskRow[], keyOf: (row: TaskRow) => string): Map<string, TaskRow[]> {
  const groups = new Map<string, TaskRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function need(row: TaskRow, target: TargetRow, why: string): NeedTarget {
  return {
    targetId: target.id,
    taskId: row.id,
    label: `附件${row.annexNo}第${row.sequence}项`,
    text: target.text,
    leadUnit: row.leadUnit,
    light: target.light,
    why,
    dueOn: target.dueOn,
  };
}

function form(id: number, unitName: string, overdueDays: number): FormRow {
  return {
    id,
    rev: 1,
    roundId: 2,
    formNo: id,
    code: `2022Q3-${String(id).padStart(3, '0')}`,
    unitId: id,
    unitName,
    movedTo: [],
    contact: null,
    phone: null,
    tasks: 2,
    targets: 3,
    reported: 0,
    verified: 0,
    dueOn: '2022-09-23',
    isDueOverridden: false,
    isOverdue: overdueDays > 0,
    overdueDays,
    issueNo: 1,
    issuedAt: '2022-09-01T09:00:00+08:00',
    state: id === 3 ? 'sentBack' : 'issued',
    isWaived: false,
    sentBackReason: null,
    receivedAt: null,
    isLate: false,
    reminders: id % 3,
    lastRemindedOn: null,
  };
}

export function doubleOverview(rows: readonly TaskRow[], asOf: string): Overview {
  const pairs = rows.flatMap((row) => row.targets.map((target) => ({ row, target })));
  const needs = (light: Light, why: string) =>
    pairs.filter(({ target }) => target.light === light).map(({ row, target }) => need(row, target, why));
  const lights = lightsOf(pairs.map(({ target }) => target));
  const months = new Map<string, number>();
  for (const { target } of pairs)
    if (target.dueOn !== null) months.set(target.dueOn.slice(0, 7), (months.get(target.dueOn.slice(0, 7)) ?? 0) + 1);
  const summed = (of: readonly TaskRow[]) => {
    const targets = of.flatMap((row) => row.targets);
    return { ...lightsOf(targets), targets: targets.length };
  };
  const red = needs('red', '逾期35天');
  return {
    asOf,
    round: doubleRound(rows),
    needs: {
      overdueTargets: red,
      dueSoonTargets: needs('yellow', '还有6天'),
      watchTargets: [],
      unreturned: [form(4, '区水利局', 0), form(3, '章贡生态环境局', 0), form(9, '区税务局', 2)],
      toCheck: needs('green', '待核实').slice(0, 12),
      inbox: 7,
      openProposals: 3,
    },
    lights,
    targets: pairs.length,
    tasks: rows.length,
    sections: [...grouped(rows, (row) => row.sectionTitle ?? `附件${row.annexNo}`)].map(([title, of]) => ({
      annexId: of[0]!.annexId,
      sectionId: of[0]!.sectionId,
      title,
      ...summed(of),
    })),
    units: [...grouped(rows, (row) => row.leadUnit)]
      .map(([unitName, of]) => ({ unitName, ...summed(of) }))
      .sort((a, b) => b.red - a.red || b.yellow - a.yellow || b.targets - a.targets),
    dueMonths: [...months].sort().map(([month, count]) => ({
      month,
      open: count - Math.floor(count / 3),
      completed: Math.floor(count / 3),
    })),
    undated: pairs.filter(({ target }) => target.dueOn === null).length,
    rounds: [
      { roundId: 1, title: ROUNDS[0].title, isStored: true, red: 9, yellow: 12, green: 50, grey: 10 },
      { roundId: 2, title: ROUNDS[1].title, isStored: false, ...lights },
    ],
    changes: {
      roundId: 2,
      roundTitle: ROUNDS[1].title,
      previousId: 1,
      previousTitle: ROUNDS[0].title,
      newlyRed: red.slice(0, 2),
      recovered: needs('green', '已完成').slice(0, 1),
      finished: [],
      noMovement: needs('grey', '两轮没有进展').slice(0, 3),
    },
  };
}

const RULES: Readonly<Record<Light, LightRule>> = {
  red: 'overdue',
  yellow: 'dueSoon',
  green: 'reported',
  grey: 'nothingYet',
};

function strip(id: number, light: Light): StripMark[] {
  const before = LIGHTS[id % 4]!;
  const mark = (index: 0 | 1, shown: Light): StripMark => ({
    roundId: ROUNDS[index].id,
    code: ROUNDS[index].code,
    title: ROUNDS[index].title,
    light: shown,
    rule: RULES[shown],
    isStored: index === 0,
    isMadeGood: index === 0 && shown === 'red' && light === 'green',
  });
  return [mark(0, before), mark(1, light)];
}

/** The same rows as after two rounds: a strip on each, and progress on most targets. */
export function afterRounds(rows: readonly TaskRow[]): TaskRow[] {
  return rows.map((row) => ({
    ...row,
    strip: strip(row.id, row.light),
    targets: row.targets.map((target) => ({
      ...target,
      strip: strip(target.id, target.light),
      progress:
        target.id % 5 === 0
          ? null
          : {
              roundId: 2,
              roundTitle: ROUNDS[1].title,
              reportedState: (['underWay', 'completed', 'notStarted', 'longTerm', 'adjustmentRequested'] as const)[
                target.id % 5
              ]!,
              amountText: target.quantities.length > 0 ? `${target.id % 7}${target.quantities[0]!.measure}` : '',
              amountPercent: target.quantities.length > 0 ? (target.id * 13) % 120 : null,
              verdict: ([null, 'trueAsReported', 'notTrue', 'pending'] as const)[target.id % 4]!,
              isRisk: target.id % 9 === 0,
              completedOn: null,
              closeOutAppliedOn: null,
              closedOutOn: null,
            },
    })),
  }));
}

export function doubleHistory(id: number): TargetHistory {
  const source = {
    fileName: '卫健委三季度反馈（改）.xlsx',
    token: 't',
    sheet: '反馈表',
    cells: { progressNote: 'I7', amount: 'H7' },
  };
  const entry = (at: 0 | 1, progressNote: string, nextStep: string, isByHand: boolean) => ({
    id: at + 1,
    roundId: ROUNDS[at].id,
    roundTitle: ROUNDS[at].title,
    unitId: 1,
    unitName: '区卫健委',
    values: {
      reportedState: 'underWay' as const,
      amount: { text: at === 0 ? '' : '1个', value: at === 0 ? null : 1, measure: '个' },
      progressNote,
      difficulty: at === 0 ? '无' : '省外医院帮扶名额需市卫健委统筹，区级无法单独确定。',
      nextStep,
      coordination: at === 0 ? '' : '请市卫健委明确对口帮扶医院名单。',
      coordinationLevel: at === 0 ? null : ('city' as const),
    },
    reportedOn: at === 0 ? '2022-06-24' : '2022-09-19',
    source: isByHand ? null : source,
    note: isByHand ? '电话报送' : '',
  });
  return {
    targetId: id,
    strip: strip(id, 'red'),
    entries: [
      entry(1, '意向书文本已报法审，未签。', '报请市级协调。', false),
      entry(0, '已与省级医院初步对接。', '8月底前签意向书。', true),
    ],
    checks: [
      {
        id: 1,
        rev: 1,
        verdict: 'notTrue',
        note: '现场核查，尚未签订。',
        completedOn: null,
        doneSteps: [],
        checkedOn: '2022-09-20',
        roundTitle: ROUNDS[1].title,
      },
    ],
    risks: [{ id: 1, note: '名额迟迟未定', markedOn: '2022-09-20', withdrawnOn: null }],
    closeOuts: [],
  };
}

const column = (caption: string) => ({ field: null, caption, group: null, column: '', width: null });

export function doubleList(rows: readonly TaskRow[], input: ListInput): ListPaper {
  const kept = rows.filter(
    (row) =>
      (input.annexId === undefined || row.annexId === input.annexId) &&
      (input.unit === undefined || row.leadUnit === input.unit) &&
      (input.kind === 'consolidated' || row.light === 'red'),
  );
  const papers = [...grouped(kept, (row) => `附件${row.annexNo}`)].map(([label, of]) => ({
    paper: {
      label,
      title: '章贡区贯彻落实《建设方案》行动计划责任分工表',
      sheetName: label,
      columns: [
        '序号',
        '行动计划内容',
        '2022年任务目标',
        '责任领导',
        '责任单位',
        '状态',
        '进展情况',
        '存在问题',
        '下一步计划',
      ].map(column),
      rows: [
        { kind: 'section' as const, title: of[0]!.sectionTitle ?? '试点示范' },
        ...of.map((row) => ({
          kind: 'task' as const,
          texts: [
            row.sequence,
            row.content,
            row.annualTarget,
            row.responsibleLeader,
            row.unitsText,
            '推进中',
            '意向书文本已报法审，未签。',
            '无',
            '10月15日前印发。',
          ],
        })),
      ],
      footLines: [],
    },
    ids: [null, ...of.map((row) => row.id)],
  }));
  return {
    papers: papers.map(({ paper }) => paper),
    rows: kept.length,
    taskIds: papers.map(({ ids }) => ids),
    totals: [`共 ${kept.length} 项任务，其中逾期 ${kept.filter((row) => row.light === 'red').length} 项。`],
    text: kept.map((row) => `${row.sequence}. ${row.content}`).join('\n'),
  };
}
