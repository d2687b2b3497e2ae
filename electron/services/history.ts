/** 留痕: what was done, by whom, and taking it back. */
import type { ActRecord, OfficeDatabase, Reader } from '#db/record.ts';
import type { AuditedTable } from '#db/schema.ts';
import type { ActRow, Input, VerifyReport } from '#ipc/contract.ts';
import { changesOf } from './act-changes.ts';
import type { CallContext, Office } from './office.ts';

const DEFAULT_LIMIT = 100;
/** An import is told by its summary: listing its thousands of rows field by field helps nobody. */
const MOST_IMAGES_TOLD = 400;

const TASK_PARTS = ['correction', 'target', 'goal', 'taskUnit', 'taskLeader', 'taskClause', 'paper'] as const;

export function listHistory(
  office: Office,
  { limit = DEFAULT_LIMIT, beforeId, taskId }: Input<'history.list'>,
): ActRow[] {
  if (taskId !== undefined) {
    return historyOfTask(office, taskId)
      .filter(({ id }) => beforeId === undefined || id < beforeId)
      .slice(0, limit);
  }
  const acts = office.db.acts({ limit, ...(beforeId === undefined ? {} : { beforeId }) });
  const { reader } = office.db;
  const sizes = imageCounts(reader, acts);
  return acts.map((act) => {
    if ((sizes.get(act.id) ?? 0) > MOST_IMAGES_TOLD) return actRow(act);
    return { ...actRow(act), changes: changesOf(reader, office.db.images({ actIds: [act.id] })) };
  });
}

/** Acts that touched the task or anything read from it, newest first. */
export function historyOfTask(office: Office, taskId: number): ActRow[] {
  const { db } = office;
  const { reader } = db;
  const rows: { table: AuditedTable; rowId: number }[] = [{ table: 'task', rowId: taskId }];
  for (const table of TASK_PARTS) {
    const parts = reader.all(reader.from.selectFrom(table).select('id').where('taskId', '=', taskId));
    for (const { id } of parts) rows.push({ table, rowId: id });
  }
  const byAct = Map.groupBy(db.images({ rows }), ({ actId }) => actId);
  return [...byAct]
    .sort(([a], [b]) => b - a)
    .flatMap(([actId, images]) => {
      const [act] = db.acts({ limit: 1, beforeId: actId + 1 });
      if (act === undefined) return [];
      const isWholeTask = images.some(({ table, op }) => table === 'task' && op !== 'update');
      return [{ ...actRow(act), changes: isWholeTask ? [] : changesOf(reader, images) }];
    });
}

export function undo(office: Office, { actId }: Input<'history.undo'>, { opId }: CallContext): ActRow {
  return actRow(office.db.undo(opId, actId));
}

export function redo(office: Office, _input: Input<'history.redo'>, { opId }: CallContext): ActRow {
  return actRow(office.db.redo(opId));
}

export function verifyHistory(office: Office): VerifyReport {
  const { problems, acts, sealHead } = office.db.verify();
  return { isSound: problems.length === 0, acts, sealHead: shortSeal(sealHead), problems };
}

/** As papers print it: the number and the first 8 digits. */
export function shortSeal(head: { number: number; hash: string } | null): { number: number; hex: string } | null {
  return head === null ? null : { number: head.number, hex: head.hash.slice(0, 8) };
}

/** As the foot of a paper names the seal it was made under; null before the first act. */
export function sealMark(db: Pick<OfficeDatabase, 'sealHead'>): string | null {
  const seal = shortSeal(db.sealHead());
  return seal === null ? null : `第${seal.number}号 ${seal.hex}`;
}

export function actRow({ id, name, subject, actor, at, revertsActId, isReverted }: ActRecord): ActRow {
  return { id, name, subject, actor, at, revertsActId, isReverted };
}

function imageCounts(reader: Reader, acts: readonly ActRecord[]): Map<number, number> {
  const seals = reader.all(
    reader.from
      .selectFrom('seal')
      .select(['actId', 'firstAuditId', 'lastAuditId'])
      .where('actId', 'in', [0, ...acts.map(({ id }) => id)]),
  );
  return new Map(seals.map(({ actId, firstAuditId, lastAuditId }) => [actId, lastAuditId - firstAuditId + 1]));
}
