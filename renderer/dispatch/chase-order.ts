import type { FormRow, ReceivedRow, RoundDetail } from '#ipc/contract.ts';

/** Forms that are expected and have not come back. */
export function isMissing(form: FormRow): boolean {
  return !form.isWaived && (form.state === 'notIssued' || form.state === 'issued' || form.state === 'sentBack');
}

/** Forms that a file answers: one, or each part's where several units stand in one file. */
export function formIdsOf(file: ReceivedRow, forms: readonly FormRow[]): number[] {
  if (file.formId !== null) return [file.formId];
  return forms.filter((form) => file.code?.includes(form.code) === true).map((form) => form.id);
}

/** Forms of which a file lies here undecided: the unit did its part. */
export function formsWithFile({ inbox, forms }: Pick<RoundDetail, 'inbox' | 'forms'>): ReadonlySet<number> {
  const waiting = inbox.filter((file) => file.outcome === 'pending' || file.outcome === 'held');
  return new Set(waiting.flatMap((file) => formIdsOf(file, forms)));
}

/** Missing forms, the longest overdue first, then by due day and number. */
export function lateFirst(forms: readonly FormRow[]): FormRow[] {
  return forms
    .filter(isMissing)
    .sort(
      (a, b) =>
        b.overdueDays - a.overdueDays || (a.dueOn === b.dueOn ? a.formNo - b.formNo : a.dueOn < b.dueOn ? -1 : 1),
    );
}
