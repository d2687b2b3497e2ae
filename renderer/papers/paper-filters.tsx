import { Input, Select } from 'antd';
import type { NumberedKind, PaperState } from '#domain/paper.ts';
import type { RoundRow } from '#ipc/contract.ts';
import { newestFirst } from '../dispatch/round-steps.ts';
import { paperKindNames, paperStateWords, papersText } from '../text/papers.ts';
import type { PaperFilter, StateChoice } from './paper-filter.ts';
import { NUMBERED_KINDS } from './papers-ask.ts';

const ALL = 'all';

export interface PaperFiltersProps {
  filter: PaperFilter;
  query: string;
  rounds: readonly RoundRow[];
  onFilter(filter: PaperFilter): void;
  onQuery(query: string): void;
}

export function PaperFilters({ filter, query, rounds, onFilter, onQuery }: PaperFiltersProps) {
  const names = papersText.filters;
  return (
    <div className="paper-filters" role="search">
      <Input
        allowClear
        data-testid="paper-search"
        placeholder={papersText.search}
        aria-label={papersText.search}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onQuery('');
          if (event.key !== 'ArrowDown') return;
          document.querySelector<HTMLElement>('[data-testid=paper-list] [data-list-item]')?.focus();
          event.preventDefault();
        }}
      />
      <div className="paper-selects">
        <Select<NumberedKind | typeof ALL>
          aria-label={names.kind}
          data-testid="filter-paper-kind"
          popupMatchSelectWidth={false}
          value={filter.kind ?? ALL}
          onChange={(kind) => onFilter({ ...filter, kind: kind === ALL ? null : kind })}
          options={[
            { value: ALL, label: papersText.allKinds },
            ...NUMBERED_KINDS.map((value) => ({ value, label: paperKindNames[value] })),
          ]}
        />
        <Select<NonNullable<StateChoice> | typeof ALL>
          aria-label={names.state}
          data-testid="filter-paper-state"
          popupMatchSelectWidth={false}
          value={filter.state ?? ALL}
          onChange={(state) => onFilter({ ...filter, state: state === ALL ? null : state })}
          options={[
            { value: ALL, label: papersText.allStates },
            { value: 'standing', label: papersText.standing },
            ...(Object.keys(paperStateWords) as PaperState[]).map((value) => ({
              value,
              label: paperStateWords[value],
            })),
          ]}
        />
        <Select<number | typeof ALL>
          aria-label={names.round}
          data-testid="filter-paper-round"
          popupMatchSelectWidth={false}
          value={filter.roundId ?? ALL}
          onChange={(roundId) => onFilter({ ...filter, roundId: roundId === ALL ? null : roundId })}
          options={[
            { value: ALL, label: papersText.allRounds },
            ...newestFirst(rounds).map((round) => ({ value: round.id, label: round.title })),
          ]}
        />
      </div>
    </div>
  );
}
