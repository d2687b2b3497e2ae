import { yearOf } from '#domain/calendar.ts';
import type { FormRow, RoundRow } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { Failure } from '../frame/failure.tsx';
import { chaseText, dispatchText, formStateWords } from '../text/dispatch.ts';
import { collectText, receivedText } from '../text/dispatch-collect.ts';
import { ReminderList } from './chase-table.tsx';
import { CheckTable } from './check-table.tsx';
import { dispatchHash } from './dispatch-ask.ts';
import { DueEditor } from './due-editor.tsx';

/** A form of which no file waits: state, reminders, files that came, and its targets to enter by hand. */
export function FormPane({ form, round }: { form: FormRow; round: RoundRow }) {
  const detail = useOfficeQuery('form.get', { id: form.id });
  const words = receivedText.form;
  if (detail.error) return <Failure error={detail.error} onRetry={() => void detail.refetch()} />;
  if (detail.data?.form.id !== form.id) return null;
  const { files, notes } = detail.data;
  const isClosed = round.state === 'closed';
  return (
    <article className="received" data-testid="form-pane" aria-label={form.unitName}>
      <header className="received-head">
        <h2 className="serif">{receivedText.title(form.unitName, form.code)}</h2>
        <p className="faint received-meta">
          <span>{dispatchText.tasksTargets(form.tasks, form.targets)}</span>
          <span>{dispatchText.contact(form.contact, form.phone) || dispatchText.contactUnknown}</span>
          <span>{formStateWords[form.state]}</span>
          <span>
            {words.dueOn} <DueEditor form={form} isLocked={isClosed} />
          </span>
          {form.isOverdue ? <span className="is-overdue">{chaseText.overdue(form.overdueDays)}</span> : null}
          <a data-first-step="" href={dispatchHash({ roundId: round.id, view: 'check', formId: form.id })}>
            {words.toCheck}
          </a>
          <a href={dispatchHash({ roundId: round.id, view: 'chase', formId: form.id })}>{words.toChase}</a>
        </p>
        {form.sentBackReason ? (
          <p className="received-outcome">
            {words.sentBackReason}
            <span className="faint">{form.sentBackReason}</span>
          </p>
        ) : null}
      </header>
      <div className="received-body">
        <div className="form-lists">
          <section>
            <h3>{words.reminders}</h3>
            <ReminderList formId={form.id} isClosed={isClosed} />
          </section>
          <section>
            <h3>{words.files}</h3>
            {files.length === 0 ? <p className="faint">{words.noFiles}</p> : null}
            <ul>
              {files.map((file) => (
                <li key={file.id}>
                  <a href={dispatchHash({ roundId: round.id, view: 'collect', fileId: file.id })}>{file.fileName}</a>{' '}
                  <span className="faint">
                    {collectText.version(file.version)} · {receivedText.moment(file.receivedAt)} ·{' '}
                    {receivedText.outcomes[file.outcome]}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          {notes.length > 0 ? (
            <section>
              <h3>{words.notes}</h3>
              <ul>
                {notes.map((note) => (
                  <li key={`${note.fileName}${note.cell}`}>
                    {note.text}{' '}
                    <span className="faint">
                      {note.fileName} {note.cell}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <CheckTable detail={detail.data} round={round} year={yearOf(round.period.to)} />
      </div>
    </article>
  );
}
