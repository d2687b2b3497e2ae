/** The entry cells of a table's rows: own cells, those of a merge above, and columns the office assigned. */
import { type CameRow, entriesOf } from './came-row.ts';
import type { ClaimedRow } from './claimed-rows.ts';
import { nameLikeness } from './name-likeness.ts';
import { answerTo, argumentOf, type ReturnAnswers } from './return-answers.ts';
import type { FormDiagnosis, ReturnAsk, ReturnNotice } from './return-diagnosis.ts';
import { COLUMN_CAPTIONS, ENTRY_COLUMNS, type EntryColumn, isEntryColumn } from './return-form.ts';
import { columnQuestion, mergedQuestion } from './return-questions.ts';
import type { ReadText, ReturnTable } from './return-reading.ts';
import { columnUnknown } from './return-remarks.ts';

export type EntryCells = Partial<Record<EntryColumn, ReadText>>;

export interface TableEntries {
  /** By row of the sheet. */
  cells: Map<number, EntryCells>;
  asks: ReturnAsk[];
  notices: ReturnNotice[];
  notes: FormDiagnosis['notes'];
}

/** `claims`: all rows of this table. */
export function tableEntries(table: ReturnTable, claims: readonly ClaimedRow[], answers: ReturnAnswers): TableEntries {
  const entries: TableEntries = { cells: new Map(), asks: [], notices: [], notes: [] };
  for (const { came } of claims) entries.cells.set(came.row.row, ownCells(came));
  spreadMerges(table, claims, answers, entries);
  assignColumns(table, claims, answers, entries);
  return entries;
}

function ownCells(came: CameRow): EntryCells {
  return Object.fromEntries(entriesOf(came).map(({ column, read }) => [column, read]));
}

/** A merged entry is asked about where it reaches a second row of the form; until then nobody gets it. */
function spreadMerges(
  table: ReturnTable,
  claims: readonly ClaimedRow[],
  answers: ReturnAnswers,
  { cells, asks }: TableEntries,
): void {
  for (const { came } of claims) {
    for (const column of ENTRY_COLUMNS) {
      const last = came.row.mergedOver[column];
      const read = cells.get(came.row.row)?.[column];
      if (last === undefined || read === undefined) continue;
      const below = claims.filter(({ came: { row } }) => row.row > came.row.row && row.row <= last);
      const reached = below.filter(({ fate }) => fate === 'answers' || fate === 'waiting');
      if (reached.length === 0) continue;
      const ask = mergedQuestion(table, column, read, last);
      asks.push(ask);
      const answer = answerTo(ask, answers);
      if (answer === null) delete cells.get(came.row.row)![column];
      if (answer === 'each') for (const { came: other } of reached) cells.get(other.row.row)![column] = read;
    }
  }
}

/** Columns that are none of ours: one question each, naming every cell that holds something. */
function assignColumns(
  table: ReturnTable,
  claims: readonly ClaimedRow[],
  answers: ReturnAnswers,
  { cells, asks, notices, notes }: TableEntries,
): void {
  const captions = new Map(table.unknownColumns.map(({ column, caption }) => [column, caption]));
  const open = new Set(table.missing);
  // What stands in rows of the unit's own is asked about, and kept, with those rows.
  const taken = claims.filter(({ fate, asks }) => fate !== 'note' && !(fate === 'left' && asks.length > 0));
  const reads = taken.flatMap(({ came }) =>
    came.row.extras.flatMap((extra) => (extra.text.trim() === '' ? [] : { row: came.row.row, extra })),
  );
  const byColumn = Map.groupBy(reads, ({ extra }) => extra.cell.replace(/\d+$/, ''));
  for (const [column, caption] of captions) {
    if (!byColumn.has(column)) notices.push(columnUnknown(table, column, caption));
  }
  for (const [column, found] of byColumn) {
    const caption = captions.get(column) ?? found[0]!.extra.caption;
    const missing = [...open];
    const likely = likelyColumn(caption, missing);
    const extras = found.map(({ extra }) => extra);
    const ask = columnQuestion(table, column, caption, extras, missing, likely);
    asks.push(ask);
    const answer = answerTo(ask, answers);
    const named = argumentOf(answer, 'column');
    const assigned = named !== null && isEntryColumn(named) ? named : null;
    for (const { row, extra } of found) {
      if (answer === 'note') {
        notes.push({ sheet: table.sheet, cell: extra.cell, text: `${caption}：${extra.text.trim()}` });
      }
      if (assigned !== null) cells.get(row)![assigned] = { text: extra.text, cell: extra.cell };
    }
    // Two columns cannot both be the one that is missing.
    if (assigned !== null) open.delete(assigned);
  }
}

/** The missing column whose name shares most with the header; null when none shares enough. */
function likelyColumn(caption: string, missing: readonly EntryColumn[]): EntryColumn | null {
  const scored = missing
    .map((column) => ({ column, ...nameLikeness(COLUMN_CAPTIONS[column], caption) }))
    .filter(({ telling, contained }) => telling >= 1 && contained >= 0.4)
    .sort((a, b) => b.contained - a.contained);
  const [first, second] = scored;
  return first !== undefined && first.contained > (second?.contained ?? 0) ? first.column : null;
}
