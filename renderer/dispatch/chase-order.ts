import type { FormRow, ReceivedRow } from '#ipc/contract.ts';

/** Forms that are expected and have not come back. */
export function isMissing(form: FormRow): boolean {
  return !form.isWaived && (form.state === 'notIssued' || form.state === 'issued' || form.state === 'sentBack');
}

/** Forms of which a file lies here undecided: the unit did its part. */
export function formsWithFile(inbox: readonly ReceivedRow[]): ReadonlySet<number> {
  const waiting = inbox.filter((file) => file.outcome === 'pending' || file.outcome === 'held');
  return new Set(waiting.flatMap((file) => (file.formId === null ? [] : [file.formId])));
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
