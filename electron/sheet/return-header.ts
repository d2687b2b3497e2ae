/** The head of a return form in a sheet: one or two rows whose captions, in any order, name its columns. */
import { readRowKey } from '#domain/form-code.ts';
import type { FormColumn } from '#domain/return-form.ts';
import type { GridRow, SheetGrid } from './grid.ts';
import { readFormCaption } from './return-captions.ts';

export interface ReturnHeader {
  top: number;
  bottom: number;
  /** By column number. Where two bear one name, neither is taken for it. */
  columns: Map<number, HeaderColumn>;
}

export interface HeaderColumn {
  caption: string;
  column: FormColumn | null;
}

/** Fewer known captions than this are no head of a form. */
const LEAST_COLUMNS = 2;
/** A row of data may hold a word or two that are captions elsewhere. */
const LEAST_SHARE = 0.3;

/** The head that begins at this row, null when none does. `at` is an index into `grid.rows`. */
export function returnHeaderAt(grid: SheetGrid, at: number): ReturnHeader | null {
  const first = grid.rows[at]!;
  const second = grid.rows[at + 1];
  const knownInFirst = knownCaptions(first);
  const isGroup = second !== undefined && grid.merges.ofRow(first.row).some(({ top }) => top === first.row);
  if (knownInFirst === 0 && !isGroup) return null;
  if (first.cells.some(({ text }) => couldBeKey(text))) return null;
  const one = headerOf(grid, [first]);
  if (second === undefined || !isNext(grid, first, second)) return one;
  const below = headerOf(grid, [second]);
  const both = headerOf(grid, [first, second]);
  const best = Math.max(one === null ? 0 : named(one), below === null ? 0 : named(below));
  return both !== null && named(both) > best ? both : one;
}

/** Cheap look before a text is read as a row key. */
export function couldBeKey(text: string): boolean {
  return text.length < 60 && /[/／]/.test(text) && readRowKey(text) !== null;
}

/** Names of the columns from top to bottom, merges filled: also to see whether a head stands here again. */
function headerOf(grid: SheetGrid, rows: readonly GridRow[]): ReturnHeader | null {
  const captions = new Map<number, { all: string[]; own: string[] }>();
  for (const { row, cells } of rows) {
    for (const { column, text } of cells) {
      const right = grid.merges.at(row, column)?.right ?? column;
      for (let index = column; index <= right; index += 1) {
        const known = captions.get(index) ?? { all: [], own: [] };
        known.all.push(text);
        // a caption over several columns names the first; the others only stand under it
        if (index === column) known.own.push(text);
        captions.set(index, known);
      }
    }
  }
  const drafts = [...captions]
    .sort(([a], [b]) => a - b)
    .map(([index, { all, own }]) => ({ index, caption: all.join(' '), reading: lowestReading(own) }));
  const columns = new Map<number, HeaderColumn>(drafts.map(({ index, caption }) => [index, { caption, column: null }]));
  const claims = Map.groupBy(
    drafts.filter(({ reading }) => reading !== null),
    ({ reading }) => reading!.column,
  );
  if (claims.size < LEAST_COLUMNS || claims.size < columns.size * LEAST_SHARE) return null;
  for (const [column, candidates] of claims) {
    const sure = candidates.filter(({ reading }) => reading!.rank < 2);
    const [only, other] = sure.length > 0 ? sure : candidates;
    // two columns of one name: which of them is meant stands nowhere
    if (other === undefined) columns.get(only!.index)!.column = column;
  }
  return { top: rows[0]!.row, bottom: rows.at(-1)!.row, columns };
}

/** The lowest of these texts that is a caption. */
function lowestReading(texts: readonly string[]): ReturnType<typeof readFormCaption> {
  for (const text of texts.toReversed()) {
    const reading = readFormCaption(text);
    if (reading !== null) return reading;
  }
  return null;
}

function named({ columns }: ReturnHeader): number {
  return [...columns.values()].filter(({ column }) => column !== null).length;
}

function knownCaptions(row: GridRow): number {
  return row.cells.filter(({ text }) => readFormCaption(text) !== null).length;
}

/** A second row of the head follows at once, names a column, and holds no sentence. */
function isNext(grid: SheetGrid, first: GridRow, second: GridRow): boolean {
  if (second.row !== first.row + 1 || knownCaptions(second) === 0) return false;
  if (second.cells.some(({ text }) => text.length > 40 || couldBeKey(text))) return false;
  return grid.merges.ofRow(first.row).length > 0 || second.cells.length < first.cells.length;
}
