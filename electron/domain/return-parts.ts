/** The parts of a file: for each table the form it counts as, and one more for rows of a second form that stand in it. */
import { readWrittenDay } from './calendar.ts';
import { hasEntries } from './came-row.ts';
import type { ClaimedRow } from './claimed-rows.ts';
import { type TableEntries, tableEntries } from './entry-cells.ts';
import type { PlacedTable } from './placed-table.ts';
import { quotedRow } from './return-address.ts';
import type { ReturnAnswers } from './return-answers.ts';
import type { FormDiagnosis, ReturnNotice } from './return-diagnosis.ts';
import { entryOf, unplacedRow } from './return-entry.ts';
import {
  COLUMN_CAPTIONS,
  FORM_COLUMNS,
  LOCKED_COLUMNS,
  type SentForm,
  SIGNING_CAPTIONS,
  type SigningField,
} from './return-form.ts';
import type { ReturnTable } from './return-reading.ts';
import {
  blankForm,
  columnMissing,
  dateUnreadable,
  headerReworded,
  keysGone,
  rowsReordered,
  signingMissing,
} from './return-remarks.ts';
import { isSameText } from './sent-index.ts';

/** `year`: for a 填报日期 without one. */
export function formParts(
  placed: PlacedTable,
  claims: readonly ClaimedRow[],
  answers: ReturnAnswers,
  year: number | undefined,
): FormDiagnosis[] {
  const { table, form } = placed;
  if (form === null) return [undecidedPart(placed)];
  const entries = tableEntries(table, claims, answers);
  const forms = [...new Set([form, ...claims.map((claim) => claim.form)])];
  return forms.map((one) => {
    const own = claims.filter((claim) => claim.form === one);
    const part = partOf(one, table, own, entries, answers);
    if (one !== form) return { ...part, recognisedBy: ['rowKeys'] };
    const day = filledDay(table, year);
    return {
      ...part,
      recognisedBy: placed.recognisedBy,
      signing: table.signing,
      filledOn: day.filledOn,
      notes: [...part.notes, ...entries.notes],
      asks: [...placed.asks, ...entries.asks, ...part.asks],
      notices: [...placed.notices, ...tableNotices(table, one), ...entries.notices, ...part.notices, ...day.notices],
    };
  });
}

function partOf(
  form: SentForm,
  table: ReturnTable,
  claims: readonly ClaimedRow[],
  { cells }: TableEntries,
  answers: ReturnAnswers,
): FormDiagnosis {
  const isBlank = !claims.some(({ came }) => hasEntries(came));
  const read = claims.map((claim) => {
    const { came, place, fate } = claim;
    const own = cells.get(came.row.row) ?? {};
    if (fate === 'answers' && place !== null) return { claim, ...entryOf(claim, place.row, own, answers) };
    return { claim, diagnosis: unplacedRow(came.row.row, own), asks: [], notices: [] };
  });
  // Rows that answer one target twice wait, but do not lack.
  const answered = new Set(claims.flatMap(({ fate, place }) => (fate === 'left' ? [] : (place?.row.formRowId ?? []))));
  const missing = form.rows.filter(({ formRowId }) => !answered.has(formRowId));
  const ordinals = claims.flatMap(({ fate, place }) => (fate === 'answers' && place !== null ? place.row.ordinal : []));
  const keyless = claims.filter(({ fate, isKeyGone, by }) => fate === 'answers' && isKeyGone && by === 'text');
  const rowNotices = read.flatMap(({ claim, notices }) => [...claim.notices, ...notices]);
  return {
    formId: form.formId,
    code: form.code,
    unitName: form.unitName,
    sheet: table.sheet,
    recognisedBy: [],
    rows: read.map(({ diagnosis }) => diagnosis),
    missingRows: missing.map(({ formRowId, ordinal, locked }) => ({
      formRowId,
      ordinal,
      sequence: locked.sequence,
      target: locked.target,
    })),
    filledRows: read.filter(({ diagnosis }) => diagnosis.formRowId !== null && diagnosis.isFilled).length,
    totalRows: form.rows.length,
    signing: {},
    filledOn: null,
    notes: claims.flatMap((claim) => (claim.fate === 'note' ? [noteOf(claim)] : [])),
    asks: read.flatMap(({ claim, asks }) => [...claim.asks, ...asks]),
    notices: [
      ...(isBlank ? [blankForm(table.sheet)] : []),
      ...(ordinals.some((ordinal, at) => at > 0 && ordinal < ordinals[at - 1]!) ? [rowsReordered(table.sheet)] : []),
      ...(keyless.length > 0
        ? [
            keysGone(
              table,
              keyless.map(({ came }) => came.row.row),
            ),
          ]
        : []),
      // Of an empty form it is enough to say that it is empty.
      ...rowNotices.filter(({ code }) => !isBlank || code !== 'rowIncomplete'),
    ],
  };
}

/** Nobody knows yet whose form it is, or it is not taken: shown, written nowhere. */
function undecidedPart({ table, recognition, recognisedBy, isDropped, asks, notices }: PlacedTable): FormDiagnosis {
  const { form, unknownCode } = recognition;
  return {
    formId: null,
    code: form?.code ?? unknownCode,
    unitName: form?.unitName ?? table.unitName,
    sheet: table.sheet,
    recognisedBy,
    rows: isDropped ? [] : table.rows.map(({ row, cells }) => unplacedRow(row, cells)),
    missingRows: [],
    filledRows: 0,
    totalRows: 0,
    signing: table.signing,
    filledOn: null,
    notes: [],
    asks,
    notices,
  };
}

function tableNotices(table: ReturnTable, form: SentForm): ReturnNotice[] {
  const locked = LOCKED_COLUMNS.filter(
    (column) => table.columns[column] === undefined && form.rows.some((row) => row.locked[column] !== ''),
  );
  const reworded = Object.entries(table.captions ?? {}).flatMap(([name, written]) => {
    const column = FORM_COLUMNS.find((one) => one === name);
    // The promise bears the name of the last round.
    const isSame = column === undefined || column === 'promise' || isSameText(written, COLUMN_CAPTIONS[column]);
    return isSame ? [] : [headerReworded(table, column, written)];
  });
  const signing = (Object.keys(SIGNING_CAPTIONS) as SigningField[]).filter(
    (field) => table.signing[field] === undefined,
  );
  return [
    ...table.missing.map((column) => columnMissing(table, column, 'warn')),
    ...locked.map((column) => columnMissing(table, column, 'note')),
    ...reworded,
    ...(signing.length > 0 ? [signingMissing(table.sheet, signing)] : []),
  ];
}

function filledDay(table: ReturnTable, year: number | undefined): { filledOn: string | null; notices: ReturnNotice[] } {
  const read = table.signing.filledOn;
  if (read === undefined) return { filledOn: null, notices: [] };
  const written = readWrittenDay(read.text, year === undefined ? {} : { year });
  if ('day' in written) return { filledOn: written.day, notices: [] };
  return { filledOn: null, notices: written.problem === 'empty' ? [] : [dateUnreadable(table.sheet, read)] };
}

/** A row of the unit's own, kept whole. */
function noteOf({ came }: ClaimedRow): FormDiagnosis['notes'][number] {
  const reads = [...Object.values(came.row.cells), ...came.row.extras];
  return { sheet: came.table.sheet, cell: reads[0]?.cell ?? `A${came.row.row}`, text: quotedRow(came.table, came.row) };
}
