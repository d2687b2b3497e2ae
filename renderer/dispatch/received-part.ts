import type { FormDiagnosis } from '#domain/return-diagnosis.ts';
import type { EntryColumn, EntryValues, SigningField } from '#domain/return-form.ts';
import { ENTRY_COLUMNS, STATE_WORDS } from '#domain/return-form.ts';
import type { ReceivedDetail, ReceivedPart } from '#ipc/contract.ts';

const SIGNING: readonly SigningField[] = ['fillerName', 'fillerPhone', 'reviewerName', 'filledOn'];

export function missingSigning(diagnosis: FormDiagnosis): SigningField[] {
  return SIGNING.filter((field) => (diagnosis.signing[field]?.text ?? '') === '');
}

/** A value as text, as it stands in the table. */
export function entryText(values: EntryValues, column: EntryColumn): string {
  if (column === 'state') return values.reportedState === null ? '' : STATE_WORDS[values.reportedState];
  if (column === 'amount') {
    const { value, measure, text } = values.amount;
    return value === null ? text : `${value}${measure === '' ? '' : ` ${measure}`}`;
  }
  return values[column];
}

export function isEmptyEntry(values: EntryValues): boolean {
  return ENTRY_COLUMNS.every((column) => entryText(values, column).trim() === '');
}

export interface WriteCount {
  writes: number;
  /** Rows that came with nothing filled in. */
  empty: number;
  /** Rows of the form that did not come. */
  missing: number;
}

/** What accepting would do to the targets of the forms in the file. */
export function writeCountOf(parts: readonly ReceivedPart[]): WriteCount {
  const lines = parts.flatMap((part) => part.rows);
  const came = lines.filter((line) => line.row !== null);
  const empty = came.filter((line) => isEmptyEntry(line.values)).length;
  return { writes: came.length - empty, empty, missing: lines.length - came.length };
}

export function openAskCount({ parts, answers }: ReceivedDetail): number {
  return parts.flatMap((part) => part.diagnosis.asks).filter((ask) => answers[ask.key] === undefined).length;
}

/** Targets whose report stands whatever becomes of the file: it has no row for them, an empty one, or a newer one came. */
export function standingCountOf(parts: readonly ReceivedPart[]): number {
  return parts
    .flatMap((part) => part.rows)
    .filter(({ present, row, values, changed }) => {
      if (present === null) return false;
      return row === null || isEmptyEntry(values) || changed.length > 0;
    }).length;
}
