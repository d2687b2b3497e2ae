/** Annexes or a selection of tasks as papers: the model that the workbook and the printed page are made from. */
import type { Reader, Stored } from '#db/record.ts';
import type { AnnexColumn } from '#domain/annex.ts';
import type { AnnexPaper, AnnexPaperRow } from '#domain/annex-paper.ts';
import { Refusal } from '#domain/refusal.ts';
import type { AnnexExportInput } from '#ipc/contract.ts';
import { extraOf } from './annex-record.ts';
import { type Ledger, type LedgerTask, readLedger } from './ledger.ts';
import type { Office } from './office.ts';
import { paperTexts } from './task-texts.ts';

export interface PapersOfOffice {
  papers: { paper: AnnexPaper; year: number }[];
  docNumber: string;
  tasks: number;
}

/**
 * With `annexId` that annex; with `taskIds` the selection, each annex its own paper; with both, the selection within the
 * annex; with neither, every annex of the only document. Throws Refusal recordMissing, nothingSelected.
 */
export function papersOf(office: Office, input: AnnexExportInput): PapersOfOffice {
  const { reader } = office.db;
  const ledger = readLedger(office.db);
  const entries = selectedTasks(reader, ledger, input);
  const [first] = entries;
  if (first === undefined) throw new Refusal('nothingSelected', {});
  const papers = [...Map.groupBy(entries, ({ annex }) => annex.id)].map(([annexId, tasks]) => {
    const annex = reader.first(reader.from.selectFrom('annex').selectAll().where('id', '=', annexId));
    if (annex === undefined) throw new Refusal('recordMissing', { kind: 'annex', id: annexId });
    const isWhole = input.taskIds === undefined;
    const paper = paperOf(reader, annex, tasks, input.text ?? 'original', isWhole);
    return { paper, year: annex.year };
  });
  return { papers, docNumber: first.docNumber, tasks: entries.length };
}

function selectedTasks(reader: Reader, ledger: Ledger, { annexId, taskIds }: AnnexExportInput): LedgerTask[] {
  if (annexId !== undefined) {
    const annex = reader.first(reader.from.selectFrom('annex').select('id').where('id', '=', annexId));
    if (annex === undefined) throw new Refusal('recordMissing', { kind: 'annex', id: annexId });
  }
  const wanted = taskIds === undefined ? null : new Set(taskIds);
  for (const id of wanted ?? []) if (!ledger.byId.has(id)) throw new Refusal('recordMissing', { kind: 'task', id });
  const found = ledger.tasks.filter(
    ({ task, annex }) =>
      task.state === 'active' &&
      (annexId === undefined || annex.id === annexId) &&
      (wanted === null || wanted.has(task.id)),
  );
  const isAmbiguous =
    annexId === undefined && wanted === null && new Set(found.map(({ annex }) => annex.documentId)).size > 1;
  return isAmbiguous ? [] : found;
}

/** One annex with these tasks, which are in table order; sections without a task are shown for a whole table only. */
export function paperOf(
  reader: Reader,
  annex: Stored<'annex'>,
  tasks: readonly LedgerTask[],
  text: 'original' | 'corrected',
  isWhole: boolean,
): AnnexPaper {
  const columns = JSON.parse(annex.columnsJson) as AnnexColumn[];
  const label = annex.annexNo === null ? '' : `附件${annex.annexNo}`;
  return {
    label,
    title: annex.title,
    sheetName: label === '' ? annex.sheet : label,
    columns,
    rows: paperRows(reader, annex.id, tasks, columns, text, isWhole),
    footLines: JSON.parse(annex.footLinesJson) as string[],
  };
}

/** Sections and tasks in table order; a selection shows only the sections it has tasks of. */
function paperRows(
  reader: Reader,
  annexId: number,
  tasks: readonly LedgerTask[],
  columns: readonly AnnexColumn[],
  text: 'original' | 'corrected',
  isWhole: boolean,
): AnnexPaperRow[] {
  const sections = reader.all(
    reader.from
      .selectFrom('section')
      .select(['id', 'ordinal', 'title'])
      .where('annexId', '=', annexId)
      .where('state', '=', 'active'),
  );
  const used = new Set(tasks.map(({ task }) => task.sectionId));
  const rows: { ordinal: number; row: AnnexPaperRow }[] = [];
  for (const { id, ordinal, title } of sections) {
    if (isWhole || used.has(id)) rows.push({ ordinal, row: { kind: 'section', title } });
  }
  for (const entry of tasks) {
    rows.push({ ordinal: entry.task.ordinal, row: { kind: 'task', texts: textsOfColumns(entry, columns, text) } });
  }
  return rows.sort((a, b) => a.ordinal - b.ordinal).map(({ row }) => row);
}

function textsOfColumns(
  { task, texts }: LedgerTask,
  columns: readonly AnnexColumn[],
  text: 'original' | 'corrected',
): string[] {
  const cells = text === 'original' ? paperTexts(task) : texts;
  const extra = extraOf(task);
  return columns.map(({ field, caption }) => (field === null ? (extra[caption] ?? '') : cells[field]));
}
