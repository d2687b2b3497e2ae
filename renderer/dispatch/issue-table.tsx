import { Checkbox } from 'antd';
import type { FormRow, RoundRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { momentWords } from '../text/detail.ts';
import { dispatchText, formStateWords, issueText } from '../text/dispatch.ts';
import { DueEditor } from './due-editor.tsx';
import { MovedUnit } from './moved-unit.tsx';

export interface IssueTableProps {
  round: RoundRow;
  forms: readonly FormRow[];
  chosenIds: ReadonlySet<number>;
  onChosenIds(ids: ReadonlySet<number>): void;
  onIssue(form: FormRow): void;
  onExport(form: FormRow): void;
}

export function IssueTable({ round, forms, chosenIds, onChosenIds, onIssue, onExport }: IssueTableProps) {
  const update = useOfficeCommand('form.update');
  const isClosed = round.state === 'closed';
  const heads = issueText.heads;
  const open = forms.filter((form) => !form.isWaived);
  const toggle = (id: number, isChosen: boolean) => {
    const next = new Set(chosenIds);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChosenIds(next);
  };
  return (
    <div className="dispatch-scroll">
      <table className="plain-table dispatch-table">
        <thead>
          <tr>
            <th className="col-check">
              <Checkbox
                aria-label={dispatchText.selectAll}
                checked={open.length > 0 && chosenIds.size === open.length}
                indeterminate={chosenIds.size > 0 && chosenIds.size < open.length}
                onChange={(event) => onChosenIds(new Set(event.target.checked ? open.map((form) => form.id) : []))}
              />
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
                <Checkbox
                  aria-label={issueText.selectForm(form.unitName)}
                  disabled={form.isWaived}
                  checked={chosenIds.has(form.id)}
                  onChange={(event) => toggle(form.id, event.target.checked)}
                />
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
                {form.contact || form.phone ? (
                  dispatchText.contact(form.contact, form.phone)
                ) : (
                  <span className="faint">{dispatchText.contactUnknown}</span>
                )}
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
      {form.isOverdue ? <span className="overdue-word">{issueText.overdue(form.overdueDays)}</span> : null}
      {form.issuedAt === null ? null : (
        <span className="cell-aside">{issueText.issuedAt(form.issueNo, momentWords(form.issuedAt))}</span>
      )}
    </>
  );
}
