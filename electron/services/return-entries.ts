/** What units report, as rows of the record: written by taking a file in or by hand, superseded, never lost. */
import type { Reader, Stored, Writer } from '#db/record.ts';
import { ENTRY_COLUMNS, type EntryColumn, type EntryValues } from '#domain/return-form.ts';
import { supersedeChecks, verifiedTargets } from './form-state.ts';

export type Entry = Stored<'returnEntry'>;
export type NewEntry = Omit<Entry, 'id' | 'rev' | 'state' | 'enteredAt'>;

/** Active entries of a round; of these units alone where they are named. */
export function readEntries(reader: Reader, roundId: number, unitIds?: readonly number[]): Entry[] {
  let query = reader.from
    .selectFrom('returnEntry')
    .selectAll()
    .where('roundId', '=', roundId)
    .where('state', '=', 'active')
    .orderBy('id');
  if (unitIds !== undefined) query = query.where('unitId', 'in', [0, ...unitIds]);
  return reader.all(query);
}

export function valuesOfEntry(entry: ReturnType<typeof columnsOfValues>): EntryValues {
  return {
    reportedState: entry.reportedState,
    amount: { text: entry.amountText, value: entry.amountValue, measure: entry.amountMeasure },
    progressNote: entry.progressNote,
    difficulty: entry.difficulty,
    nextStep: entry.nextStep,
    coordination: entry.coordination,
    coordinationLevel: entry.coordinationLevel,
  };
}

/** The columns of `returnEntry` for these values. */
export function columnsOfValues({ amount, ...values }: EntryValues) {
  return { ...values, amountText: amount.text, amountValue: amount.value, amountMeasure: amount.measure };
}

/** True when no entry cell says anything: such a row is not an answer. */
export function isEmptyEntry(values: EntryValues): boolean {
  return changedColumns(values, noValues('')).length === 0;
}

/** What a row says that was not answered. */
export function noValues(measure: string): EntryValues {
  return {
    reportedState: null,
    amount: { text: '', value: null, measure },
    progressNote: '',
    difficulty: '',
    nextStep: '',
    coordination: '',
    coordinationLevel: null,
  };
}

/** Entry columns in which two reports differ; a measure alone is no difference. */
export function changedColumns(one: EntryValues, other: EntryValues): EntryColumn[] {
  return ENTRY_COLUMNS.filter((column) => {
    if (column === 'state') return one.reportedState !== other.reportedState;
    if (column === 'amount') return one.amount.text !== other.amount.text || one.amount.value !== other.amount.value;
    return one[column] !== other[column];
  });
}

/**
 * Inside a command: writes entries of one round; each takes the place of what its unit reported for the target in this
 * round. A verdict on a report that said something else, or on one of fewer units, no longer holds and is superseded too.
 */
export function writeEntries(writer: Writer, roundId: number, entries: readonly NewEntry[]): void {
  // Of a round of thousands of rows a file answers ten.
  const units = [...new Set(entries.map(({ unitId }) => unitId))];
  const standing = Map.groupBy(readEntries(writer, roundId, units), keyOf);
  const verified = verifiedTargets(writer, roundId);
  const changed: number[] = [];
  for (const entry of entries) {
    writer.insert('returnEntry', { ...entry, enteredAt: writer.at, state: 'active' });
    const earlier = standing.get(keyOf(entry)) ?? [];
    // Found true of what others had reported for the target: nobody has looked at this one.
    if (earlier.length === 0 && verified.has(entry.targetId)) changed.push(entry.targetId);
    for (const before of earlier) {
      writer.update('returnEntry', before.id, { state: 'superseded' });
      const isSame = changedColumns(valuesOfEntry(before), valuesOfEntry(entry)).length === 0;
      if (!isSame) changed.push(entry.targetId);
    }
  }
  if (changed.length > 0) supersedeChecks(writer, roundId, changed);
}

function keyOf({ targetId, unitId }: { targetId: number; unitId: number }): string {
  return `${targetId} ${unitId}`;
}
