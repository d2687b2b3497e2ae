import type { FormRow } from '#ipc/contract.ts';
import { isMissing } from './chase-order.ts';

export type CheckGroupKey = 'toCheck' | 'checked' | 'missing';

export interface CheckGroup {
  key: CheckGroupKey;
  forms: FormRow[];
}

/** Units whose entries wait for the office, those done with, and those that can be entered by hand. */
export function checkGroups(forms: readonly FormRow[]): CheckGroup[] {
  const open = forms.filter((form) => !form.isWaived);
  const hasEntry = (form: FormRow): boolean => form.reported > 0;
  const groups: CheckGroup[] = [
    { key: 'toCheck', forms: open.filter((form) => form.state === 'received' || (isMissing(form) && hasEntry(form))) },
    { key: 'checked', forms: open.filter((form) => form.state === 'checked') },
    { key: 'missing', forms: open.filter((form) => isMissing(form) && !hasEntry(form)) },
  ];
  return groups.filter((group) => group.forms.length > 0);
}

/**
 * The unit after (or before) the one shown: within its group, in a ring. From one that is done, on to what is still to be
 * checked, from its own place in the table: the unit finished last has just left that group.
 */
export function unitBeside(groups: readonly CheckGroup[], shown: FormRow, by: 1 | -1): FormRow | undefined {
  const own = groups.find((group) => group.forms.some((form) => form.id === shown.id));
  const toCheck = groups.find((group) => group.key === 'toCheck');
  const forms = (own?.key === 'checked' && toCheck ? toCheck : own)?.forms.filter((form) => form.id !== shown.id) ?? [];
  const after = forms.filter((form) => form.formNo > shown.formNo);
  const before = forms.filter((form) => form.formNo < shown.formNo);
  return by === 1 ? (after[0] ?? before[0]) : (before.at(-1) ?? after.at(-1));
}
