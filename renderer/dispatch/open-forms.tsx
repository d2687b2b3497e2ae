import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { dispatchText, openText } from '../text/dispatch.ts';
import { DAY_PATTERN } from '../text/ledger.ts';
import { formsOf } from './open-choices.ts';
import type { OpenPartProps } from './open-rules.tsx';

/** One line per unit that would get a form, with a due day of its own where the office gives one. */
export function OpenForms({ draft, choices, onChoices }: OpenPartProps) {
  const forms = formsOf(draft, choices);
  const sent = forms.filter((form) => form.targets > 0).length;
  const setDue = (unitId: number, dueOn: string | null) => {
    const { [unitId]: _before, ...others } = choices.dueOverrides;
    onChoices({ ...choices, dueOverrides: dueOn === null ? others : { ...others, [unitId]: dueOn } });
  };
  return (
    <section className="open-forms" aria-label={openText.forms}>
      <div className="dispatch-tools">
        <h2>{openText.forms}</h2>
        <span className="faint" data-testid="open-forms-note">
          {openText.formsNote(sent, Object.keys(choices.dueOverrides).length)}
        </span>
      </div>
      {Object.keys(choices.asked).length > 0 ? <p className="faint open-forms-hint">{openText.formsChanged}</p> : null}
      <ul className="open-form-list">
        {forms.map((form) => {
          const dueOn = choices.dueOverrides[form.unitId];
          return (
            <li key={form.unitId} className={form.targets === 0 ? 'is-left' : undefined}>
              <span>
                {form.unitName}
                <span className="pane-note">
                  {form.targets === 0 ? openText.noForm : dispatchText.tasksTargets(form.tasks, form.targets)}
                </span>
              </span>
              {form.targets === 0 ? null : dueOn === undefined ? (
                <button
                  type="button"
                  className="link"
                  aria-label={`${form.unitName} ${openText.otherDue}`}
                  onClick={() => setDue(form.unitId, draft.dueOn)}
                >
                  {openText.otherDue}
                </button>
              ) : (
                <span className="open-form-due">
                  <DatePicker
                    size="small"
                    allowClear={false}
                    format={DAY_PATTERN}
                    aria-label={`${form.unitName} ${openText.dueRule}`}
                    value={dayjs(dueOn)}
                    onChange={(day) => day && setDue(form.unitId, day.format('YYYY-MM-DD'))}
                  />
                  <button type="button" className="link" onClick={() => setDue(form.unitId, null)}>
                    {openText.sameDue}
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
