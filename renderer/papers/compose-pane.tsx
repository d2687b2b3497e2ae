import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import type { NumberedKind } from '#domain/paper.ts';
import type { PaperProposal, PaperRow, RoundRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { newestFirst, roundToShow } from '../dispatch/round-steps.ts';
import { Failure } from '../frame/failure.tsx';
import { DAY_PATTERN } from '../text/ledger.ts';
import { composeText, packText, paperKindNames, papersText } from '../text/papers.ts';
import {
  BY_RULE,
  chosenSpec,
  firstChosen,
  ownProposal,
  proposalKey,
  type SlipChoices,
  targetOf,
} from './compose-rows.ts';
import { ComposeTable } from './compose-table.tsx';
import { goPapers, NUMBERED_KINDS } from './papers-ask.ts';
import { SlipFields } from './slip-fields.tsx';
import { TargetSearch } from './target-search.tsx';

const NONE: readonly PaperProposal[] = [];

export interface ComposePaneProps {
  kind: NumberedKind;
  rounds: readonly RoundRow[];
  roundId: number | null;
  targetIds: readonly number[];
  today: string;
  onDrafted(rows: readonly PaperRow[]): void;
}

/** 起草: what the record suggests, with what stands already; nothing is written before 起草 is pressed. */
export function ComposePane({ kind, rounds, roundId, targetIds, today, onDrafted }: ComposePaneProps) {
  const round = rounds.find(({ id }) => id === roundId) ?? roundToShow(rounds);
  const [asOf, setAsOf] = useState(today);
  const suggested = useOfficeQuery('paper.propose', round === undefined ? null : { roundId: round.id, asOf });
  const tasks = useOfficeQuery('task.list', { asOf }).data;
  const [added, setAdded] = useState<readonly number[]>([]);
  const [choices, setChoices] = useState(BY_RULE);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const draft = useOfficeCommand('paper.draft');
  const isSlip = kind === 'supervisionNotice' || kind === 'closeOutSlip';
  const proposals = useMemo(() => {
    const known = (suggested.data ?? NONE).filter(({ spec }) => spec.kind === kind);
    if (kind !== 'supervisionNotice' && kind !== 'closeOutSlip') return known;
    const suggestedIds = new Set(known.map(({ spec }) => targetOf(spec)));
    const own = [...targetIds, ...added].filter((id) => !suggestedIds.has(id));
    return [...[...new Set(own)].map((id) => ownProposal(kind, id, asOf, tasks ?? [])), ...known];
  }, [suggested.data, kind, targetIds, added, asOf, tasks]);
  const texts = useMemo(
    () => new Map((tasks ?? []).flatMap((task) => task.targets.map(({ id, text }) => [id, text] as const))),
    [tasks],
  );
  const chosen = picked ?? firstChosen(kind, proposals, targetIds);
  const taken = proposals.filter(({ spec }) => chosen.has(proposalKey(spec)));
  const write = async () => {
    const made = await draft.run(
      { specs: taken.map(({ spec }) => chosenSpec(spec, choices)) },
      { toast: (rows) => papersText.drafted(rows.length) },
    );
    const first = made?.[0];
    if (made === null || first === undefined) return;
    onDrafted(made);
    goPapers({ paperId: first.id });
  };
  const change = (next: Partial<SlipChoices>) => setChoices({ ...choices, ...next });
  const isWaiting = round !== undefined && suggested.data === undefined;
  return (
    <section className="paper-pane compose" data-testid="compose-pane" aria-label={composeText.title}>
      <header className="paper-head">
        <div className="paper-facts">
          <h2 className="serif">{composeText.title}</h2>
          <p className="faint">{composeText.hints[kind]}</p>
        </div>
        <div className="paper-buttons">
          <Button
            type="primary"
            data-testid="compose-draft"
            disabled={taken.length === 0}
            loading={draft.isRunning}
            onClick={() => void write()}
          >
            {composeText.draft(taken.length)}
          </Button>
        </div>
      </header>
      <div className="compose-tools">
        <span className="annex-chips" role="group" aria-label={composeText.kinds}>
          {NUMBERED_KINDS.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={one === kind}
              data-testid={`kind-${one}`}
              onClick={() => {
                setPicked(null);
                goPapers({ compose: one, roundId });
              }}
            >
              {paperKindNames[one]}
            </button>
          ))}
        </span>
        {round === undefined ? null : (
          <Select<number>
            aria-label={composeText.round}
            popupMatchSelectWidth={false}
            value={round.id}
            onChange={(id) => {
              setPicked(null);
              goPapers({ compose: kind, roundId: id });
            }}
            options={newestFirst(rounds).map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <span className="as-of">
          {composeText.day}
          <DatePicker
            aria-label={composeText.day}
            allowClear={false}
            format={DAY_PATTERN}
            value={dayjs(asOf)}
            onChange={(day) => {
              if (!day) return;
              setPicked(null);
              setAsOf(day.format('YYYY-MM-DD'));
            }}
          />
        </span>
        {isSlip ? (
          <TargetSearch
            tasks={tasks ?? []}
            onTarget={(id) => {
              setPicked(new Set([...chosen, `target ${id}`]));
              setAdded([...added, id]);
            }}
          />
        ) : null}
      </div>
      {kind === 'supervisionNotice' ? <SlipFields choices={choices} today={today} onChange={change} /> : null}
      {suggested.error ? <Failure error={suggested.error} onRetry={() => void suggested.refetch()} /> : null}
      {round === undefined && !isSlip ? (
        <p className="pane-empty faint">{packText.noRoundHint}</p>
      ) : isWaiting || suggested.error ? null : proposals.length === 0 ? (
        <p className="pane-empty faint" data-testid="compose-none">
          {composeText.none[kind]}
        </p>
      ) : (
        <ComposeTable key={kind} kind={kind} proposals={proposals} texts={texts} chosen={chosen} onChosen={setPicked} />
      )}
    </section>
  );
}
