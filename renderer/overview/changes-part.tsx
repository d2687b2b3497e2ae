import type { NeedTarget, RoundChanges } from '#ipc/contract.ts';
import { overviewText } from '../text/overview.ts';
import { CountTabs } from './count-tabs.tsx';
import { NeedList } from './need-list.tsx';

const KINDS = ['newlyRed', 'recovered', 'finished', 'noMovement'] as const;

/** What changed since the round before. */
export function ChangesPart({ changes }: { changes: RoundChanges | null }) {
  const previous = changes?.previousTitle ?? null;
  const rowsOf = (kind: (typeof KINDS)[number]): readonly NeedTarget[] => changes?.[kind] ?? [];
  return (
    <section className="overview-part" data-testid="changes">
      <h2>{previous === null ? overviewText.changesFirst : overviewText.changes(previous)}</h2>
      {previous === null ? (
        <p className="need-nothing faint">{changes === null ? overviewText.notYet : overviewText.noPrevious}</p>
      ) : (
        <CountTabs
          label={overviewText.changes(previous)}
          tabs={KINDS.map((kind) => ({
            key: kind,
            label: overviewText.changeKinds[kind],
            count: rowsOf(kind).length,
            isOverdue: kind === 'newlyRed',
            children: <NeedList key={kind} rows={rowsOf(kind)} nothing={overviewText.changeNothing[kind]} />,
          }))}
        />
      )}
    </section>
  );
}
