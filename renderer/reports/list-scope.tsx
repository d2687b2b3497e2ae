import { useMemo } from 'react';
import type { TaskRow } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { FilterSelect } from '../ledger/filter-select.tsx';
import { annexChoices, leaderChoices, leadUnitChoices, sectionChoices } from '../ledger/ledger-choices.ts';
import { ledgerText } from '../text/ledger.ts';
import { reportText } from '../text/reports.ts';

/** What a list is narrowed to; several together narrow further. */
export interface Scope {
  annexId: number | null;
  sectionId: number | null;
  leader: string | null;
  unit: string | null;
}

export const EVERYTHING: Scope = { annexId: null, sectionId: null, leader: null, unit: null };

const NO_ROWS: readonly TaskRow[] = [];

/** Choices of the tasks the round asks about; of all tasks where their strip does not reach back to the round. */
export function ListScope(props: { roundId: number; scope: Scope; onScope(scope: Scope): void }) {
  const { roundId, scope, onScope } = props;
  const all = useOfficeQuery('task.list', {}).data ?? NO_ROWS;
  const asked = useMemo(() => {
    const rows = all.filter((row) => row.strip.some((mark) => mark.roundId === roundId));
    return rows.length === 0 ? all : rows;
  }, [all, roundId]);
  const inAnnex = useMemo(
    () => (scope.annexId === null ? asked : asked.filter((row) => row.annexId === scope.annexId)),
    [asked, scope.annexId],
  );
  const names = ledgerText.filters;
  return (
    <span className="list-scope" role="group" aria-label={reportText.scope}>
      <FilterSelect
        name="list-annex"
        label={ledgerText.allAnnexes}
        value={scope.annexId}
        choices={annexChoices(asked)}
        onChange={(annexId) => onScope({ ...scope, annexId, sectionId: null })}
      />
      <FilterSelect
        name="list-section"
        label={names.section}
        value={scope.sectionId}
        choices={sectionChoices(inAnnex)}
        onChange={(sectionId) => onScope({ ...scope, sectionId })}
      />
      <FilterSelect
        name="list-leader"
        label={names.leader}
        value={scope.leader}
        choices={leaderChoices(inAnnex)}
        onChange={(leader) => onScope({ ...scope, leader })}
      />
      <FilterSelect
        name="list-unit"
        label={names.leadUnit}
        value={scope.unit}
        choices={leadUnitChoices(inAnnex)}
        onChange={(unit) => onScope({ ...scope, unit })}
      />
      {Object.values(scope).some((choice) => choice !== null) ? (
        <button type="button" className="link" data-testid="list-clear" onClick={() => onScope(EVERYTHING)}>
          {reportText.clear}
        </button>
      ) : null}
    </span>
  );
}
