/**
 * Judges a diagnosis by what stands in the file itself, without looking at how it was read: every marker lies at its own
 * target, or is named in a question or remark by its cell; never elsewhere, never gone.
 */
import type { CellAddress } from '#domain/finding-params.ts';
import type { FormDiagnosis, ReturnDiagnosis, RowDiagnosis } from '#domain/return-diagnosis.ts';
import { COLUMN_CAPTIONS, ENTRY_COLUMNS, type EntryColumn, type SentRow } from '#domain/return-form.ts';
import { letters } from '../corpus/package-parts.ts';
import { REWORDED } from './column-alterations.ts';
import { type BookRow, type FormBook, type FormSheet, placedMerges } from './form-book.ts';
import { markersIn, ROUND, rowOf } from './sample-forms.ts';

export interface Occurrence {
  sheet: string;
  cell: string;
  row: number;
  text: string;
  /** Texts of 任务内容 and 年度任务目标 beside it, and the hidden id. */
  words: string;
  key: string;
  /** Caption over it. */
  caption: string;
  /** All captions of its table. */
  captions: string[];
}

/** Every text with a marker, or of the unit's own, with its address in the altered file. */
export function occurrencesIn(book: FormBook, isCoveredLost = false): Occurrence[] {
  return book.sheets.flatMap((sheet) => occurrencesInSheet(sheet, isCoveredLost));
}

function occurrencesInSheet(sheet: FormSheet, isCoveredLost: boolean): Occurrence[] {
  const merges = isCoveredLost ? placedMerges(sheet.rows, sheet.merges) : [];
  const isCovered = (row: number, column: number): boolean =>
    merges.some(
      ({ top, merge }) =>
        top <= row &&
        row < top + merge.rows &&
        merge.column <= column &&
        column < merge.column + merge.columns &&
        (row !== top || column !== merge.column),
    );
  const at = (name: 'content' | 'target' | 'key', cells: Map<number, { text: string }>): string =>
    cells.get(sheet.columns.get(name) ?? 0)?.text ?? '';
  const headerOver = (index: number): BookRow | undefined =>
    sheet.rows.findLast(({ kind }, at) => kind === 'header' && at < index);
  return sheet.rows.flatMap(({ cells }, index) =>
    [...cells].flatMap(([column, { text }]) =>
      (markersIn(text).length > 0 || /zqx\d+z/.test(text)) && !isCovered(index + 1, column)
        ? {
            sheet: sheet.name,
            cell: `${letters(column)}${index + 1}`,
            row: index + 1,
            text,
            words: `${at('content', cells)}|${at('target', cells)}`,
            key: at('key', cells),
            caption: headerOver(index)?.cells.get(column)?.text ?? '',
            captions: [...(headerOver(index)?.cells.values() ?? [])].map((cell) => cell.text),
          }
        : [],
    ),
  );
}

/** Sentences about what went wrong; empty when nothing did. `isTextMoved`: words of a row were put beside other entries on purpose. */
export function wrongs(diagnosis: ReturnDiagnosis, occurrences: readonly Occurrence[], isTextMoved: boolean): string[] {
  const landed = diagnosis.parts.flatMap((part) =>
    part.rows.flatMap((row) => (row.formRowId === null ? [] : landings(part, row))),
  );
  return [
    ...landed.flatMap((landing) => misplaced(landing, occurrences, isTextMoved)),
    ...doubled(landed),
    ...occurrences.flatMap((one) =>
      isLanded(one, landed) || isNamed(one, diagnosis) ? [] : [`${one.sheet}!${one.cell} ${one.text} is gone`],
    ),
  ];
}

interface Landing {
  sheet: string;
  cell: string | undefined;
  column: EntryColumn;
  text: string;
  row: RowDiagnosis;
}

function landings({ sheet }: FormDiagnosis, row: RowDiagnosis): Landing[] {
  return ENTRY_COLUMNS.flatMap((column) => {
    const { values } = row;
    const text =
      column === 'amount'
        ? `${values.amount.text} ${values.amount.value ?? ''}`
        : column === 'state'
          ? (values.reportedState ?? '')
          : values[column];
    return text.trim() === '' ? [] : [{ sheet, cell: row.cells[column], column, text, row }];
  });
}

function misplaced(landing: Landing, occurrences: readonly Occurrence[], isTextMoved: boolean): string[] {
  const { sheet, cell, column, text, row } = landing;
  const { form, row: sent } = rowOf(row.formRowId!);
  const where = `${sheet}!${cell} → ${form.code} row ${sent.ordinal} ${column}`;
  const source = occurrences.find((one) => one.sheet === sheet && one.cell === cell);
  if (form.roundId !== ROUND.id) return [`${where}: of another round`];
  if (cell !== undefined && Number(cell.replace(/^[A-Z]+/, '')) !== row.row) return [`${where}: from another line`];
  if (isTextMoved && source !== undefined && isTheRow(source, sent)) return [];
  // a text of the unit's own in a row with the id of a target is what was reported for it
  if (/zqx\d+z/.test(text)) return source?.key === sent.rowKey ? [] : [`${where}: ${text} belongs to no target`];
  return markersIn(text).flatMap((marked) => {
    if (marked.column !== column && !isCalled(column, source))
      return [`${where}: holds the ${marked.column} of row ${marked.ordinal}`];
    if (marked.formId === form.formId && marked.ordinal === sent.ordinal) return [];
    return [`${where}: belongs to form ${marked.formId} row ${marked.ordinal}`];
  });
}

/** A clerk put the words of a target beside other entries, and nothing in the row says otherwise: it is that row now. */
function isTheRow({ words, key }: Occurrence, sent: SentRow): boolean {
  return (
    words === `${sent.locked.content}|${sent.locked.target}` &&
    (key === '' || key === sent.rowKey || !key.includes('/'))
  );
}

/** The file itself calls this column so, and no other: nobody could tell that the head is wrong. */
function isCalled(column: EntryColumn, source: Occurrence | undefined): boolean {
  const names = [COLUMN_CAPTIONS[column], ...REWORDED[column]];
  return (
    source !== undefined &&
    source.caption === COLUMN_CAPTIONS[column] &&
    source.captions.filter((one) => names.includes(one)).length === 1
  );
}

/** One target, one row: two of them would overwrite each other. */
function doubled(landed: readonly Landing[]): string[] {
  const rows = new Map<number, Set<RowDiagnosis>>();
  for (const { row } of landed) rows.set(row.formRowId!, (rows.get(row.formRowId!) ?? new Set()).add(row));
  return [...rows].flatMap(([formRowId, set]) =>
    set.size > 1 ? [`row ${formRowId} is answered ${set.size} times`] : [],
  );
}

function isLanded({ sheet, cell, text }: Occurrence, landed: readonly Landing[]): boolean {
  return landed.some(
    (one) =>
      one.sheet === sheet &&
      one.cell === cell &&
      (one.column === 'amount' ? one.text.startsWith(text) : one.text === text),
  );
}

/** Named by its cell, by its row as a whole, by its words, or with the whole table that waits for a decision. */
function isNamed({ sheet, cell, row, text }: Occurrence, { parts, notices }: ReturnDiagnosis): boolean {
  const column = cell.replace(/\d+$/, '');
  const isAt = (at: CellAddress | null): boolean =>
    at !== null && at.sheet === sheet && at.row === row && (at.column === undefined || at.column === column);
  const words =
    markersIn(text).length > 0 ? (/zq\w+z|90\d{5}/.exec(text)?.[0] ?? text) : (/zqx\d+z/.exec(text)?.[0] ?? text);
  const isTold = ({ at, message }: { at: CellAddress | null; message: string }): boolean =>
    isAt(at) || message.includes(words);
  if (notices.some(isTold)) return true;
  return parts.some(
    (part) =>
      part.notices.some(isTold) ||
      part.asks.some(({ at, question }) => isTold({ at, message: question })) ||
      Object.values(part.signing).some((signed) => signed.text.includes(words)) ||
      (part.formId === null &&
        part.sheet === sheet &&
        part.asks.some(({ kind }) => kind === 'form') &&
        part.rows.some((one) => one.row === row)),
  );
}
