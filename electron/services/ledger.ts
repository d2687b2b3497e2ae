/**
 * The ledger as rows: everything but the lights, built by a few set-based queries and kept until the record changes.
 * Ten thousand tasks are some sixty thousand child rows, so nothing is asked per task.
 */
import type { OfficeDatabase, Reader, Stored } from '#db/record.ts';
import type { AuditedTable } from '#db/schema.ts';
import type { Milestone, Quantity, Target } from '#domain/target.ts';
import type { UnitRef } from '#ipc/contract.ts';
import { hasChangedSince } from './changed-tables.ts';
import { type LeaderStanding, readLeaderStanding } from './leader-standing.ts';
import { ANNEX_FIELDS, effectiveTexts, isAnnexField, type TaskTexts } from './task-texts.ts';
import { readUnitStanding } from './unit-standing.ts';

export interface LedgerTarget extends Target {
  id: number;
  isDueFixed: boolean;
}

/** Where a row came from is read with its detail alone: paths of cells are half the bytes of a task. */
const TASK_COLUMNS = [
  'id',
  'rev',
  'annexId',
  'sectionId',
  'ordinal',
  'sequenceNo',
  ...ANNEX_FIELDS,
  'extraJson',
  'state',
] as const;

const TARGET_COLUMNS = [
  'id',
  'taskId',
  'ordinal',
  'text',
  'isNumbered',
  'kind',
  'dueOn',
  'dueText',
  'dueKind',
  'quantitiesJson',
  'milestonesJson',
  'dueIsFixed',
] as const;

export interface LedgerTask {
  task: Pick<Stored<'task'>, (typeof TASK_COLUMNS)[number]>;
  annex: Pick<Stored<'annex'>, 'id' | 'annexNo' | 'title' | 'year' | 'documentId'>;
  docNumber: string;
  sectionTitle: string | null;
  texts: TaskTexts;
  extra: Record<string, string>;
  correctedFields: string[];
  targets: LedgerTarget[];
  unitRefs: UnitRef[];
  units: string[];
  /** As written, before replacements and hand-overs. */
  leaderIds: number[];
}

export interface Ledger {
  tasks: LedgerTask[];
  byId: Map<number, LedgerTask>;
  /** Every active target with its task, by the target's id. */
  targetById: Map<number, { target: LedgerTarget; task: LedgerTask }>;
  leaders: LeaderStanding;
}

/** Documents of these tasks, in their order. */
export function docNumbersOf(tasks: readonly Pick<LedgerTask, 'docNumber'>[]): string[] {
  return [...new Set(tasks.map(({ docNumber }) => docNumber))];
}

const kept = new WeakMap<OfficeDatabase, { sealNumber: number; ledger: Ledger }>();

/** Everything a ledger holds is read from these, standings of units and leaders included. */
export const LEDGER_TABLES: ReadonlySet<AuditedTable> = new Set([
  'document',
  'annex',
  'section',
  'task',
  'correction',
  'target',
  'taskUnit',
  'taskLeader',
  'unit',
  'unitReplacement',
  'leader',
  'leaderReplacement',
  'leaderHandover',
]);

/** Every task ever imported, removed ones too, in table order. Built anew only after an act that touched the tables. */
export function readLedger(db: OfficeDatabase): Ledger {
  const sealNumber = db.sealHead()?.number ?? 0;
  const present = kept.get(db);
  if (present?.sealNumber === sealNumber) return present.ledger;
  if (present !== undefined && !hasChangedSince(db, present.sealNumber, LEDGER_TABLES)) {
    present.sealNumber = sealNumber;
    return present.ledger;
  }
  const ledger = buildLedger(db.reader);
  kept.set(db, { sealNumber, ledger });
  return ledger;
}

function buildLedger(reader: Reader): Ledger {
  const { from } = reader;
  const annexes = new Map(
    reader
      .all(
        from
          .selectFrom('annex')
          .innerJoin('document', 'document.id', 'annex.documentId')
          .select(['annex.id', 'annex.annexNo', 'annex.title', 'annex.year', 'annex.documentId', 'document.docNumber']),
      )
      .map((annex) => [annex.id, annex] as const),
  );
  const sections = new Map(
    reader.all(from.selectFrom('section').select(['id', 'title'])).map(({ id, title }) => [id, title] as const),
  );
  const corrections = groupByTask(
    reader.all(
      from
        .selectFrom('correction')
        .select(['taskId', 'field', 'correctedText'])
        .where('state', '=', 'active')
        .orderBy('id'),
    ),
  );
  const targets = readTargetsByTask(reader);
  const units = readUnitRefsByTask(reader);
  const leaderIds = new Map<number, number[]>();
  const leaderRows = from
    .selectFrom('taskLeader')
    .select(['taskId', 'leaderId'])
    .where('state', '=', 'active')
    .orderBy('taskId')
    .orderBy('ordinal');
  for (const { taskId, leaderId } of reader.all(leaderRows)) push(leaderIds, taskId, leaderId);

  const tasks: LedgerTask[] = [];
  const rows = reader.all(from.selectFrom('task').select(TASK_COLUMNS).orderBy('id'));
  for (const task of rows) {
    const annex = annexes.get(task.annexId);
    if (annex === undefined) continue;
    const corrected = corrections.get(task.id) ?? [];
    const unitRefs = units.get(task.id) ?? [];
    tasks.push({
      task,
      annex,
      docNumber: annex.docNumber,
      sectionTitle: task.sectionId === null ? null : (sections.get(task.sectionId) ?? null),
      texts: effectiveTexts(task, corrected),
      extra: task.extraJson === '{}' ? {} : (JSON.parse(task.extraJson) as Record<string, string>),
      correctedFields: [...new Set(corrected.map(({ field }) => field).filter(isAnnexField))],
      targets: targets.get(task.id) ?? [],
      unitRefs,
      units: [...new Set(unitRefs.map(({ name }) => name))],
      leaderIds: leaderIds.get(task.id) ?? [],
    });
  }
  tasks.sort(
    (a, b) =>
      a.annex.documentId - b.annex.documentId ||
      (a.annex.annexNo ?? 0) - (b.annex.annexNo ?? 0) ||
      a.annex.year - b.annex.year ||
      a.annex.id - b.annex.id ||
      a.task.ordinal - b.task.ordinal,
  );
  return {
    tasks,
    byId: new Map(tasks.map((row) => [row.task.id, row] as const)),
    targetById: new Map(tasks.flatMap((task) => task.targets.map((target) => [target.id, { target, task }] as const))),
    leaders: readLeaderStanding(reader),
  };
}

function readTargetsByTask(reader: Reader): Map<number, LedgerTarget[]> {
  const { from } = reader;
  // In the order of the ids, which costs nothing, and nearly always is the order of the cell already.
  const rows = reader.all(from.selectFrom('target').select(TARGET_COLUMNS).where('state', '=', 'active').orderBy('id'));
  // One parse of one long text is several times quicker than two parses per row.
  const quantities = JSON.parse(`[${rows.map((row) => row.quantitiesJson).join(',')}]`) as Quantity[][];
  const milestones = JSON.parse(`[${rows.map((row) => row.milestonesJson).join(',')}]`) as Milestone[][];
  const found = new Map<number, LedgerTarget[]>();
  for (const [index, row] of rows.entries()) {
    push(found, row.taskId, {
      id: row.id,
      ordinal: row.ordinal,
      text: row.text,
      isNumbered: row.isNumbered === 1,
      kind: row.kind as Target['kind'],
      dueOn: row.dueOn,
      dueText: row.dueText,
      dueKind: row.dueKind,
      quantities: quantities[index] ?? [],
      milestones: milestones[index] ?? [],
      isDueFixed: row.dueIsFixed === 1,
    });
  }
  for (const targets of found.values()) {
    if (targets.length > 1) targets.sort((a, b) => a.ordinal - b.ordinal || a.id - b.id);
  }
  return found;
}

/** Units in the order written, each mention as the units that stand for it today; the first of all leads. */
function readUnitRefsByTask(reader: Reader): Map<number, UnitRef[]> {
  const standing = readUnitStanding(reader);
  const found = new Map<number, UnitRef[]>();
  const rows = reader.from
    .selectFrom('taskUnit')
    .select(['taskId', 'rawText', 'unitId', 'isLead', 'field'])
    .where('state', '=', 'active')
    .orderBy('taskId')
    .orderBy('isLead', 'desc')
    .orderBy('field')
    .orderBy('ordinal')
    .orderBy('id');
  for (const { taskId, rawText, unitId, isLead } of reader.all(rows)) {
    for (const [index, id] of standing.standing(unitId).entries()) {
      push(found, taskId, { id, name: standing.name(id), isLead: isLead === 1 && index === 0, rawText });
    }
  }
  return found;
}

function groupByTask<R extends { taskId: number }>(rows: readonly R[]): Map<number, R[]> {
  const found = new Map<number, R[]>();
  for (const row of rows) push(found, row.taskId, row);
  return found;
}

function push<V>(lists: Map<number, V[]>, key: number, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
