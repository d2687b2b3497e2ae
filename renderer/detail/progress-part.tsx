import { Select } from 'antd';
import { useState } from 'react';
import type { RoundRow, TargetHistory, TargetRow, TaskRow } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { Failure } from '../frame/failure.tsx';
import { QuarterStrip } from '../ledger/quarter-strip.tsx';
import { progressText } from '../text/progress.ts';
import { DetailSection } from './detail-section.tsx';
import { HandEntry } from './hand-entry.tsx';
import { ProgressEntries } from './progress-entries.tsx';
import { RiskForm } from './risk-form.tsx';

/** The round that still takes entries for a target: the newest that asked for it and is not closed. */
function openRoundOf(history: TargetHistory, rounds: readonly RoundRow[]): RoundRow | null {
  const asked = new Set(history.strip.map((mark) => mark.roundId));
  return rounds.filter((round) => round.state !== 'closed' && asked.has(round.id)).at(-1) ?? null;
}

function Actions(props: { row: TaskRow; history: TargetHistory; rounds: readonly RoundRow[] }) {
  const { row, history, rounds } = props;
  const [open, setOpen] = useState<'entry' | 'risk' | null>(null);
  const round = openRoundOf(history, rounds);
  const risk = history.risks.find((mark) => mark.withdrawnOn === null) ?? null;
  const close = () => setOpen(null);
  if (open === 'risk') return <RiskForm targetId={history.targetId} risk={risk} onDone={close} />;
  return (
    <p className="detail-actions">
      {round === null ? (
        <span className="faint">{progressText.noOpenRound}</span>
      ) : (
        <HandEntry
          row={row}
          history={history}
          round={round}
          isOpen={open === 'entry'}
          onOpen={() => setOpen('entry')}
          onClose={close}
        />
      )}
      <button type="button" className="link" data-testid="risk-open" onClick={() => setOpen('risk')}>
        {risk === null ? progressText.markRisk : progressText.withdrawRisk}
      </button>
    </p>
  );
}

function TargetProgress({ row, target, asOf }: { row: TaskRow; target: TargetRow; asOf: string }) {
  const { id: targetId, milestones: steps } = target;
  const answer = useOfficeQuery('target.history', { id: targetId, asOf });
  const rounds = useOfficeQuery('round.list', {});
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const history = answer.data;
  // Another target's history stays until this one's has come; it must not be taken for this one's.
  if (history === undefined || history.targetId !== targetId) return null;
  const openRoundIds = new Set((rounds.data ?? []).flatMap(({ id, state }) => (state === 'closed' ? [] : [id])));
  return (
    <div data-testid="target-history">
      <QuarterStrip marks={history.strip} />
      <ProgressEntries history={history} steps={steps} openRoundIds={openRoundIds} />
      <Actions key={targetId} row={row} history={history} rounds={rounds.data ?? []} />
    </div>
  );
}

/** 历次进展 of a task, one target at a time where it has several. */
export function ProgressPart({ row, asOf }: { row: TaskRow; asOf: string }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const target = row.targets.find(({ id }) => id === chosen) ?? row.targets[0];
  if (target === undefined) return null;
  const choice =
    row.targets.length < 2 ? null : (
      <Select
        size="small"
        variant="borderless"
        className="target-choice"
        data-testid="history-target"
        aria-label={progressText.whichTarget}
        popupMatchSelectWidth={false}
        value={target.id}
        onChange={setChosen}
        options={row.targets.map(({ id, ordinal, text }) => ({
          value: id,
          label: progressText.target(ordinal),
          title: text,
        }))}
      />
    );
  return (
    <DetailSection title={progressText.title} aside={choice}>
      {choice === null ? null : <p className="detail-small">{target.text}</p>}
      <TargetProgress row={row} target={target} asOf={asOf} />
    </DetailSection>
  );
}
