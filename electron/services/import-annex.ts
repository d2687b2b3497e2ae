/** The part of an import that runs inside a command: document, tables, proposals, links, and the summary of it all. */
import type { Reader, Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { ImportSummary } from '#ipc/contract.ts';
import { orderDiffers, orderOfAnnex } from './annex-order.ts';
import type { ImportPlan, TablePlan } from './annex-plan.ts';
import { annexHeadDiffers, writeTable } from './annex-write.ts';
import { refreshClauseLinks } from './clause-links.ts';
import { settleProposal } from './decide-proposal.ts';
import type { ImportDecisions } from './import-decisions.ts';
import { createNameRegister } from './name-register.ts';
import { countOpenProposals, refreshProposals } from './proposals.ts';
import { keepSource } from './source-file.ts';

export interface ImportFile {
  name: string;
  sha256: string;
  bytes: Uint8Array;
}

/** Throws the refusal of the first thing that must be known and is not; nothing has been written by then. */
export function assertComplete(plan: ImportPlan, decisions: ImportDecisions, file: string): void {
  decisions.assertKnown({
    tables: new Set(plan.tables.map(({ key }) => key)),
    rows: new Set(plan.tables.flatMap(({ taskRows }) => taskRows.map(({ key }) => key))),
    taskIds: new Set(plan.tables.flatMap(({ onRecord }) => (onRecord?.tasks ?? []).map(({ id }) => id))),
  });
  if (plan.document.docNumber === null) throw new Refusal('documentUnknown', { file });
  for (const { isTaken, year, annexNo, isNumberDoubled, table } of plan.tables) {
    if (!isTaken) continue;
    const { sheet } = table;
    if (isNumberDoubled && annexNo !== null) throw new Refusal('annexNoDoubled', { file, sheet, annexNo });
    if (annexNo === null) throw new Refusal('annexNoUnknown', { file, sheet });
    if (year === null) throw new Refusal('yearUnknown', { file, sheet });
  }
}

/** Whether carrying out the plan would change the record. */
export function planDiffers(plan: ImportPlan, decisions: ImportDecisions): boolean {
  const { document } = plan;
  if (document.onRecord === null) return plan.tables.some(({ isTaken }) => isTaken);
  if (document.title !== document.onRecord.title || document.issuedOn !== document.onRecord.issuedOn) return true;
  if (decisions.proposals.length > 0) return true;
  return plan.tables.some(
    (table) => table.isTaken && (annexHeadDiffers(table) || orderDiffers(table, orderOfAnnex(table, decisions))),
  );
}

export function writeImport(
  writer: Writer,
  plan: ImportPlan,
  decisions: ImportDecisions,
  file: ImportFile,
  progress: (done: number, total: number) => void,
): ImportSummary {
  const documentId = writeDocument(writer, plan);
  const names = createNameRegister(writer);
  let sourceId: number | null = null;
  const sourceFileId = (): number => {
    sourceId ??= keepSource(writer, file, 'annex');
    return sourceId;
  };
  const taken = plan.tables.filter(({ isTaken }) => isTaken);
  const total = taken.reduce((sum, { taskRows }) => sum + taskRows.length, 0);
  let done = 0;
  const written = taken.map((table) => {
    const order = orderOfAnnex(table, decisions);
    const writing = {
      writer,
      names,
      documentId,
      sourceFileId,
      progress: (rows: number) => progress(done + rows, total),
    };
    const annexId = writeTable(writing, table, order);
    done += table.taskRows.length;
    return { table, annexId, counts: takenCounts(table, decisions, order.removedTaskIds.length) };
  });
  if (taken.length > 0) {
    refreshProposals(writer);
    refreshClauseLinks(writer, documentId);
  }
  for (const { key, action, option } of decisions.proposals) {
    const row = writer.first(writer.from.selectFrom('proposal').selectAll().where('proposalKey', '=', key));
    if (row === undefined) throw new Refusal('decisionUnknown', { about: 'proposal', key });
    settleProposal(writer, row, action, option);
  }
  if (decisions.proposals.length > 0) refreshProposals(writer);
  return summarize(writer, plan, documentId, written, false);
}

function writeDocument(writer: Writer, { document }: ImportPlan): number {
  const { docNumber, title, issuedOn, onRecord } = document;
  if (onRecord === null) return writer.insert('document', { docNumber: docNumber ?? '', title, issuedOn });
  if (title !== onRecord.title || issuedOn !== onRecord.issuedOn)
    writer.update('document', onRecord.id, { title, issuedOn });
  return onRecord.id;
}

type Counts = TablePlan['counts'];

/** What was done, not what was found: rows the office left out are neither added nor changed. */
function takenCounts({ changes, counts }: TablePlan, decisions: ImportDecisions, removed: number): Counts {
  const isTaken = (key: string): boolean => !decisions.isRowLeft(key);
  const added = changes.filter((change) => change.kind === 'added' && isTaken(change.key)).length;
  const changed = changes.filter((change) => change.kind === 'changed' && isTaken(change.key)).length;
  return { added, changed, removed, unchanged: counts.unchanged + (counts.changed - changed) };
}

/** The summary when nothing differs and nothing is written. */
export function summarizeUnchanged(reader: Reader, plan: ImportPlan): ImportSummary {
  const written = plan.tables.flatMap((table) =>
    table.isTaken && table.onRecord !== null
      ? [{ table, annexId: table.onRecord.annex.id, counts: { ...table.counts, added: 0, changed: 0, removed: 0 } }]
      : [],
  );
  return summarize(reader, plan, plan.document.onRecord?.id ?? 0, written, true);
}

function summarize(
  reader: Reader,
  plan: ImportPlan,
  documentId: number,
  written: readonly { table: TablePlan; annexId: number; counts: Counts }[],
  isUnchanged: boolean,
): ImportSummary {
  const annexIds = written.map(({ annexId }) => annexId);
  const { from } = reader;
  const sections = reader.all(
    from
      .selectFrom('section')
      .select('annexId')
      .where('annexId', 'in', [0, ...annexIds])
      .where('state', '=', 'active'),
  );
  const tasks = reader.all(
    from
      .selectFrom('task')
      .select(['id', 'annexId'])
      .where('annexId', 'in', [0, ...annexIds])
      .where('state', '=', 'active'),
  );
  return {
    documentId,
    docNumber: plan.document.docNumber ?? '',
    annexes: written.map(({ table, annexId, counts }) => ({
      annexId,
      annexNo: table.annexNo,
      title: table.table.title,
      sections: sections.filter((row) => row.annexId === annexId).length,
      tasks: tasks.filter((row) => row.annexId === annexId).length,
      ...counts,
    })),
    totals: {
      sections: sections.length,
      tasks: tasks.length,
      ...countParts(reader, new Set(tasks.map(({ id }) => id))),
      openProposals: countOpenProposals(reader),
    },
    isUnchanged,
  };
}

function countParts(reader: Reader, taskIds: ReadonlySet<number>): { targets: number; units: number; leaders: number } {
  const { from } = reader;
  const isOurs = ({ taskId }: { taskId: number }): boolean => taskIds.has(taskId);
  const targets = reader.all(from.selectFrom('target').select('taskId').where('state', '=', 'active')).filter(isOurs);
  const units = reader.all(from.selectFrom('taskUnit').select(['taskId', 'unitId']).where('state', '=', 'active'));
  const leaders = reader.all(
    from.selectFrom('taskLeader').select(['taskId', 'leaderId']).where('state', '=', 'active'),
  );
  return {
    targets: targets.length,
    units: new Set(units.filter(isOurs).map(({ unitId }) => unitId)).size,
    leaders: new Set(leaders.filter(isOurs).map(({ leaderId }) => leaderId)).size,
  };
}
