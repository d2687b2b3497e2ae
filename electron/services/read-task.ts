/** 任务详情: one row with its goals, source, the paper's own texts, corrections, body clauses and history. */
import type { Reader, Stored } from '#db/record.ts';
import { otherLead } from '#domain/clause-link.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Goal, Quantity } from '#domain/target.ts';
import type { ClauseLinkRow, CorrectionRow, Input, TaskDetail } from '#ipc/contract.ts';
import { historyOfTask } from './history.ts';
import { type LedgerTask, readLedger } from './ledger.ts';
import { taskRow } from './list-tasks.ts';
import type { Office } from './office.ts';
import { readSettings } from './settings.ts';
import { offerSource, readSourceFile } from './source-file.ts';
import { readProgress } from './target-progress.ts';
import { ANNEX_FIELDS } from './task-texts.ts';
import { today } from './today.ts';

export function readTaskDetail(office: Office, { id, asOf }: Input<'task.get'>): TaskDetail {
  const { db } = office;
  const { reader } = db;
  const ledger = readLedger(db);
  const entry = ledger.byId.get(id);
  if (entry === undefined) throw new Refusal('recordMissing', { kind: 'task', id });
  const task = reader.first(reader.from.selectFrom('task').selectAll().where('id', '=', id));
  if (task === undefined) throw new Refusal('recordMissing', { kind: 'task', id });
  const source = readSourceFile(reader, task.sourceFileId);
  return {
    row: taskRow(entry, {
      ledger,
      progress: readProgress(db),
      asOf: asOf ?? today(office),
      settings: readSettings(reader),
    }),
    goals: readGoalRows(reader, id),
    source: {
      fileName: source.name,
      sha256: source.sha256,
      token: offerSource(office, source),
      sheet: task.sourceSheet,
      row: task.sourceRow,
      cells: JSON.parse(task.sourceCellsJson) as Record<string, string>,
    },
    original: originalTexts(task),
    corrections: readCorrections(office, id),
    clauses: readClauseLinks(reader, entry),
    history: historyOfTask(office, id),
  };
}

function originalTexts(task: Stored<'task'>): TaskDetail['original'] {
  return Object.fromEntries(
    ANNEX_FIELDS.map((field) => [field, task[field]] as const).filter(([, text]) => text !== ''),
  );
}

function readGoalRows(reader: Reader, taskId: number): Goal[] {
  const rows = reader.all(
    reader.from
      .selectFrom('goal')
      .selectAll()
      .where('taskId', '=', taskId)
      .where('state', '=', 'active')
      .orderBy('ordinal'),
  );
  return rows.map(({ ordinal, text, isNumbered, horizonYear, horizonText, quantitiesJson }) => ({
    ordinal,
    text,
    isNumbered: isNumbered === 1,
    horizonYear,
    horizonText,
    quantities: JSON.parse(quantitiesJson) as Quantity[],
  }));
}

/** Before is what stood when the correction was made: the paper's text, or the correction it took the place of. */
function readCorrections(office: Office, taskId: number): CorrectionRow[] {
  const { reader } = office.db;
  const rows = reader.all(reader.from.selectFrom('correction').selectAll().where('taskId', '=', taskId).orderBy('id'));
  const images = office.db.images({ rows: rows.map(({ id }) => ({ table: 'correction' as const, rowId: id })) });
  const actIds = new Map<number, number>();
  for (const { rowId, actId, op } of images) if (op === 'insert' && !actIds.has(rowId)) actIds.set(rowId, actId);
  const actors = new Map(
    reader
      .all(
        reader.from
          .selectFrom('act')
          .select(['id', 'actor'])
          .where('id', 'in', [0, ...actIds.values()]),
      )
      .map(({ id, actor }) => [id, actor] as const),
  );
  return rows
    .map(
      (row): CorrectionRow => ({
        id: row.id,
        field: row.field,
        targetId: row.targetId,
        before: row.beforeText,
        after: row.correctedText,
        reason: row.reason,
        at: row.createdAt,
        actor: actors.get(actIds.get(row.id) ?? 0) ?? '',
        isActive: row.state === 'active',
      }),
    )
    .reverse();
}

export function readClauseLinks(reader: Reader, entry: LedgerTask): ClauseLinkRow[] {
  const { from } = reader;
  const rows = reader.all(
    from
      .selectFrom('taskClause')
      .innerJoin('bodyClause', 'bodyClause.id', 'taskClause.clauseId')
      .innerJoin('bodyMeasure', 'bodyMeasure.id', 'bodyClause.measureId')
      .select([
        'taskClause.id as linkId',
        'taskClause.clauseId',
        'taskClause.state',
        'bodyMeasure.measureNo',
        'bodyMeasure.title as measureTitle',
        'bodyClause.text',
        'bodyClause.bracketText',
      ])
      .where('taskClause.taskId', '=', entry.task.id)
      .orderBy('taskClause.score', 'desc')
      .orderBy('taskClause.id'),
  );
  return rows.flatMap(({ state, ...link }) => {
    if (state === 'withdrawn') return [];
    const units = reader.all(
      from
        .selectFrom('bodyClauseUnit')
        .innerJoin('unit', 'unit.id', 'bodyClauseUnit.unitId')
        .select('unit.name')
        .where('bodyClauseUnit.clauseId', '=', link.clauseId)
        .where('bodyClauseUnit.state', '=', 'active')
        .orderBy('bodyClauseUnit.ordinal'),
    );
    return [
      {
        ...link,
        state,
        otherLead: otherLead(
          entry.units,
          units.map(({ name }) => name),
        ),
      },
    ];
  });
}
