import { daysBetween, yearOf } from '#domain/calendar.ts';
import type { RoundRow } from '#ipc/contract.ts';
import type { Step } from '../dispatch/dispatch-ask.ts';
import { dispatchHash, STEPS } from '../dispatch/dispatch-ask.ts';
import { isStepDone, stepCountOf, stepToShow } from '../dispatch/round-steps.ts';
import { stepNames } from '../text/dispatch.ts';
import { dayWords } from '../text/ledger.ts';
import { formStateWords, overviewText } from '../text/overview.ts';

const STATES = ['checked', 'received', 'sentBack', 'issued', 'notIssued'] as const;

function stepWords(step: Step, { counts }: RoundRow): string {
  if (step === 'open' || step === 'summary') return stepNames[step];
  const { done, all } = stepCountOf(step, counts);
  return `${stepNames[step]} ${overviewText.stepCount(done, all)}`;
}

/** The running round at a glance: its five steps, and its forms by state as one bar that adds up. */
export function RoundGlance({ round, asOf }: { round: RoundRow; asOf: string }) {
  const { counts } = round;
  const now = round.state === 'closed' ? 'summary' : stepToShow(round);
  const day = dayWords(round.dueOn, yearOf(asOf));
  const shown = STATES.filter((state) => counts[state] > 0);
  return (
    <section className="overview-part glance" data-testid="glance">
      <h2>
        <a href={dispatchHash({ roundId: round.id })}>{round.title}</a>
        <span className="glance-due">
          {round.state === 'closed'
            ? overviewText.roundState.closed
            : overviewText.due(day, overviewText.left(daysBetween(asOf, round.dueOn)))}
        </span>
      </h2>
      <ol className="glance-steps">
        {STEPS.map((step) => (
          <li
            key={step}
            className={step === now ? 'is-now' : isStepDone(step, round) ? 'is-done' : undefined}
            aria-current={step === now ? 'step' : undefined}
          >
            <a href={dispatchHash({ roundId: round.id, view: step })}>{stepWords(step, round)}</a>
          </li>
        ))}
      </ol>
      <div className="glance-bar" aria-hidden="true">
        {shown.map((state) => (
          <span key={state} className={`form-${state}`} style={{ flexGrow: counts[state] }} />
        ))}
      </div>
      <p className="glance-words" title={overviewText.formsRule}>
        <span>{overviewText.formsSum(counts.forms)}</span>
        {shown.map((state) => (
          <span key={state}>
            <i className={`swatch form-${state}`} aria-hidden="true" />
            {formStateWords[state]} {counts[state]}
          </span>
        ))}
        {counts.overdue > 0 ? <span className="is-overdue">{overviewText.overdueForms(counts.overdue)}</span> : null}
        {counts.waived > 0 ? <span>{overviewText.waived(counts.waived)}</span> : null}
        <span>{overviewText.targetsReported(counts.reported, counts.targets)}</span>
        <span>{overviewText.targetsVerified(counts.verified, counts.reported)}</span>
      </p>
    </section>
  );
}
