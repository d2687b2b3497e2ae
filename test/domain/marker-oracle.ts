/**
 * Judges a diagnosis by what was typed where, without looking at how it was matched: a text stands at its own target, or
 * is named in a question or remark, and stands nowhere else.
 */
import type { ReturnAsk, ReturnDiagnosis } from '#domain/return-diagnosis.ts';
import { type EntryColumn, isEntryColumn, type SentForm, type SentRow } from '#domain/return-form.ts';
import type { Home, World } from './mangled-grid.ts';
import { columnAt, type Grid, isCovered, lettersOf, sheetRowOf } from './return-fixture.ts';

export interface Occurrence {
  text: string;
  home: Home;
  grid: Grid;
  at: number;
  sheet: string;
  row: number;
  column: string;
}

interface Landing {
  form: SentForm;
  row: SentRow;
  column: EntryColumn;
}

/** Every marker that still stands in the file; those under a merge are gone, as Excel throws them away. */
export function occurrencesIn(world: World): Occurrence[] {
  return world.grids.flatMap((grid) =>
    grid.rows.flatMap((row, at) =>
      row.cells.flatMap((text, column) => {
        const home = world.homes.get(text ?? '');
        if (home === undefined || isCovered(grid.rows, at, column)) return [];
        return { text, home, grid, at, sheet: grid.sheet, row: sheetRowOf(at), column: lettersOf(column) };
      }),
    ),
  );
}

/** What went wrong, as sentences; empty when nothing did. */
export function wrongs(diagnosis: ReturnDiagnosis, world: World): string[] {
  const occurrences = occurrencesIn(world);
  const lines = world.grids.flatMap(({ below }) => below);
  return [
    ...occurrences.flatMap((one) => misplaced(one, occurrences, diagnosis, world)),
    ...occurrences.flatMap((one) =>
      isKept(one, diagnosis, world) ? [] : [`${one.sheet} ${one.column}${one.row} ${one.text} is gone`],
    ),
    ...lines.flatMap((text) => (isNamed(text, diagnosis) ? [] : [`${text} below the table is gone`])),
    ...unaccounted(diagnosis, world),
  ];
}

/** Where a text is written. */
function landingsOf(text: string, { parts }: ReturnDiagnosis, { forms }: World): Landing[] {
  return parts.flatMap(({ formId, rows }) => {
    const form = forms.find((one) => one.formId === formId);
    return rows.flatMap(({ formRowId, values }) => {
      const row = form?.rows.find((one) => one.formRowId === formRowId);
      if (form === undefined || row === undefined) return [];
      return Object.entries(values).flatMap(([column, value]) =>
        isEntryColumn(column) && typeof value === 'string' && value.includes(text) ? { form, row, column } : [],
      );
    });
  });
}

function misplaced(
  { text, home }: Occurrence,
  occurrences: readonly Occurrence[],
  diagnosis: ReturnDiagnosis,
  world: World,
): string[] {
  return landingsOf(text, diagnosis, world).flatMap((landing) => {
    const { form, row, column } = landing;
    const isHome = form === home.form && row.ordinal === home.ordinal && column === home.column;
    const isBorneOut =
      (home.column === null || home.column === column) &&
      occurrences.some((one) => one.text === text && bearsOut(one, landing, world));
    return isHome || isBorneOut
      ? []
      : [`${text} of ${nameOf(home)} is written to ${form.code}/${row.ordinal} ${column}`];
  });
}

/** The row itself says in all it still has that it is this one: then nobody could tell that it was not. */
function bearsOut({ grid, at }: Occurrence, { form, row }: Landing, { forms }: World): boolean {
  const own = (id: 'rowKey' | 'content' | 'target'): string => {
    const column = columnAt(grid, id);
    if (column < 0) return '';
    const from = grid.rows.findIndex((one, above) => above <= at && above + (one.merges?.[column] ?? 1) > at);
    return (grid.rows[from]?.cells[column] ?? '').replace(/\s/g, '');
  };
  const key = own('rowKey');
  const isKey = key === row.rowKey;
  const isKeyless = !forms.some((form) => form.rows.some(({ rowKey }) => rowKey === key));
  const says = [own('content') === row.locked.content, own('target') === row.locked.target];
  const isOnly = form.rows.every(
    (other) =>
      other === row || other.locked.content !== row.locked.content || other.locked.target !== row.locked.target,
  );
  const isSilent = [own('content') === '' || says[0], own('target') === '' || says[1]];
  return (says.every(Boolean) && (isKey || (isKeyless && isOnly))) || (isKey && isSilent.every(Boolean));
}

function isKept(one: Occurrence, diagnosis: ReturnDiagnosis, world: World): boolean {
  return (
    landingsOf(one.text, diagnosis, world).length > 0 ||
    isNamed(one.text, diagnosis) ||
    diagnosis.parts.some(
      ({ sheet, asks, notes }) =>
        asks.some(({ kind }) => kind === 'form' && sheet === one.sheet) ||
        notes.some(({ text }) => text.includes(one.text)),
    )
  );
}

function isNamed(text: string, { parts, notices }: ReturnDiagnosis): boolean {
  return (
    parts.some(({ asks }) => asks.some(({ question }) => question.includes(text))) ||
    [...notices, ...parts.flatMap((part) => part.notices)].some(({ message }) => message.includes(text))
  );
}

/** Rows of a form that were neither found, nor asked about, nor called missing; rows answered twice. */
function unaccounted({ parts }: ReturnDiagnosis, { forms }: World): string[] {
  const decided = parts.filter(({ formId }) => formId !== null);
  const rows = decided.flatMap((part) => part.rows.flatMap(({ formRowId }) => formRowId ?? []));
  const missing = decided.flatMap(({ missingRows }) => missingRows.map(({ formRowId }) => formRowId));
  const isDoubled = decided.some(({ asks }) => asks.some(({ kind }) => kind === 'doubled'));
  const owed = forms
    .filter(({ formId }) => decided.some((part) => part.formId === formId))
    .flatMap((form) => form.rows);
  return [
    ...owed.flatMap(({ formRowId }) =>
      rows.includes(formRowId) || missing.includes(formRowId) || isDoubled ? [] : [`row ${formRowId} is not told`],
    ),
    ...rows.filter((row, at) => rows.indexOf(row) !== at).map((row) => `row ${row} is answered twice`),
    ...rows.filter((row) => missing.includes(row)).map((row) => `row ${row} is answered and missing`),
  ];
}

/** The answer of an office that knows what was typed where. */
export function truthfulAnswer(ask: ReturnAsk, world: World): string {
  const occurrences = occurrencesIn(world);
  const offered = (answer: string) => ask.options.some((option) => option.answer === answer);
  const here = occurrences.filter(({ sheet, row, column }) => {
    const { at } = ask;
    if (at === null || sheet !== at.sheet) return false;
    return ask.kind === 'form' || (ask.kind === 'shared' ? column === at.column : row === at.row);
  });
  const homes = here.map(({ home }) => home);
  const first = homes.find(({ ordinal }) => ordinal !== null);
  if (offered('text')) return 'text';
  if (ask.kind === 'form')
    return first !== undefined && offered(`form:${first.form.formId}`) ? `form:${first.form.formId}` : 'drop';
  if (ask.kind === 'match' || ask.kind === 'extraRow') {
    const row = first?.form.rows.find(({ ordinal }) => ordinal === first.ordinal);
    return row !== undefined && offered(`row:${row.formRowId}`) ? `row:${row.formRowId}` : 'note';
  }
  if (ask.kind === 'shared') return offered(`column:${first?.column}`) ? `column:${first?.column}` : 'note';
  return ask.kind === 'merged' ? 'first' : ask.options[0]!.answer;
}

function nameOf({ form, ordinal, column }: Home): string {
  return ordinal === null ? 'nobody' : `${form.code}/${ordinal} ${column}`;
}
