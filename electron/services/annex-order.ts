/**
 * The order of an annex after an import: rows of the file in their order, and tasks that the file no longer has but
 * the office keeps, each behind the row it stood behind. Pure; shows at once whether an import would change anything.
 */
import type { AnnexSectionRow, AnnexTaskRow } from '#domain/annex.ts';
import type { TablePlan } from './annex-plan.ts';
import type { ImportDecisions } from './import-decisions.ts';

export type OrderedItem =
  | { kind: 'section'; id: number | null; row: AnnexSectionRow | null }
  /** `isTextTaken`: the texts of `row` are to be written; otherwise the row on record stands as it is. */
  | { kind: 'task'; id: number | null; row: AnnexTaskRow | null; isTextTaken: boolean };

export interface AnnexOrder {
  items: OrderedItem[];
  removedTaskIds: number[];
  removedSectionIds: number[];
}

export function orderOfAnnex(plan: TablePlan, decisions: ImportDecisions): AnnexOrder {
  const { onRecord, table, taskOfRow } = plan;
  const changed = new Set(plan.changes.flatMap((change) => (change.kind === 'changed' ? [change.key] : [])));
  const freeSections = new Map<string, number[]>();
  for (const { id, title } of onRecord?.sections ?? []) {
    const list = freeSections.get(title);
    if (list === undefined) freeSections.set(title, [id]);
    else list.push(id);
  }

  const items: OrderedItem[] = [];
  for (const row of table.rows) {
    if (row.kind === 'section') {
      items.push({ kind: 'section', id: freeSections.get(row.title)?.shift() ?? null, row });
      continue;
    }
    const id = taskOfRow.get(row.key) ?? null;
    const isLeft = decisions.isRowLeft(row.key);
    if (id === null && isLeft) continue;
    items.push({ kind: 'task', id, row, isTextTaken: !isLeft && (id === null || changed.has(row.key)) });
  }
  if (onRecord === null) return { items, removedTaskIds: [], removedSectionIds: [] };

  const placedTasks = new Set(items.flatMap((item) => (item.kind === 'task' && item.id !== null ? [item.id] : [])));
  const missing = onRecord.tasks.filter(({ id }) => !placedTasks.has(id));
  const removedTaskIds = missing.filter(({ id }) => decisions.isTaskRemoved(id)).map(({ id }) => id);
  const kept = new Map(
    missing.filter(({ id }) => !decisions.isTaskRemoved(id)).map((task) => [task.id, task] as const),
  );
  const neededSections = new Set([...kept.values()].map(({ sectionId }) => sectionId));
  const unplaced = [...freeSections.values()].flat();
  const keptSections = new Set(unplaced.filter((id) => neededSections.has(id)));
  return {
    items: kept.size === 0 ? items : withKept(items, onRecord, kept, keptSections),
    removedTaskIds,
    removedSectionIds: unplaced.filter((id) => !keptSections.has(id)),
  };
}

function withKept(
  items: readonly OrderedItem[],
  onRecord: NonNullable<TablePlan['onRecord']>,
  keptTasks: ReadonlyMap<number, unknown>,
  keptSections: ReadonlySet<number>,
): OrderedItem[] {
  const standing = [
    ...onRecord.sections.map(({ id, ordinal }) => ({ kind: 'section' as const, id, ordinal })),
    ...onRecord.tasks.map(({ id, ordinal }) => ({ kind: 'task' as const, id, ordinal })),
  ].sort((a, b) => a.ordinal - b.ordinal);
  /** Kept items to be put behind the item with this key; '' is the head of the table. */
  const behind = new Map<string, OrderedItem[]>();
  const placed = new Set(items.map(({ kind, id }) => `${kind} ${id}`));
  let anchor = '';
  for (const { kind, id } of standing) {
    const isKept = kind === 'task' ? keptTasks.has(id) : keptSections.has(id);
    if (!isKept) {
      if (placed.has(`${kind} ${id}`)) anchor = `${kind} ${id}`;
      continue;
    }
    const item: OrderedItem = kind === 'task' ? { kind, id, row: null, isTextTaken: false } : { kind, id, row: null };
    const list = behind.get(anchor);
    if (list === undefined) behind.set(anchor, [item]);
    else list.push(item);
  }
  return [
    ...(behind.get('') ?? []),
    ...items.flatMap((item) => [item, ...(item.id === null ? [] : (behind.get(`${item.kind} ${item.id}`) ?? []))]),
  ];
}

/** Whether carrying out the order writes anything. */
export function orderDiffers(plan: TablePlan, order: AnnexOrder): boolean {
  const { onRecord } = plan;
  if (onRecord === null) return true;
  if (order.removedTaskIds.length > 0 || order.removedSectionIds.length > 0) return true;
  const tasks = new Map(onRecord.tasks.map((task) => [task.id, task] as const));
  const sections = new Map(onRecord.sections.map((section) => [section.id, section] as const));
  let sectionId: number | null = null;
  for (const [index, item] of order.items.entries()) {
    if (item.id === null) return true;
    const ordinal = index + 1;
    if (item.kind === 'section') {
      const section = sections.get(item.id);
      if (section?.ordinal !== ordinal) return true;
      if (item.row !== null && section.leaderText !== item.row.leaderText) return true;
      sectionId = item.id;
    } else {
      const task = tasks.get(item.id);
      if (item.isTextTaken || task?.ordinal !== ordinal || task.sectionId !== sectionId) return true;
    }
  }
  return false;
}
