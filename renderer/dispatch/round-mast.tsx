import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { use } from 'react';
import { createPortal } from 'react-dom';
import { yearOf } from '#domain/calendar.ts';
import type { RoundDetail, RoundRow } from '#ipc/contract.ts';
import { useLongWork } from '../data/long-work.tsx';
import { MastSlot } from '../frame/mast.tsx';
import { useNotices } from '../frame/notices.tsx';
import { dispatchText, stepNames } from '../text/dispatch.ts';
import { formsWithFile, isMissing } from './chase-order.ts';
import type { DispatchView, Step } from './dispatch-ask.ts';
import { dispatchHash, goDispatch, STEPS } from './dispatch-ask.ts';
import { isStepDone, newestFirst, stepCountOf } from './round-steps.ts';

export interface RoundMastProps {
  detail: RoundDetail;
  rounds: readonly RoundRow[];
  view: DispatchView;
}

/** Title with the switch to other rounds, the five steps, and what can be done next. */
export function RoundMast({ detail, rounds, view }: RoundMastProps) {
  const slot = use(MastSlot);
  if (slot === null) return null;
  const { round } = detail;
  return createPortal(
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        menu={{
          selectedKeys: [String(round.id)],
          items: [
            ...newestFirst(rounds).map((one) => ({
              key: String(one.id),
              label: dispatchText.roundTitle(one.title),
              onClick: () => goDispatch({ roundId: one.id }),
            })),
            { type: 'divider' as const },
            { key: 'new', label: dispatchText.newRound, onClick: () => goDispatch({ view: 'new' }) },
          ],
        }}
      >
        <button
          type="button"
          className="plain round-switch"
          data-testid="round-switch"
          title={dispatchText.switchRound}
          aria-haspopup="menu"
        >
          <h1 className="mast-title serif">{dispatchText.roundTitle(round.title)}</h1>
          <DownOutlined aria-hidden="true" />
        </button>
      </Dropdown>
      <span className="mast-note round-note">{dispatchText.roundNote(round.counts.forms, round.counts.targets)}</span>
      <nav className="round-steps" aria-label={dispatchText.steps}>
        {STEPS.map((step) => (
          <a
            key={step}
            href={dispatchHash({ roundId: round.id, view: step })}
            className={isStepDone(step, round) ? 'is-done' : undefined}
            aria-current={view === step || (view === 'chase' && step === 'collect') ? 'step' : undefined}
            title={dispatchText.stepTitles[step]}
            data-testid={`step-${step}`}
          >
            {stepWords(step, round)}
          </a>
        ))}
      </nav>
      <div className="mast-end">
        <RoundActions detail={detail} view={view} />
      </div>
    </>,
    slot,
  );
}

function stepWords(step: Step, round: RoundRow): string {
  if (step === 'open') return dispatchText.stepDay(stepNames.open, round.openedOn, yearOf(round.period.to));
  if (step === 'summary') return stepNames.summary;
  const { done, all } = stepCountOf(step, round.counts);
  if (all === 0) return stepNames[step];
  return dispatchText.stepCount(stepNames[step], done, all);
}

/** What is next in the round, one primary button at most. */
function RoundActions({ detail, view }: { detail: RoundDetail; view: DispatchView }) {
  const work = useLongWork();
  const notices = useNotices();
  const { round, inbox } = detail;
  const { counts } = round;
  if (round.state === 'closed') return null;
  const clean = inbox.filter((file) => file.isClean && file.outcome === 'pending').length;
  const here = formsWithFile(detail);
  const missing = detail.forms.filter(
    (form) => isMissing(form) && form.state !== 'notIssued' && !here.has(form.id),
  ).length;
  const toCheck = counts.reported - counts.verified;
  const acceptClean = async () => {
    const accepted = await work.run('receive.acceptClean', { roundId: round.id }, dispatchText.acceptingClean);
    if (accepted === null) return;
    const words = dispatchText.acceptedClean(accepted.accepted.length, accepted.entries);
    // Each file is an act of its own: one 撤销 would take back the last of them alone.
    if (accepted.accepted.length === 1) notices.done(words);
    else notices.tell(`${words}${dispatchText.acceptedEach}`);
  };
  const primary =
    clean > 0 ? (
      <Button type="primary" data-testid="accept-clean" onClick={() => void acceptClean()}>
        {dispatchText.acceptClean(clean)}
      </Button>
    ) : counts.notIssued > 0 && view !== 'issue' ? (
      <Button type="primary" data-testid="to-issue" onClick={() => goDispatch({ roundId: round.id, view: 'issue' })}>
        {dispatchText.issue}
      </Button>
    ) : toCheck > 0 && view !== 'check' ? (
      <Button type="primary" data-testid="to-check" onClick={() => goDispatch({ roundId: round.id, view: 'check' })}>
        {dispatchText.toCheck(toCheck)}
      </Button>
    ) : isStepDone('check', round) && view !== 'summary' ? (
      <Button
        type="primary"
        data-testid="to-summary"
        onClick={() => goDispatch({ roundId: round.id, view: 'summary' })}
      >
        {dispatchText.toSummary}
      </Button>
    ) : null;
  return (
    <>
      {missing > 0 && view !== 'chase' ? (
        <Button data-testid="to-chase" onClick={() => goDispatch({ roundId: round.id, view: 'chase' })}>
          {dispatchText.chase(missing)}
        </Button>
      ) : null}
      {primary}
    </>
  );
}
