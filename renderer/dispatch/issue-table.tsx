import type { FormRow, RoundRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { momentWords } from '../text/detail.ts';
import { chaseText, formStateWords, issueText } from '../text/dispatch.ts';
import { DueEditor } from './due-editor.tsx';
import type { FormChoice } from './form-choice.tsx';
import { EveryForm, FormContact, OneForm } from './form-choice.tsx';
import { MovedUnit } from './moved-unit.tsx';

export interface IssueTableProps extends FormChoice {
  round: RoundRow;
  forms: readonly FormRow[];
  onIssue(form: FormRow): void;
  onExport(form: FormRow): void;
}

export function IssueTable({ round, forms, onIssue, onExport, ...choice }: IssueTableProps) {
  const update = useOfficeCommand('form.update');
  const isClosed = round.state === 'closed';
  const heads = issueText.heads;
  const open = forms.filter((form) => !form.isWaived);
  return (
    <div className="dispatch-scroll">
      <table className="plain-table dispatch-table">
        <thead>
          <tr>
            <th className="col-check">
              <EveryForm forms={open} {...choice} />
            </th>
            {[heads.code, heads.unit, heads.size, heads.contact, heads.dueOn, heads.state, heads.actions].map(
              (head) => (
                <th key={head}>{head}</th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <tr key={form.id} className={form.isWaived ? 'is-left' : undefined} data-testid={`form-${form.code}`}>
              <td className="col-check">
                <OneForm form={form} {...choice} />
              </td>
              <td className="nowrap faint">{form.code}</td>
              <td>
                {form.unitName}
                <MovedUnit form={form} isClosed={isClosed} />
              </td>
              <td className="nowrap">
                {form.tasks} / {form.targets}
              </td>
              <td>
                <FormContact form={form} />
              </td>
              <td className="nowrap">
                <DueEditor form={form} isLocked={isClosed || form.isWaived} />
              </td>
              <td className="nowrap">
                <FormStateWords form={form} />
              </td>
              <td>
                <span className="row-actions nowrap">
                  {isClosed || form.isWaived ? null : (
                    <button type="button" className="link" onClick={() => onIssue(form)}>
                      {form.issueNo > 0 ? issueText.correctOne : issueText.issueOne}
                    </button>
                  )}
                  {form.issueNo > 0 ? (
                    <button type="button" className="link" onClick={() => onExport(form)}>
                      {issueText.exportOne}
                    </button>
                  ) : null}
                  {isClosed ? null : (
                    <button
                      type="button"
                      className="link"
                      onClick={() => void update.run({ id: form.id, rev: form.rev, isWaived: !form.isWaived })}
                    >
                      {form.isWaived ? issueText.unwaive : issueText.waive}
                    </button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FormStateWords({ form }: { form: FormRow }) {
  if (form.isWaived) return issueText.waived;
  return (
    <>
      {formStateWords[form.state]}
      {form.isOverdue ? <span className="overdue-word">{chaseText.overdue(form.overdueDays)}</span> : null}
      {form.issuedAt === null ? null : (
        <span className="cell-aside">{issueText.issuedAt(form.issueNo, momentWords(form.issuedAt))}</span>
      )}
    </>
  );
}
