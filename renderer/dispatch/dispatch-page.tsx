import type { ReactNode } from 'react';
import { useState } from 'react';
import type { RoundDetail, TakenFiles } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { Failure } from '../frame/failure.tsx';
import { dispatchText } from '../text/dispatch.ts';
import { ArrangementView } from './arrangement-view.tsx';
import { ChaseView } from './chase-view.tsx';
import { CheckView } from './check-view.tsx';
import { CollectView } from './collect-view.tsx';
import type { DispatchAsk, DispatchView } from './dispatch-ask.ts';
import { useDispatchAsk } from './dispatch-ask.ts';
import { IssueView } from './issue-view.tsx';
import { NoRound } from './no-round.tsx';
import { OpenPage } from './open-page.tsx';
import { RoundMast } from './round-mast.tsx';
import { roundToShow, stepToShow } from './round-steps.ts';
import { SummaryView } from './summary-view.tsx';
import { useTakeReturns } from './take-returns.ts';

/** 调度: the round from opening to its summary. */
export default function DispatchPage() {
  const ask = useDispatchAsk();
  const rounds = useOfficeQuery('round.list', {});
  const shown = rounds.data?.find((round) => round.id === ask.roundId) ?? roundToShow(rounds.data ?? []);
  const detail = useOfficeQuery('round.get', shown === undefined ? null : { id: shown.id });
  const [lastTake, setLastTake] = useState<TakenFiles | null>(null);
  useTakeReturns(rounds.data, shown, setLastTake);
  if (rounds.error) return <Failure error={rounds.error} onRetry={() => void rounds.refetch()} />;
  if (!rounds.data) return null;
  if (ask.view === 'new') return <OpenPage />;
  if (shown === undefined) return <NoRound />;
  if (detail.error) return <Failure error={detail.error} onRetry={() => void detail.refetch()} />;
  // Another round's data stays until this one's has come; nobody may act on it.
  if (!detail.data || detail.data.round.id !== shown.id) return null;
  const view = ask.view ?? stepToShow(detail.data.round);
  const { round } = detail.data;
  return (
    <div className="room dispatch" data-testid="dispatch" data-view={view}>
      <RoundMast detail={detail.data} rounds={rounds.data} view={view} />
      {round.state === 'closed' && round.closedOn !== null ? (
        <p className="dispatch-closed" data-testid="round-closed">
          {dispatchText.closed(round.closedOn)}
        </p>
      ) : null}
      {viewOf(view, detail.data, ask, { lastTake, onForget: () => setLastTake(null) })}
    </div>
  );
}

interface TakeState {
  lastTake: TakenFiles | null;
  onForget(): void;
}

function viewOf(view: DispatchView, detail: RoundDetail, ask: DispatchAsk, take: TakeState): ReactNode {
  const key = detail.round.id;
  if (view === 'open') return <ArrangementView key={key} detail={detail} />;
  if (view === 'issue') return <IssueView key={key} detail={detail} />;
  if (view === 'chase') return <ChaseView key={key} detail={detail} ask={ask} />;
  if (view === 'check') return <CheckView key={key} detail={detail} ask={ask} />;
  if (view === 'summary') return <SummaryView key={key} detail={detail} />;
  return <CollectView key={key} detail={detail} ask={ask} {...take} />;
}
