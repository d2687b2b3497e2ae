/** Forms of a made-up office, filled with texts that stand once in the world, and what clerks do to them. */
import fc from 'fast-check';
import { ENTRY_COLUMNS, type EntryColumn, LOCKED_COLUMNS, type SentForm } from '#domain/return-form.ts';
import { columnAt, fill, type Grid, gridOf, OLD_ROUND, sentForm } from './return-fixture.ts';

/** Where a text belongs: set when it is typed, never looked up. */
export interface Home {
  form: SentForm;
  /** From 1; null: a text of the unit's own, which belongs to no target. */
  ordinal: number | null;
  column: EntryColumn | null;
}

export interface World {
  /** This round's forms and those of the round before, same units. */
  forms: SentForm[];
  grids: Grid[];
  homes: Map<string, Home>;
  /** What was done, for the report of a failure. */
  done: string[];
}

const CONTENTS = ['建设医养结合示范点', '提升农村照明水平', '改扩建中小学校', '推进智慧停车项目'];
const TARGETS = [
  ...['10月底前明确收费政策', '12月底前建立3个示范点', '安装农村路灯0.017万盏', '新建学校2所', '完成前期工作'],
  ...['完成1.5万平方米建设任务', '完成15万平方米建设任务', '6月底前完成立项，12月底前开工'],
];
const TEXT_COLUMNS = ['progressNote', 'difficulty', 'nextStep', 'coordination'] as const;

/** Two to four units; the last two may be members of one group and then owe the same targets word for word. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    lists: fc.array(
      fc.array(fc.tuple(fc.nat(3), fc.nat(7), fc.constantFrom('', '抓紧施工', '完成招标', '年底完工')), {
        minLength: 2,
        maxLength: 6,
      }),
      { minLength: 2, maxLength: 4 },
    ),
    areMembers: fc.boolean(),
  })
  .map(({ lists, areMembers }) => {
    const words = lists.map((list, at) =>
      (areMembers && at === lists.length - 1 ? lists[at - 1]! : list).map(([content, target, promise]) => ({
        ...{ content: CONTENTS[content]!, target: TARGETS[target]!, promise },
      })),
    );
    const names = ['区卫健委', '区教体局', '水南镇', '水西镇'];
    const now = words.map((list, at) => sentForm(at + 1, names[at]!, list));
    const before = words.map((list, at) => ({
      ...sentForm(at + 11, names[at]!, list.slice(0, 4), OLD_ROUND),
      unitId: at + 1,
    }));
    const world: World = { forms: [...now, ...before], grids: [], homes: new Map(), done: [] };
    world.grids.push(filledGrid(world, now[0]!, '反馈表'));
    return world;
  });

export function mark(world: World, home: Home): string {
  const text = `标记${String(world.homes.size + 1).padStart(4, '0')}号`;
  world.homes.set(text, home);
  return text;
}

export function filledGrid(world: World, form: SentForm, sheet: string): Grid {
  const grid = gridOf(form, sheet);
  for (const [at, { ordinal }] of form.rows.entries()) {
    fill(grid, at, { state: '推进中' });
    for (const column of TEXT_COLUMNS) fill(grid, at, { [column]: mark(world, { form, ordinal, column }) });
  }
  return grid;
}

/** A row of the unit's own with one text in it. */
function ownRow(world: World, grid: Grid, words: string): string[] {
  const cells = grid.columns.map(() => '');
  const column = columnAt(grid, 'progressNote');
  const content = columnAt(grid, 'content');
  if (content >= 0) cells[content] = words;
  if (column >= 0) cells[column] = mark(world, { form: world.forms[0]!, ordinal: null, column: null });
  return cells;
}

/** One alteration of the first sheet; `pick(n)` is a number below n. Does nothing where it does not apply. */
export type Alteration = (world: World, grid: Grid, pick: (below: number) => number) => void;

const set = (grid: Grid, at: number, id: Parameters<typeof columnAt>[1], text: string) => {
  const column = columnAt(grid, id);
  if (column >= 0 && grid.rows[at] !== undefined) grid.rows[at]!.cells[column] = text;
};
const get = (grid: Grid, at: number, id: Parameters<typeof columnAt>[1]) =>
  grid.rows[at]?.cells[columnAt(grid, id)] ?? '';
const other = (world: World, pick: (below: number) => number): SentForm => {
  const now = world.forms.filter(({ roundCode }) => roundCode !== OLD_ROUND.code);
  return now[1 + pick(now.length - 1)]!;
};
const older = (world: World) => world.forms.find(({ roundCode }) => roundCode === OLD_ROUND.code)!;
const without = (grid: Grid, column: number) => {
  if (column < 0) return;
  grid.columns.splice(column, 1);
  for (const row of grid.rows) {
    row.cells.splice(column, 1);
    delete row.merges;
  }
};
const insert = (grid: Grid, column: number, caption: string, text: () => string) => {
  grid.columns.splice(column, 0, { id: null, caption });
  for (const row of grid.rows) {
    // An empty row has no cells to push aside.
    while (row.cells.length < column) row.cells.push('');
    row.cells.splice(column, 0, text());
    delete row.merges;
  }
};
/** Rows pasted from another form fall under the right heads only then. */
const isAsSent = (grid: Grid) =>
  [...LOCKED_COLUMNS, ...ENTRY_COLUMNS, 'rowKey'].every((id, at) => grid.columns[at]?.id === id);
/** Puts the cells of the first row given under the second, and so on round. */
const rotate = (grid: Grid, ids: readonly Parameters<typeof columnAt>[1][]) => {
  for (const id of ids) {
    const texts = grid.rows.map((_, at) => get(grid, at, id));
    for (const at of grid.rows.keys()) set(grid, at, id, texts[(at + 1) % texts.length]!);
  }
};
const shuffle = (grid: Grid, pick: (below: number) => number) => {
  for (let at = grid.rows.length - 1; at > 0; at -= 1) {
    const to = pick(at + 1);
    [grid.rows[at], grid.rows[to]] = [grid.rows[to]!, grid.rows[at]!];
  }
  for (const row of grid.rows) delete row.merges;
};

/** After these every text is still certain: nothing may be asked. */
export const HARMLESS: Readonly<Record<string, Alteration>> = {
  rowsMoved: (_, grid, pick) => shuffle(grid, pick),
  emptyRowsInserted: (_, grid, pick) => grid.rows.splice(pick(grid.rows.length + 1), 0, { cells: [] }),
  rowCopied: (_, grid, pick) => {
    const row = grid.rows[pick(grid.rows.length)];
    if (row !== undefined) grid.rows.push({ cells: [...row.cells] });
  },
  columnsReordered: (_, grid, pick) => {
    const [from, to] = [pick(grid.columns.length), pick(grid.columns.length)];
    grid.columns.splice(to, 0, ...grid.columns.splice(from, 1));
    for (const row of grid.rows) {
      row.cells.length = grid.columns.length;
      row.cells.splice(to, 0, ...row.cells.splice(from, 1));
      delete row.merges;
    }
  },
  hiddenNameGone: (_, grid) => {
    grid.identity.meta = null;
  },
  keywordsGone: (_, grid) => {
    grid.identity.keywords = null;
  },
  numberGone: (_, grid) => {
    grid.identity.visible = null;
  },
  spacesInWords: (_, grid, pick) => {
    const at = pick(grid.rows.length);
    set(grid, at, 'target', [...get(grid, at, 'target')].join(' '));
    set(grid, at, 'content', `${get(grid, at, 'content')}\n`);
  },
  rowsHidden: (_, grid, pick) => {
    const row = grid.rows[pick(grid.rows.length)];
    if (row !== undefined) row.isHidden = true;
  },
};

export const HARMFUL: Readonly<Record<string, Alteration>> = {
  rowDeleted: (_, grid, pick) => grid.rows.splice(pick(grid.rows.length), 1),
  rowDoubledAnew: (world, grid, pick) => {
    const row = grid.rows[pick(grid.rows.length)];
    if (row === undefined) return;
    const column = columnAt(grid, 'progressNote');
    const home = world.homes.get(row.cells[column] ?? '');
    if (home === undefined) return;
    const cells = [...row.cells];
    cells[column] = mark(world, home);
    grid.rows.splice(pick(grid.rows.length + 1), 0, { cells });
  },
  ownRow: (world, grid, pick) =>
    grid.rows.splice(pick(grid.rows.length + 1), 0, { cells: ownRow(world, grid, '方舱医院建设') }),
  ownRowWithoutWords: (world, grid, pick) =>
    grid.rows.splice(pick(grid.rows.length + 1), 0, { cells: ownRow(world, grid, '') }),
  ownRowWithWordsOfATarget: (world, grid, pick) => {
    const cells = ownRow(world, grid, CONTENTS[pick(4)]!);
    const target = columnAt(grid, 'target');
    if (target >= 0) cells[target] = `${TARGETS[pick(8)]}（新增）`;
    grid.rows.push({ cells });
  },
  columnInserted: (_, grid, pick) => insert(grid, pick(grid.columns.length + 1), '', () => ''),
  ownColumn: (world, grid, pick) =>
    insert(grid, pick(grid.columns.length + 1), '备注', () =>
      pick(2) === 0 ? '' : mark(world, { form: world.forms[0]!, ordinal: null, column: null }),
    ),
  headerReworded: (_, grid, pick) => {
    const column = grid.columns[columnAt(grid, TEXT_COLUMNS[pick(4)]!)];
    if (column === undefined) return;
    column.id = null;
    column.caption = ['本季度工作开展', '困难', '下步', ''][pick(4)]!;
  },
  wordsHeaderReworded: (_, grid, pick) => {
    const column = grid.columns[columnAt(grid, (['content', 'target'] as const)[pick(2)]!)];
    if (column !== undefined) Object.assign(column, { id: null, caption: '事项' });
  },
  entryColumnDeleted: (_, grid, pick) => without(grid, columnAt(grid, TEXT_COLUMNS[pick(4)]!)),
  lockedColumnDeleted: (_, grid, pick) =>
    without(grid, columnAt(grid, (['sequence', 'content', 'target', 'leader', 'due', 'promise'] as const)[pick(6)]!)),
  keyColumnDeleted: (_, grid) => without(grid, columnAt(grid, 'rowKey')),
  keyCleared: (_, grid, pick) => set(grid, pick(grid.rows.length), 'rowKey', ''),
  keyRetyped: (_, grid, pick) => {
    const at = pick(grid.rows.length);
    set(grid, at, 'rowKey', get(grid, at, 'rowKey').replace(/.$/, 'f'));
  },
  keysSwapped: (_, grid, pick) => {
    const [a, b] = [pick(grid.rows.length), pick(grid.rows.length)];
    const [keyA, keyB] = [get(grid, a, 'rowKey'), get(grid, b, 'rowKey')];
    set(grid, a, 'rowKey', keyB);
    set(grid, b, 'rowKey', keyA);
  },
  keysSortedApart: (_, grid) => rotate(grid, ['rowKey']),
  wordEdited: (_, grid, pick) => {
    const at = pick(grid.rows.length);
    set(grid, at, 'target', get(grid, at, 'target').replace(/前|完成|安装|新建/, '之'));
  },
  wordsReplaced: (_, grid, pick) => {
    const at = pick(grid.rows.length);
    set(grid, at, 'target', '组织赴外地考察学习先进经验');
    set(grid, at, 'content', '其他工作');
  },
  wordsCleared: (_, grid, pick) => {
    const at = pick(grid.rows.length);
    set(grid, at, 'target', '');
    if (pick(2) === 0) set(grid, at, 'content', '');
  },
  numberedAfresh: (_, grid) => {
    for (const at of grid.rows.keys()) set(grid, at, 'sequence', String(at + 1));
  },
  entriesMerged: (_, grid, pick) => {
    const row = grid.rows[pick(grid.rows.length)];
    const column = columnAt(grid, TEXT_COLUMNS[pick(4)]!);
    if (row !== undefined && column >= 0 && row.cells[column]) row.merges = { ...row.merges, [column]: 2 + pick(2) };
  },
  wordsMerged: (_, grid, pick) => {
    const at = pick(grid.rows.length);
    const column = columnAt(grid, 'content');
    const [row, next] = [grid.rows[at], grid.rows[at + 1]];
    // Only cells that say the same are merged; else Excel itself would throw one away.
    if (column >= 0 && row && next && row.cells[column] !== '' && row.cells[column] === next.cells[column]) {
      row.merges = { ...row.merges, [column]: 2 };
    }
  },
  numberOfAnotherForm: (world, grid, pick) => {
    grid.identity.visible = `反馈编号：${other(world, pick).code}`;
  },
  hiddenNameOfAnotherForm: (world, grid, pick) => {
    grid.identity.meta = other(world, pick).code;
  },
  keywordsOfAnotherForm: (world, grid, pick) => {
    grid.identity.keywords = other(world, pick).code;
  },
  unitOfAnotherForm: (world, grid, pick) => {
    grid.unitName = other(world, pick).unitName;
  },
  unitMisspelt: (_, grid) => {
    grid.unitName = '区卫生健康委员会办公室';
  },
  allIdentityGone: (_, grid) => {
    grid.identity = { meta: null, keywords: null, visible: null };
  },
  twoForms: (world, _, pick) => {
    world.grids.push(filledGrid(world, other(world, pick), `表${world.grids.length + 1}`));
  },
  sheetCopied: (world, grid) => {
    world.grids.push({ ...structuredClone(grid), sheet: `表${world.grids.length + 1}` });
  },
  rowsOfAnotherForm: (world, grid, pick) => {
    if (!isAsSent(grid)) return;
    grid.rows.push(...filledGrid(world, other(world, pick), '').rows.slice(0, 1 + pick(3)));
  },
  rowsOfAnotherFormWithoutKeys: (world, grid, pick) => {
    if (!isAsSent(grid)) return;
    const rows = filledGrid(world, other(world, pick), '').rows.slice(0, 1 + pick(3));
    grid.rows.push(...rows.map(({ cells }) => ({ cells: [...cells.slice(0, 12), ''] })));
  },
  rowsOfLastRound: (world, grid) => {
    if (isAsSent(grid)) grid.rows.push(...filledGrid(world, older(world), '').rows.slice(0, 2));
  },
  formOfLastRound: (world) => {
    world.grids[0] = filledGrid(world, older(world), '反馈表');
  },
  formOfLastRoundRenumbered: (world) => {
    const grid = filledGrid(world, older(world), '反馈表');
    grid.identity.visible = `反馈编号：${world.forms[0]!.code}`;
    world.grids[0] = grid;
  },
  lineBelow: (world, grid) => {
    grid.below.push(mark(world, { form: world.forms[0]!, ordinal: null, column: null }));
  },
};
