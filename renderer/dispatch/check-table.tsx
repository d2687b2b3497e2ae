import { Button, Checkbox } from 'antd';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Verdict } from '#domain/round.ts';
import type { FormDetail, FormLine, RoundRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { isTyping } from '../frame/shortcuts.ts';
import { checkText } from '../text/dispatch-check.ts';
import { receivedText } from '../text/dispatch-collect.ts';
import { verdictWords } from '../text/ledger.ts';
import { checkKeyOf } from './check-keys.ts';
import { CheckLine } from './check-line.tsx';
import { EntryForm } from './entry-form.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { useCheck } from './use-check.ts';

export interface CheckTableProps {
  detail: FormDetail;
  round: RoundRow;
  /** Year whose days are written without it. */
  year: number;
  /** Fills its pane, under a heading of its own; else it stands inside another one. */
  isAlone?: boolean;
  /** ←→: the next or the previous unit. */
  onUnit?(by: 1 | -1): void;
}

/** The targets of one unit with the office's verdict, worked through by keyboard. */
export function CheckTable({ detail, round, year, isAlone = false, onUnit }: CheckTableProps) {
  const { form, lines } = detail;
  const isClosed = round.state === 'closed';
  const check = useCheck(round.id);
  const risk = useOfficeCommand('risk.mark');
  const table = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      lines.findIndex((line) => line.present !== null && line.check === null),
    ),
  );
  const [chosenIds, setChosenIds] = useState<ReadonlySet<number>>(new Set());
  const [noting, setNoting] = useState<number | null>(null);
  const [entering, setEntering] = useState<number | null>(null);
  const [risking, setRisking] = useState<number | null>(null);
  const active = lines[Math.min(at, lines.length - 1)];
  const chosen = lines.filter((line) => chosenIds.has(line.targetId));
  const rest = lines.filter((line) => line.present !== null && line.check === null);
  const verified = lines.filter((line) => line.check !== null && line.check.verdict !== 'pending').length;
  const reported = lines.filter((line) => line.present !== null).length;

  useEffect(() => {
    if (isAlone) table.current?.focus({ preventScroll: true });
  }, [isAlone]);
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, index));
    setAt(next);
    table.current?.querySelectorAll('tbody[data-line]')[next]?.scrollIntoView({ block: 'nearest' });
  };
  const toggle = (targetId: number) => {
    const next = new Set(chosenIds);
    if (!next.delete(targetId)) next.add(targetId);
    setChosenIds(next);
  };
  const give = async (verdict: Verdict) => {
    if (active === undefined || isClosed) return;
    const wanted = chosen.length > 0 ? chosen : [active];
    if (!(await check.give(wanted, verdict))) return;
    setChosenIds(new Set());
    if (chosen.length > 0) return;
    if (verdict === 'notTrue') setNoting(active.targetId);
    else goTo(at + 1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isTyping(event.target) && event.target !== table.current) {
      if (event.key === 'Escape') {
        setNoting(null);
        table.current?.focus();
      }
      return;
    }
    const key = checkKeyOf(event);
    if (key === null || active === undefined) return;
    // Space and the letters belong to a button that has the focus.
    if (event.target !== table.current && (key.do === 'select' || key.do === 'unit')) return;
    event.preventDefault();
    if (key.do === 'move') goTo(at + key.by);
    else if (key.do === 'unit') onUnit?.(key.by);
    else if (key.do === 'leave') {
      setNoting(null);
      setChosenIds(new Set());
    } else if (isClosed) return;
    else if (key.do === 'verdict') void give(key.verdict);
    else if (key.do === 'select') toggle(active.targetId);
    else if (key.do === 'selectAll') setChosenIds(new Set(lines.map((line) => line.targetId)));
    else if (key.do === 'note') setNoting(active.targetId);
    else if (key.do === 'step') void giveStep(active);
    else if (key.do === 'entry') setEntering(active.targetId);
    else if (active.risk === null) setRisking(active.targetId);
    else void endRisk(active.targetId);
  };
  const giveStep = async (line: FormLine) => {
    const next = line.steps.find((step) => !step.isDone) ?? line.steps.at(-1);
    if (next !== undefined) await check.giveStep(line, next);
  };
  const endRisk = (targetId: number) =>
    risk.run({ targetId, note: '', isMarked: false }, { toast: () => checkText.riskEnded });
  const entered = lines.find((line) => line.targetId === entering);
  return (
    <section className={isAlone ? 'check-pane is-alone' : 'check-pane'} aria-label={checkText.table(form.unitName)}>
      <div className="dispatch-tools">
        {isAlone ? (
          <>
            <h2 className="serif">{receivedText.title(form.unitName, form.code)}</h2>
            <span className="faint" data-testid="check-progress">
              {checkText.progress(verified, reported)}
            </span>
          </>
        ) : null}
        <span className="grow" />
        {isClosed ? null : chosen.length > 0 ? (
          <>
            <span>{checkText.selected(chosen.length)}</span>
            {(Object.keys(verdictWords) as Verdict[]).map((verdict) => (
              <Button key={verdict} size="small" onClick={() => void give(verdict)}>
                {verdictWords[verdict]}
              </Button>
            ))}
          </>
        ) : rest.length > 0 ? (
          <Button data-testid="rest-true" onClick={() => void check.give(rest, 'trueAsReported')}>
            {checkText.restTrue(rest.length)}
          </Button>
        ) : onUnit ? (
          <Button data-testid="next-unit" onClick={() => onUnit(1)}>
            {checkText.next}
          </Button>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the table takes the keys of 核实 as a whole */}
      <div
        className="dispatch-scroll check-keys"
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one stop of Tab for the whole table, as in the ledger
        tabIndex={0}
        data-testid="check-table"
        onKeyDown={onKeyDown}
      >
        <table className="received-table check-table">
          <thead>
            <tr>
              <th className="col-check">
                <Checkbox
                  aria-label={checkText.selected(chosen.length)}
                  disabled={isClosed}
                  checked={chosen.length > 0 && chosen.length === lines.length}
                  indeterminate={chosen.length > 0 && chosen.length < lines.length}
                  onChange={(event) =>
                    setChosenIds(new Set(event.target.checked ? lines.map((line) => line.targetId) : []))
                  }
                />
              </th>
              <th className="col-sequence">{checkText.heads.sequence}</th>
              <th className="col-target">{checkText.heads.target}</th>
              <th className="col-promise">{checkText.heads.promise}</th>
              <th className="col-progress">{checkText.heads.state}</th>
              <th>{checkText.heads.entry}</th>
              <th className="col-verdict">{checkText.heads.check}</th>
            </tr>
          </thead>
          {lines.map((line, index) => (
            <CheckLine
              key={line.formRowId}
              line={line}
              year={year}
              isActive={index === at}
              isChosen={chosenIds.has(line.targetId)}
              isNoting={noting === line.targetId}
              isClosed={isClosed}
              check={check}
              onActivate={() => setAt(index)}
              onToggle={() => toggle(line.targetId)}
              onNoting={(isOpen) => {
                setNoting(isOpen ? line.targetId : null);
                if (!isOpen) table.current?.focus();
              }}
              onEnter={() => setEntering(line.targetId)}
              onRisk={() => (line.risk === null ? setRisking(line.targetId) : void endRisk(line.targetId))}
            />
          ))}
        </table>
      </div>
      {isClosed ? null : (
        <p className="faint check-hint">{onUnit ? `${checkText.keys}${checkText.keysOfUnits}` : checkText.keys}</p>
      )}
      {entered === undefined ? null : (
        <EntryForm
          line={entered}
          form={form}
          onClose={() => {
            setEntering(null);
            table.current?.focus();
          }}
        />
      )}
      {risking === null ? null : (
        <ReasonDialog
          title={checkText.riskTitle}
          hint={checkText.riskHint}
          action={checkText.risk}
          isRunning={risk.isRunning}
          onReason={(note) =>
            void risk
              .run({ targetId: risking, note, isMarked: true }, { toast: () => checkText.riskMarked })
              .then((answer) => answer !== null && setRisking(null))
          }
          onClose={() => setRisking(null)}
        />
      )}
    </section>
  );
}
