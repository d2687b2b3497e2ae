import { Checkbox } from 'antd';
import type { FormRow } from '#ipc/contract.ts';
import { dispatchText, issueText } from '../text/dispatch.ts';

/** Forms ticked in a table, by id. */
export interface FormChoice {
  chosenIds: ReadonlySet<number>;
  onChosenIds(ids: ReadonlySet<number>): void;
}

/** Box over the column: takes every form that can be chosen, or none. */
export function EveryForm({ forms, chosenIds, onChosenIds }: FormChoice & { forms: readonly FormRow[] }) {
  const chosen = forms.filter((form) => chosenIds.has(form.id)).length;
  return (
    <Checkbox
      aria-label={dispatchText.selectAll}
      checked={chosen > 0 && chosen === forms.length}
      indeterminate={chosen > 0 && chosen < forms.length}
      onChange={(event) => onChosenIds(new Set(event.target.checked ? forms.map((form) => form.id) : []))}
    />
  );
}

/** Box of one form; a waived one is not for choosing. */
export function OneForm({ form, chosenIds, onChosenIds }: FormChoice & { form: FormRow }) {
  const toggle = () => {
    const next = new Set(chosenIds);
    if (!next.delete(form.id)) next.add(form.id);
    onChosenIds(next);
  };
  return (
    <Checkbox
      aria-label={issueText.selectForm(form.unitName)}
      disabled={form.isWaived}
      checked={chosenIds.has(form.id)}
      onChange={toggle}
    />
  );
}

/** Who answers for the form. */
export function FormContact({ form: { contact, phone } }: { form: FormRow }) {
  return dispatchText.contact(contact, phone) || <span className="faint">{dispatchText.contactUnknown}</span>;
}
