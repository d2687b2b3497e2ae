import type { RoundRow } from '#ipc/contract.ts';
import { routeHash } from '../frame/route.ts';
import { daysBetween } from '../ledger/day.ts';
import { dayWords } from '../text/ledger.ts';
import { formStateWords, overviewText } from '../text/overview.ts';

const STATES = ['checked', 'received', 'sentBack', 'issued', 'notIssued'] as const;

interface Step {
  key: keyof typeof overviewText.steps;
  /** Done of all; null where a step is not counted. */
  count: { done: number; all: number } | null;
  isDone: boolean;
}

function stepsOf({ counts, state }: RoundRow): Step[] {
  const issued = counts.forms - counts.notIssued;
  const received = counts.received + counts.checked;
  const isWhole = (done: number) => counts.forms > 0 && done === counts.forms;
  return [
    { key: 'opened', count: null, isDone: true },
    { key: 'issued', count: { done: issued, all: counts.forms }, isDone: isWhole(issued) },
    { key: 'received', count: { done: received, all: counts.forms }, isDone: isWhole(received) },
    { key: 'checked', count: { done: counts.checked, all: counts.forms }, isDone: isWhole(counts.checked) },
    { key: 'summed', count: null, isDone: state === 'closed' },
  ];
}

/** The running round at a glance: its five steps, and its forms by state as one bar that adds up. */
export function RoundGlance({ round, asOf }: { round: RoundRow; asOf: string }) {
  const { counts } = round;
  const steps = stepsOf(round);
  const now = steps.findIndex((step) => !step.isDone);
  const day = dayWords(round.dueOn, Number(asOf.slice(0, 4)));
  const shown = STATES.filter((state) => counts[state] > 0);
  return (
    <section className="overview-part glance" data-testid="glance">
      <h2>
        <a href={routeHash('dispatch', { round: String(round.id) })}>{round.title}</a>
        <span className="glance-due">
          {round.state === 'closed'
            ? overviewText.roundState.closed
            : overviewText.due(day, overviewText.left(daysBetween(asOf, round.dueOn)))}
        </span>
      </h2>
      <ol className="glance-steps">
        {steps.map((step, index) => (
          <li
            key={step.key}
            className={step.isDone ? 'is-done' : index === now ? 'is-now' : undefined}
            aria-current={index === now ? 'step' : undefined}
          >
            {overviewText.stepNumbers[index]} {overviewText.steps[step.key]}
            {step.count === null ? '' : ` ${overviewText.stepCount(step.count.done, step.count.all)}`}
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
