import { Checkbox } from 'antd';
import { STATE_WORDS } from '#domain/return-form.ts';
import type { Verdict } from '#domain/round.ts';
import type { EntryRow, FormLine } from '#ipc/contract.ts';
import { openOriginal } from '../data/original-file.ts';
import { LightMark } from '../ledger/light-mark.tsx';
import { checkText } from '../text/dispatch-check.ts';
import { entryCaptions, levelWords, receivedText } from '../text/dispatch-collect.ts';
import { verdictWords } from '../text/ledger.ts';
import { AmountBar } from './amount-bar.tsx';
import { CheckNote } from './check-note.tsx';
import { CheckSteps } from './check-steps.tsx';
import { LongText } from './long-text.tsx';
import type { Checking } from './use-check.ts';
import { WithdrawEntry } from './withdraw-entry.tsx';

const VERDICTS: readonly Verdict[] = ['trueAsReported', 'notTrue', 'pending'];

export interface CheckLineProps {
  line: FormLine;
  year: number;
  isActive: boolean;
  isChosen: boolean;
  isNoting: boolean;
  isClosed: boolean;
  check: Checking;
  onActivate(): void;
  onToggle(): void;
  onNoting(isOpen: boolean): void;
  onEnter(): void;
  onRisk(): void;
}

export function CheckLine(props: CheckLineProps) {
  const { line, year, isActive, isChosen, isNoting, isClosed, check, onActivate, onToggle, onNoting, onEnter, onRisk } =
    props;
  const label = `${line.locked.sequence} ${line.locked.target}`;
  const { present } = line;
  return (
    <tbody data-line className={isActive ? 'is-active' : undefined} data-testid={`line-${line.targetId}`}>
      <tr onClick={onActivate} aria-current={isActive ? 'true' : undefined}>
        <td className="col-check">
          <Checkbox
            tabIndex={-1}
            aria-label={checkText.select(label)}
            disabled={isClosed}
            checked={isChosen}
            onChange={onToggle}
          />
        </td>
        <td className="col-sequence faint">{line.locked.sequence}</td>
        <td className="col-target">
          {line.locked.target}
          <span className="cell-aside">
            <LightMark light={line.light} rule={line.lightRule} /> {line.locked.due}
          </span>
          <CheckSteps line={line} year={year} isClosed={isClosed} check={check} />
          {line.risk === null ? null : <span className="cell-remark">{checkText.riskNote(line.risk.note)}</span>}
        </td>
        <td className="col-promise">
          {line.locked.promise || <span className="faint">{checkText.nothing}</span>}
          {line.previous === null ? null : <span className="cell-aside">{previousWords(line.previous)}</span>}
        </td>
        {present === null ? (
          <td colSpan={2}>
            <span className="faint">{checkText.noEntry}</span>{' '}
            {isClosed ? null : (
              <button type="button" className="link" onClick={onEnter}>
                {checkText.enter}
              </button>
            )}
          </td>
        ) : (
          <>
            <td className="col-progress">
              {present.values.reportedState === null ? checkText.nothing : STATE_WORDS[present.values.reportedState]}
              {present.values.amount.text === '' ? null : (
                <span className="cell-aside">{present.values.amount.text}</span>
              )}
              {line.amountPercent === null ? null : (
                <AmountBar
                  percent={line.amountPercent}
                  timePercent={present.values.reportedState === 'completed' ? null : line.timePercent}
                />
              )}
              {isShort(line) ? <span className="cell-remark">{checkText.short}</span> : null}
            </td>
            <td>
              <div>
                {present.values.progressNote === '' ? (
                  <span className="faint">{receivedText.unfilled}</span>
                ) : (
                  <LongText text={present.values.progressNote} />
                )}
              </div>
              <EntrySeconds line={line} />
              <span className="cell-aside entry-source">
                {checkText.reportedOn(present.reportedOn)}
                {' · '}
                <EntryOrigin entry={present} />
                {isClosed ? null : (
                  <>
                    <button type="button" className="link" onClick={onEnter}>
                      {checkText.reenter}
                    </button>
                    <WithdrawEntry entryId={present.id} label={label} />
                  </>
                )}
              </span>
            </td>
          </>
        )}
        <td className="col-verdict">
          {present === null ? null : (
            <div className="verdicts" role="group" aria-label={label}>
              {VERDICTS.map((verdict, index) => (
                <button
                  key={verdict}
                  type="button"
                  className={`verdict is-${verdict}`}
                  aria-pressed={line.check?.verdict === verdict}
                  disabled={isClosed}
                  title={`${index + 1}`}
                  data-testid={`${verdict}-${line.targetId}`}
                  onClick={() => void check.give([line], verdict)}
                >
                  {verdictWords[verdict]}
                </button>
              ))}
            </div>
          )}
          {present === null || line.otherUnits.length === 0 ? null : (
            <span className="cell-aside">{checkText.sharedVerdict(line.otherUnits)}</span>
          )}
          {line.check === null ? null : (
            <span className="cell-aside" title={checkText.checkedOn(line.check.checkedOn)}>
              {[line.check.note, line.check.completedOn === null ? '' : checkText.completed(line.check.completedOn)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )}
          {isClosed ? null : (
            <span className="line-links">
              {present === null ? null : (
                <button type="button" className="link" onClick={() => onNoting(true)}>
                  {checkText.note}
                </button>
              )}
              <button type="button" className="link" onClick={onRisk}>
                {line.risk === null ? checkText.risk : checkText.endRisk}
              </button>
            </span>
          )}
        </td>
      </tr>
      {isNoting && present !== null ? (
        <tr>
          <td colSpan={2} />
          <td colSpan={5}>
            <CheckNote line={line} check={check} onDone={() => onNoting(false)} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

/** Where a report came from: who told it, or the file it stands in. */
function EntryOrigin({ entry: { source, note } }: { entry: EntryRow }) {
  if (source === null) return note || checkText.byHand;
  const { token, fileName, sheet } = source;
  return (
    <button
      type="button"
      className="link"
      title={checkText.openFile(fileName, sheet)}
      onClick={() => openOriginal({ token, name: fileName })}
    >
      {checkText.fromFile}
    </button>
  );
}

function previousWords({ roundTitle, values }: EntryRow): string {
  const state = values.reportedState === null ? '' : STATE_WORDS[values.reportedState];
  return checkText.previous(roundTitle, [state, values.amount.text].filter(Boolean).join(' '));
}

/** Reported as completed with less than the planned amount: worth a look before it is called true. */
function isShort({ present, amountPercent }: FormLine): boolean {
  return present?.values.reportedState === 'completed' && amountPercent !== null && amountPercent < 100;
}

function EntrySeconds({ line }: { line: FormLine }) {
  const values = line.present?.values;
  if (values === undefined) return null;
  const level = values.coordinationLevel;
  return (
    <div className="received-second">
      <span>
        {entryCaptions.difficulty}
        {checkText.colon}
        <LongText text={values.difficulty || receivedText.unfilled} />
      </span>
      <span>
        {entryCaptions.nextStep}
        {checkText.colon}
        <LongText text={values.nextStep || receivedText.unfilled} />
      </span>
      {values.coordination === '' ? null : (
        <span>
          {entryCaptions.coordination}
          {level === null ? '' : ` ${levelWords[level]}`}
          {checkText.colon}
          <LongText text={values.coordination} />
        </span>
      )}
    </div>
  );
}
