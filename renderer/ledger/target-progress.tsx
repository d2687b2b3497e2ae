import { STATE_WORDS } from '#domain/return-form.ts';
import type { TargetProgress } from '#ipc/contract.ts';
import { ledgerText, verdictWords } from '../text/ledger.ts';

/** Filled share of the bar: more than planned fills it, less than nothing does not exist. */
function share(percent: number): number {
  return Math.max(0, Math.min(100, percent));
}

/** What was reported last for a target: state, amount against the plan, what the office found. */
export function ProgressLine({ progress }: { progress: TargetProgress }) {
  const { reportedState, amountText, amountPercent, verdict, isRisk, roundTitle, closedOutOn } = progress;
  const state = reportedState === null ? ledgerText.progress.unstated : STATE_WORDS[reportedState];
  const percent = amountPercent === null ? null : Math.round(amountPercent);
  return (
    <span className="progress-line" title={ledgerText.progress.from(roundTitle)}>
      <span className={`progress-state progress-${reportedState ?? 'unstated'}`}>{state}</span>
      {percent === null ? null : (
        <span
          className="progress-bar"
          role="meter"
          aria-label={ledgerText.progress.amount}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
          title={ledgerText.progress.percent(percent)}
        >
          <span style={{ width: `${share(percent)}%` }} />
        </span>
      )}
      {amountText === '' ? null : <span className="progress-amount">{amountText}</span>}
      {verdict === null || verdict === 'pending' ? null : (
        <span className={`progress-verdict verdict-${verdict}`}>{verdictWords[verdict]}</span>
      )}
      {closedOutOn === null ? null : <span className="progress-verdict">{ledgerText.progress.closedOut}</span>}
      {isRisk ? <span className="progress-risk">{ledgerText.progress.risk}</span> : null}
    </span>
  );
}
