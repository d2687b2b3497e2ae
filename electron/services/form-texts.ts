/** Locked texts and row keys of forms, from the ledger and the rounds before. */
import type { Stored } from '#db/record.ts';
import { formCodeOf, rowKeyOf } from '#domain/form-code.ts';
import { dueWords, sequenceTexts } from '#domain/form-text.ts';
import type { LockedColumn } from '#domain/return-form.ts';
import type { Ledger, LedgerTarget, LedgerTask } from './ledger.ts';
import type { PreviousEntries } from './previous-entries.ts';

export type LockedTexts = Record<LockedColumn, string>;

export interface FormTextSource {
  ledger: Ledger;
  previous: PreviousEntries;
  /** Day for the leaders in office. */
  asOf: string;
}

/** Texts of the rows of one form, in order, as they would be sent today. */
export function lockedTexts(
  rows: readonly { entry: LedgerTask; target: LedgerTarget }[],
  unitId: number,
  { ledger, previous, asOf }: FormTextSource,
): LockedTexts[] {
  const sequences = sequenceTexts(
    rows.map(({ entry: { annex, task, texts } }) => ({
      annexId: annex.id,
      annexNo: annex.annexNo,
      year: annex.year,
      sequence: texts.sequence.trim(),
      ordinal: task.ordinal,
    })),
  );
  return rows.map(({ entry, target }, index) => ({
    sequence: sequences[index] ?? '',
    content: entry.texts.content,
    target: target.text,
    leader: leaderNames(entry, ledger, asOf),
    due: dueWords(target),
    promise: previous.of(target.id, unitId)?.nextStep ?? '',
  }));
}

/** Leaders in office on the day; what the paper says where no name was read from it. */
export function leaderNames({ leaderIds, texts }: LedgerTask, { leaders }: Ledger, asOf: string): string {
  const inOffice = [...new Set(leaderIds.map((id) => leaders.inOffice(id, asOf)))];
  return inOffice.length === 0 ? texts.responsibleLeader.trim() : inOffice.map((id) => leaders.name(id)).join('、');
}

/** Row of a form as it is stored: key over its words, words as JSON. */
export function storedRow(
  formCode: string,
  ordinal: number,
  locked: LockedTexts,
): Pick<Stored<'returnFormRow'>, 'ordinal' | 'rowKey' | 'lockedJson'> {
  return { ordinal, rowKey: rowKeyOf(formCode, ordinal, locked), lockedJson: JSON.stringify(locked) };
}

/** A form before its first issue. */
export function freshForm(roundId: number, roundCode: string, formNo: number, unitId: number, dueOn: string | null) {
  return {
    roundId,
    unitId,
    formNo,
    code: formCodeOf(roundCode, formNo),
    dueOn,
    issueNo: 0,
    issuedAt: null,
    state: 'notIssued',
    sentBackReason: null,
    receivedAt: null,
    isWaived: 0,
    fillerName: '',
    fillerPhone: '',
    reviewerName: '',
    filledOn: null,
  } as const;
}
