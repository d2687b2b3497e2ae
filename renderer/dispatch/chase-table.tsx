import { Fragment, useState } from 'react';
import { daysBetween, yearOf } from '#domain/calendar.ts';
import type { FormRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { chaseText, formStateWords, reminderWays } from '../text/dispatch.ts';
import { collectText } from '../text/dispatch-collect.ts';
import { dayWords } from '../text/ledger.ts';
import type { FormChoice } from './form-choice.tsx';
import { EveryForm, FormContact, OneForm } from './form-choice.tsx';

export function lateWords(form: FormRow, asOf: string): string {
  return form.isOverdue
    ? chaseText.overdue(form.overdueDays)
    : chaseText.left(Math.max(0, daysBetween(asOf, form.dueOn)));
}

export interface ChaseTableProps extends FormChoice {
  forms: readonly FormRow[];
  asOf: string;
  /** Forms of which a file waits to be decided. */
  withFile: ReadonlySet<number>;
  isClosed: boolean;
}

/** Missing forms with how often and when they were asked; a line opens its reminders. */
export function ChaseTable({ forms, asOf, withFile, isClosed, ...choice }: ChaseTableProps) {
  const [openId, setOpenId] = useState<number | null>(null);
  const heads = chaseText.heads;
  const year = yearOf(asOf);
  return (
    <div className="dispatch-scroll">
      <table className="plain-table dispatch-table">
        <thead>
          <tr>
            <th className="col-check">
              <EveryForm forms={forms} {...choice} />
            </th>
            {[heads.unit, heads.contact, heads.dueOn, heads.late, heads.reminders, heads.state].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <Fragment key={form.id}>
              <tr data-testid={`chase-${form.code}`}>
                <td className="col-check">
                  <OneForm form={form} {...choice} />
                </td>
                <td>
                  {form.unitName}
                  <span className="cell-aside">{form.code}</span>
                </td>
                <td>
                  <FormContact form={form} />
                </td>
                <td className="nowrap">{dayWords(form.dueOn, year)}</td>
                <td className={`nowrap${form.isOverdue ? ' is-overdue' : ''}`}>{lateWords(form, asOf)}</td>
                <td className="nowrap">
                  {form.reminders === 0 ? (
                    <span className="faint">{chaseText.times(0, null, year)}</span>
                  ) : (
                    <button
                      type="button"
                      className="link"
                      aria-expanded={openId === form.id}
                      onClick={() => setOpenId(openId === form.id ? null : form.id)}
                    >
                      {chaseText.times(form.reminders, form.lastRemindedOn, year)}
                    </button>
                  )}
                </td>
                <td>
                  {formStateWords[form.state]}
                  {withFile.has(form.id) ? <span className="cell-aside">{collectText.fileWaiting}</span> : null}
                  {form.sentBackReason ? <span className="cell-aside">{form.sentBackReason}</span> : null}
                </td>
              </tr>
              {openId === form.id ? (
                <tr>
                  <td />
                  <td colSpan={6}>
                    <ReminderList formId={form.id} isClosed={isClosed} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Reminders of one form, newest first; one entered by mistake can be withdrawn. */
export function ReminderList({ formId, isClosed }: { formId: number; isClosed: boolean }) {
  const form = useOfficeQuery('form.get', { id: formId });
  const withdraw = useOfficeCommand('form.withdrawReminder');
  if (form.data?.form.id !== formId) return null;
  if (form.data.reminders.length === 0) return <p className="faint">{chaseText.noHistory}</p>;
  return (
    <ul className="reminder-list">
      {form.data.reminders.map((reminder) => (
        <li key={reminder.id}>
          {chaseText.reminded(reminder.remindedOn, reminderWays[reminder.way], reminder.note)}
          {isClosed ? null : (
            <button
              type="button"
              className="link"
              onClick={() => void withdraw.run({ reminderId: reminder.id }, { toast: () => chaseText.withdrawn })}
            >
              {chaseText.withdraw}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
