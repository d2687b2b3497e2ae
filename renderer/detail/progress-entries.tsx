import { STATE_WORDS } from '#domain/return-form.ts';
import type { Milestone } from '#domain/target.ts';
import type { EntryRow, StripMark, TargetHistory } from '#ipc/contract.ts';
import { openOriginal } from '../data/original-file.ts';
import { WithdrawEntry } from '../dispatch/withdraw-entry.tsx';
import { LightShape } from '../ledger/light-mark.tsx';
import { markWords } from '../ledger/quarter-strip.tsx';
import { levelWords } from '../text/dispatch-collect.ts';
import { fullDayWords, ledgerText, verdictWords } from '../text/ledger.ts';
import { progressText } from '../text/progress.ts';

function Source({ entry }: { entry: EntryRow }) {
  const { source, note } = entry;
  const day = progressText.reportedOn(fullDayWords(entry.reportedOn));
  if (source === null)
    return (
      <p className="detail-small">{[progressText.byHand, note, day].filter((words) => words !== '').join(' · ')}</p>
    );
  const cell = source.cells.progressNote ?? Object.values(source.cells)[0];
  const place = cell === undefined ? source.sheet : progressText.cell(source.sheet, cell);
  return (
    <p className="detail-small">
      {source.fileName} · {place} · {day}
      <button
        type="button"
        className="link"
        onClick={() => openOriginal({ token: source.token, name: source.fileName })}
      >
        {progressText.openOriginal}
      </button>
    </p>
  );
}

function Field({ name, text }: { name: string; text: string }) {
  if (text.trim() === '') return null;
  return (
    <p className="entry-field">
      <span className="faint">{name}</span>
      {text}
    </p>
  );
}

interface EntryProps {
  entry: EntryRow;
  unitName: string | null;
  promise: string | null;
  /** Its round still takes changes. */
  isOpen: boolean;
}

function Entry({ entry, unitName, promise, isOpen }: EntryProps) {
  const { values } = entry;
  const level = values.coordinationLevel === null ? '' : levelWords[values.coordinationLevel];
  const head = [
    unitName,
    values.reportedState === null ? ledgerText.progress.unstated : STATE_WORDS[values.reportedState],
    values.amount.text === '' ? null : progressText.amount(values.amount.text),
  ];
  return (
    <div className="entry">
      <p className="entry-head">{head.filter((words) => words !== null).join(' · ')}</p>
      {promise === null ? null : <Field name={progressText.promise} text={promise} />}
      <Field name={progressText.progressNote} text={values.progressNote} />
      <Field name={progressText.difficulty} text={values.difficulty} />
      <Field name={progressText.nextStep} text={values.nextStep} />
      <Field
        name={level === '' ? progressText.coordination : progressText.coordinationAt(level)}
        text={values.coordination}
      />
      <Source entry={entry} />
      {isOpen ? (
        <p className="detail-small">
          <WithdrawEntry entryId={entry.id} label={`${entry.roundTitle} ${entry.unitName}`} />
        </p>
      ) : null}
    </div>
  );
}

interface RoundPart {
  roundId: number;
  title: string;
  mark: StripMark | null;
  entries: EntryRow[];
}

/** Rounds that asked or were answered, newest first as the entries come; asked and unanswered ones too. */
function byRound({ strip, entries }: TargetHistory): RoundPart[] {
  const parts = strip
    .toReversed()
    .map((mark): RoundPart => ({ roundId: mark.roundId, title: mark.title, mark, entries: [] }));
  for (const entry of entries) {
    const part = parts.find(({ roundId }) => roundId === entry.roundId);
    if (part) part.entries.push(entry);
    else parts.push({ roundId: entry.roundId, title: entry.roundTitle, mark: null, entries: [entry] });
  }
  return parts;
}

function stepWords(done: readonly number[], steps: readonly Milestone[]): { ordinal: number; due: string | null }[] {
  return done.map((ordinal) => {
    const dueOn = steps.find((step) => step.ordinal === ordinal)?.dueOn ?? null;
    return { ordinal, due: dueOn === null ? null : fullDayWords(dueOn) };
  });
}

export interface ProgressEntriesProps {
  history: TargetHistory;
  steps: readonly Milestone[];
  /** Rounds whose reports can still be withdrawn. */
  openRoundIds: ReadonlySet<number>;
}

/** What the units reported, round by round, with last round's promise beside it and what the office found. */
export function ProgressEntries({ history, steps, openRoundIds }: ProgressEntriesProps) {
  const parts = byRound(history);
  const hasSeveralUnits = new Set(history.entries.map((entry) => entry.unitId)).size > 1;
  const promiseOf = (at: number, unitId: number): string | null =>
    parts
      .slice(at + 1)
      .flatMap((part) => part.entries)
      .find((entry) => entry.unitId === unitId)?.values.nextStep ?? null;
  return (
    <>
      {parts.length === 0 ? <p className="faint">{progressText.nothingYet}</p> : null}
      <ol className="entries">
        {parts.map((part, at) => (
          <li key={part.roundId}>
            <p className="entry-round">
              {part.mark === null ? null : (
                <span title={markWords(part.mark)}>
                  <LightShape light={part.mark.isMadeGood ? 'yellow' : part.mark.light} size={12} />
                </span>
              )}
              <strong>{part.title}</strong>
            </p>
            {part.entries.length === 0 ? <p className="faint">{progressText.unanswered}</p> : null}
            {part.entries.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                unitName={hasSeveralUnits ? entry.unitName : null}
                promise={promiseOf(at, entry.unitId)}
                isOpen={openRoundIds.has(entry.roundId)}
              />
            ))}
            {history.checks
              .filter((check) => check.roundTitle === part.title)
              .map((check) => (
                <p key={check.id} className={`entry-check verdict-${check.verdict}`}>
                  {progressText.checked(verdictWords[check.verdict], fullDayWords(check.checkedOn))}
                  {check.completedOn === null ? '' : progressText.completedOn(fullDayWords(check.completedOn))}
                  {check.doneSteps.length === 0 ? '' : progressText.doneSteps(stepWords(check.doneSteps, steps))}
                  {check.note === '' ? '' : ` · ${check.note}`}
                </p>
              ))}
          </li>
        ))}
      </ol>
      {history.closeOuts.map((closeOut) => (
        <p key={closeOut.id} className="entry-check">
          {closeOut.closedOn !== null
            ? progressText.closedOut(fullDayWords(closeOut.closedOn), closeOut.paperNumber)
            : closeOut.appliedOn !== null
              ? progressText.closeOutApplied(fullDayWords(closeOut.appliedOn))
              : ''}
        </p>
      ))}
      {history.risks.map((risk) => (
        <p key={risk.id} className={risk.withdrawnOn === null ? 'entry-risk' : 'entry-risk faint'}>
          {progressText.risk(fullDayWords(risk.markedOn), risk.note)}
          {risk.withdrawnOn === null ? '' : progressText.riskGone(fullDayWords(risk.withdrawnOn))}
        </p>
      ))}
    </>
  );
}
