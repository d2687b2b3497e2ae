/** The return forms of a sheet: heads found, rows kept with their form, lines above and below kept beside it. */
import type { GridRow, SheetGrid } from './grid.ts';
import { isSigningLine } from './labelled-line.ts';
import { couldBeKey, type ReturnHeader, returnHeaderAt } from './return-header.ts';
import { isPageMark, isWide, loneCell } from './row-kind.ts';

export interface FoundForm {
  /** Null for rows with hidden ids that stand under no head at all. */
  header: ReturnHeader | null;
  /** Lines before the head, back to the form before. */
  heading: GridRow[];
  body: GridRow[];
  /** Lines between and below the rows. */
  foot: GridRow[];
  /** Rows of the head where it stands again. */
  repeatedHeaderRows: number[];
}

export interface SheetForms {
  forms: FoundForm[];
  /** Rows of a sheet without any form. */
  others: GridRow[];
}

export function findForms(grid: SheetGrid): SheetForms {
  const forms: FoundForm[] = [];
  let above: GridRow[] = [];
  // rows that were sorted above their own head
  let early: GridRow[] = [];
  for (let at = 0; at < grid.rows.length; at += 1) {
    const row = grid.rows[at]!;
    const form = forms.at(-1);
    const header = returnHeaderAt(grid, at);
    if (header !== null) {
      if (form?.header && repeats(form, header)) form.repeatedHeaderRows.push(row.row);
      else {
        const heading = form === undefined ? above : takeHeading(form);
        forms.push({ header, heading, body: early, foot: [], repeatedHeaderRows: [] });
        above = [];
        early = [];
      }
      while ((grid.rows[at + 1]?.row ?? Number.POSITIVE_INFINITY) <= header.bottom) at += 1;
    } else if (form !== undefined) (isBody(form, row, grid) ? form.body : form.foot).push(row);
    else (hasKey(row) ? early : above).push(row);
  }
  if (forms.length > 0 || early.length === 0) return { forms, others: above };
  return { forms: [{ header: null, heading: above, body: early, foot: [], repeatedHeaderRows: [] }], others: [] };
}

export function hasKey(row: GridRow): boolean {
  return row.cells.some(({ text }) => couldBeKey(text));
}

/** The same columns in the same places, and no heading of another form before them. */
function repeats(form: FoundForm, header: ReturnHeader): boolean {
  const before = form.header!.columns;
  if (before.size !== header.columns.size) return false;
  for (const [index, { column, caption }] of header.columns) {
    const known = before.get(index);
    if (known === undefined || known.column !== column || (column === null && known.caption !== caption)) return false;
  }
  return headingStart(form) < 0;
}

const TITLE = /(?:反馈表|调度表|进展表|进展情况表|回表|任务表|情况表)\s*(?:[（(][^（）()]*[）)])?\s*$/;
const HEADING = /反\s*馈\s*编\s*号|(?:填报|报送|反馈)\s*单位/;

export function isTitle(text: string): boolean {
  return text.length <= 80 && TITLE.test(text.trim());
}

/** Where, in the lines since the last row, the heading of a further form begins; -1 when none does. */
function headingStart({ foot, body }: FoundForm): number {
  const last = body.at(-1)?.row ?? 0;
  return foot.findIndex(
    ({ row, cells }) =>
      row > last && cells.some(({ text }) => isTitle(text) || HEADING.test(text)) && !isSigningLine(cells),
  );
}

function takeHeading(form: FoundForm): GridRow[] {
  const start = headingStart(form);
  return start < 0 ? [] : form.foot.splice(start);
}

function isBody(form: FoundForm, row: GridRow, grid: SheetGrid): boolean {
  if (hasKey(row)) return true;
  if (isSigningLine(row.cells)) return false;
  const lone = loneCell(row);
  if (lone === null) return !row.cells.some(({ text }) => HEADING.test(text) && text.length < 60);
  const columns = form.header?.columns ?? new Map<number, { column: string | null }>();
  if (isPageMark(lone.text) || columns.size === 0) return false;
  const indexes = [...columns.keys()];
  if (isWide(row.row, lone, grid.merges, Math.min(...indexes), Math.max(...indexes))) return false;
  const column = columns.get(lone.column)?.column ?? null;
  // a text alone under an entry column is an entry whose row lost the rest
  return column !== null && column !== 'sequence' && !HEADING.test(lone.text);
}
