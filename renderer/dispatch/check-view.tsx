import { useEffect, useRef } from 'react';
import { yearOf } from '#domain/calendar.ts';
import type { FormRow, RoundDetail } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { moveInList } from '../directory/list-keys.ts';
import { Failure } from '../frame/failure.tsx';
import { checkText } from '../text/dispatch-check.ts';
import { checkGroups, unitBeside } from './check-groups.ts';
import { CheckTable } from './check-table.tsx';
import type { DispatchAsk } from './dispatch-ask.ts';
import { goDispatch } from './dispatch-ask.ts';

/** 四 核实: unit by unit, what was promised beside what is reported, and the office's verdict. */
export function CheckView({ detail, ask }: { detail: RoundDetail; ask: DispatchAsk }) {
  const { round } = detail;
  const groups = checkGroups(detail.forms);
  const forms = groups.flatMap((group) => group.forms);
  // A unit just finished moves to 已核; it stays on the screen until the office goes on.
  const last = useRef<number | null>(null);
  const shown =
    forms.find((form) => form.id === ask.formId) ?? forms.find((form) => form.id === last.current) ?? forms[0];
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    last.current = shown?.id ?? null;
    list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const read = useOfficeQuery('form.get', shown === undefined ? null : { id: shown.id });
  const show = (form: FormRow | undefined) => {
    if (form !== undefined) goDispatch({ roundId: round.id, view: 'check', formId: form.id });
  };
  const step = (by: 1 | -1) => {
    if (shown !== undefined) show(unitBeside(groups, shown, by));
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
      <nav ref={list} className="collect-list inbox" aria-label={checkText.units} onKeyDown={moveInList}>
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
