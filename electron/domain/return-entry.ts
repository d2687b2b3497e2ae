/** What one row would write: state and amount read, texts as written. */
import type { ClaimedRow } from './claimed-rows.ts';
import type { EntryCells } from './entry-cells.ts';
import { readReportedAmount } from './reported-amount.ts';
import { readReportedState } from './reported-state.ts';
import { addressOf } from './return-address.ts';
import { answerTo, argumentOf, type ReturnAnswers } from './return-answers.ts';
import type { ReturnAsk, ReturnNotice, RowDiagnosis } from './return-diagnosis.ts';
import {
  ENTRY_COLUMNS,
  type EntryColumn,
  type EntryValues,
  LOCKED_COLUMNS,
  REQUIRED_COLUMNS,
  type SentRow,
  STATE_WORDS,
} from './return-form.ts';
import { amountQuestion, stateQuestion } from './return-questions.ts';
import type { ReadText, ReturnTable } from './return-reading.ts';
import { amountConverted, lockedChanged, rowHidden, rowIncomplete } from './return-remarks.ts';
import { isSameText } from './sent-index.ts';

export interface RowEntry {
  diagnosis: RowDiagnosis;
  asks: ReturnAsk[];
  notices: ReturnNotice[];
}

/** A row that answers `sent`. */
export function entryOf(claim: ClaimedRow, sent: SentRow, cells: EntryCells, answers: ReturnAnswers): RowEntry {
  const { came } = claim;
  const { table, row } = came;
  const asks: ReturnAsk[] = [];
  const notices: ReturnNotice[] = [];
  const values = plainValues(cells, sent.quantity?.measure ?? '');
  if (cells.state !== undefined) {
    const reading = readReportedState(cells.state.text);
    if (reading.kind === 'certain') values.reportedState = reading.state;
    if (reading.kind === 'ask') {
      const ask = stateQuestion(table, keyOf('state', table, row.row, cells.state), cells.state, reading.suggested);
      asks.push(ask);
      values.reportedState = stateNamed(argumentOf(answerTo(ask, answers), 'state'));
    }
  }
  if (cells.amount !== undefined) {
    const reading = readReportedAmount(cells.amount.text, sent.quantity);
    if (reading.kind === 'certain') {
      values.amount.value = reading.value;
      if (reading.from !== null) {
        notices.push(amountConverted(table, cells.amount.cell, reading.from, reading.value, reading.measure));
      }
    }
    if (reading.kind === 'ask' && sent.quantity !== null) {
      const key = keyOf('amount', table, row.row, cells.amount);
      const ask = amountQuestion(table, key, cells.amount, reading, sent.quantity);
      asks.push(ask);
      const value = argumentOf(answerTo(ask, answers), 'value');
      values.amount.value = value === null ? null : Number(value);
    }
  }
  const lockedChanges = changesOf(claim, sent);
  const changes = lockedChanges.map(({ column, cell, sent: was, came: is }) =>
    lockedChanged(table, column, cell, was, is),
  );
  const missing = REQUIRED_COLUMNS.filter((column) => cells[column] === undefined);
  const isEmpty = Object.keys(cells).length === 0;
  // A column that is not there at all is told once for the table.
  const told = missing.filter((column) => isEmpty || !table.missing.includes(column));
  if (told.length > 0) notices.push(rowIncomplete(table, row.row, sent, told, isEmpty));
  if (row.isHidden && Object.keys(cells).length > 0) notices.push(rowHidden(came));
  return {
    diagnosis: {
      row: row.row,
      formRowId: sent.formRowId,
      matchedBy: claim.by,
      values,
      cells: cellAddresses(cells),
      lockedChanges,
      isFilled: missing.length === 0,
    },
    asks,
    notices: [...changes, ...notices],
  };
}

/** A row that stands in the file and is written nowhere, at least not yet. */
export function unplacedRow(row: number, cells: EntryCells): RowDiagnosis {
  return {
    row,
    formRowId: null,
    matchedBy: null,
    values: plainValues(cells, ''),
    cells: cellAddresses(cells),
    lockedChanges: [],
    isFilled: false,
  };
}

function plainValues(cells: EntryCells, measure: string): EntryValues {
  const text = (column: EntryColumn) => cells[column]?.text ?? '';
  return {
    reportedState: null,
    amount: { text: text('amount'), value: null, measure },
    progressNote: text('progressNote'),
    difficulty: text('difficulty'),
    nextStep: text('nextStep'),
    coordination: text('coordination'),
    coordinationLevel: null,
  };
}

function cellAddresses(cells: EntryCells): RowDiagnosis['cells'] {
  const found: RowDiagnosis['cells'] = {};
  for (const column of ENTRY_COLUMNS) {
    const read = cells[column];
    if (read !== undefined) found[column] = read.cell;
  }
  return found;
}

/** Locked cells that came back with other words; white space does not count. */
function changesOf({ came }: ClaimedRow, sent: SentRow): RowDiagnosis['lockedChanges'] {
  return LOCKED_COLUMNS.flatMap((column) => {
    const letters = came.table.columns[column];
    if (letters === undefined) return [];
    const is = came.texts[column] ?? '';
    const was = sent.locked[column];
    if (isSameText(is, was)) return [];
    return { column, cell: came.lockedCells[column] ?? `${letters}${came.row.row}`, sent: was, came: is };
  });
}

/** `amount:附件!H7`; an entry that a merge brings from another row carries its own row behind. */
function keyOf(kind: 'amount' | 'state', table: ReturnTable, row: number, { cell }: ReadText): string {
  const isOwn = addressOf(table.sheet, cell).row === row;
  return `${kind}:${table.sheet}!${cell}${isOwn ? '' : `@${row}`}`;
}

function stateNamed(name: string | null): EntryValues['reportedState'] {
  return (Object.keys(STATE_WORDS) as (keyof typeof STATE_WORDS)[]).find((state) => state === name) ?? null;
}
