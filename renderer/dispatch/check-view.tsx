import { useEffect, useRef } from 'react';
import { yearOf } from '#domain/calendar.ts';
import type { FormRow, RoundDetail } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { moveInList } from '../directory/list-keys.ts';
import { Failure } from '../frame/failure.tsx';
import { checkText } from '../text/dispatch-check.ts';
import { isMissing } from './chase-order.ts';
import { CheckTable } from './check-table.tsx';
import type { DispatchAsk } from './dispatch-ask.ts';
import { goDispatch } from './dispatch-ask.ts';

type Group = keyof typeof checkText.groups;

/** Units whose entries wait for the office, those done with, and those that can be entered by hand. */
export function checkGroups(forms: readonly FormRow[]): { key: Group; forms: FormRow[] }[] {
  const open = forms.filter((form) => !form.isWaived);
  const hasEntry = (form: FormRow) => form.reported > 0;
  const groups: { key: Group; forms: FormRow[] }[] = [
    { key: 'toCheck', forms: open.filter((form) => form.state === 'received' || (isMissing(form) && hasEntry(form))) },
    { key: 'missing', forms: open.filter((form) => isMissing(form) && !hasEntry(form)) },
    { key: 'checked', forms: open.filter((form) => form.state === 'checked') },
  ];
  return groups.filter((group) => group.forms.length > 0);
}

/** 四 核实: unit by unit, what was promised beside what is reported, and the office's verdict. */
export function CheckView({ detail, ask }: { detail: RoundDetail; ask: DispatchAsk }) {
  const { round } = detail;
  const groups = checkGroups(detail.forms);
  const forms = groups.flatMap((group) => group.forms);
  // A unit just finished moves to 已核; it stays on the screen until the office goes on.
  const last = useRef<number | null>(null);
  const shown =
    forms.find((form) => form.id === ask.formId) ?? forms.find((form) => form.id === last.current) ?? forms[0];
  useEffect(() => {
    last.current = shown?.id ?? null;
  }, [shown]);
  const read = useOfficeQuery('form.get', shown === undefined ? null : { id: shown.id });
  const show = (form: FormRow | undefined) => {
    if (form !== undefined) goDispatch({ roundId: round.id, view: 'check', formId: form.id });
  };
  const step = (by: 1 | -1) => {
    const at = forms.findIndex((form) => form.id === shown?.id);
    show(forms[Math.max(0, Math.min(forms.length - 1, at + by))]);
  };
  if (shown === undefined)
    return (
      <div className="empty" data-testid="check-none">
        <h2 className="serif">{checkText.none}</h2>
        <p>{checkText.noneHint}</p>
      </div>
    );
  return (
    <div className="collect-main check-main" data-testid="check">
      <nav className="collect-list inbox" aria-label={checkText.units} onKeyDown={moveInList}>
        {groups.map((group) => (
          <section key={group.key}>
            <h2 className="inbox-head">
              <span>{checkText.groups[group.key]}</span>
              <span className="faint">{group.forms.length}</span>
            </h2>
            {group.forms.map((form) => (
              <button
                key={form.id}
                type="button"
                data-list-item
                data-testid={`check-${form.code}`}
                className="plain inbox-item"
                aria-pressed={form.id === shown.id}
                onClick={() => show(form)}
                onFocus={(event) => {
                  if (event.currentTarget.matches(':focus-visible')) show(form);
                }}
              >
                <span className="inbox-name">{form.unitName}</span>
                <span className="inbox-status is-faint">
                  {checkText.unitNote(form.verified, form.reported, form.targets)}
                </span>
              </button>
            ))}
          </section>
        ))}
      </nav>
      <div className="collect-pane">
        {read.error ? <Failure error={read.error} onRetry={() => void read.refetch()} /> : null}
        {read.data?.form.id === shown.id ? (
          <CheckTable
            key={shown.id}
            detail={read.data}
            round={round}
            year={yearOf(round.period.to)}
            isAlone
            onUnit={step}
          />
        ) : null}
      </div>
    </div>
  );
}
