import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { memo, useMemo } from 'react';
import type { TaskRow } from '#ipc/contract.ts';
import { DAY_PATTERN, ledgerText } from '../text/ledger.ts';
import { DueFilter } from './due-filter.tsx';
import { FilterSelect } from './filter-select.tsx';
import {
  annexChoices,
  leaderChoices,
  leadUnitChoices,
  lightChoices,
  reportedChoices,
  sectionChoices,
  unitChoices,
} from './ledger-choices.ts';
import type { Grouping } from './ledger-items.ts';
import { GROUPINGS } from './ledger-items.ts';
import type { LedgerView } from './ledger-view.ts';
import { isFiltered, withoutFilters } from './ledger-view.ts';

/** Annexes stand side by side while their names are this short together; those of several documents go into a list. */
const ROOM_FOR_CHIPS = 16;

export interface FilterBarProps {
  rows: readonly TaskRow[];
  view: LedgerView;
  asOf: string;
  today: string;
  onView(view: LedgerView): void;
  onAsOf(day: string): void;
}

/** Memoised: ten fields need not be drawn again for every letter typed into the search. */
export const FilterBar = memo(function FilterBar({ rows, view, asOf, today, onView, onAsOf }: FilterBarProps) {
  const names = ledgerText.filters;
  const inAnnex = useMemo(
    () => (view.annexId === null ? rows : rows.filter((row) => row.annexId === view.annexId)),
    [rows, view.annexId],
  );
  const choices = useMemo(
    () => ({
      annex: annexChoices(rows),
      section: sectionChoices(inAnnex),
      leader: leaderChoices(inAnnex),
      leadUnit: leadUnitChoices(inAnnex),
      unit: unitChoices(inAnnex),
      light: lightChoices(inAnnex),
      reported: reportedChoices(inAnnex),
    }),
    [rows, inAnnex],
  );
  const set = (change: Partial<LedgerView>) => onView({ ...view, ...change });
  return (
    <section className="filter-bar" aria-label={names.bar}>
      {choices.annex.map((annex) => annex.label).join('').length > ROOM_FOR_CHIPS ? (
        <FilterSelect
          name="annex"
          label={ledgerText.allAnnexes}
          value={view.annexId}
          choices={choices.annex}
          onChange={(annexId) => set({ annexId, sectionId: null })}
        />
      ) : (
        <span className="annex-chips" role="group">
          {choices.annex.length > 1 ? (
            <button
              type="button"
              className="chip"
              aria-pressed={view.annexId === null}
              data-testid="filter-annex-all"
              onClick={() => set({ annexId: null, sectionId: null })}
            >
              {ledgerText.allAnnexes}
            </button>
          ) : null}
          {choices.annex.map((annex) => (
            <button
              key={annex.value}
              type="button"
              className="chip"
              aria-pressed={view.annexId === annex.value}
              data-testid={`filter-annex-${annex.value}`}
              onClick={() => set({ annexId: annex.value, sectionId: null })}
            >
              {annex.label}
            </button>
          ))}
        </span>
      )}
      <FilterSelect
        name="section"
        label={names.section}
        value={view.sectionId}
        choices={choices.section}
        onChange={(sectionId) => set({ sectionId })}
      />
      <FilterSelect
        name="leader"
        label={names.leader}
        value={view.leader}
        choices={choices.leader}
        onChange={(leader) => set({ leader })}
      />
      <FilterSelect
        name="leadUnit"
        label={names.leadUnit}
        value={view.leadUnit}
        choices={choices.leadUnit}
        onChange={(leadUnit) => set({ leadUnit })}
      />
      <FilterSelect
        name="unit"
        label={names.unit}
        value={view.unit}
        choices={choices.unit}
        onChange={(unit) => set({ unit })}
      />
      <FilterSelect
        name="light"
        label={names.light}
        value={view.light}
        choices={choices.light}
        onChange={(light) => set({ light })}
      />
      {choices.reported.length > 0 || view.reported !== null ? (
        <FilterSelect
          name="reported"
          label={names.reported}
          value={view.reported}
          choices={choices.reported}
          onChange={(reported) => set({ reported })}
        />
      ) : null}
      <DueFilter rows={inAnnex} value={view.due} onChange={(due) => set({ due })} />
      {isFiltered(view) ? (
        <button
          type="button"
          className="link filter-clear"
          data-testid="filter-clear"
          onClick={() => onView(withoutFilters(view))}
        >
          {names.clear}
        </button>
      ) : null}
      <span className="filter-end">
        <button
          type="button"
          className="chip"
          aria-pressed={view.isFull}
          data-testid="density"
          title={ledgerText.density.hint}
          onClick={() => set({ isFull: !view.isFull })}
        >
          {ledgerText.density.label}
        </button>
        {rows.some((row) => row.strip.length > 0) ? (
          <button
            type="button"
            className="chip"
            aria-pressed={view.isStripShown}
            data-testid="strip-toggle"
            title={ledgerText.strip.hint}
            onClick={() => set({ isStripShown: !view.isStripShown })}
          >
            {ledgerText.strip.toggle}
          </button>
        ) : null}
        <Select<Grouping>
          variant="borderless"
          className="grouping"
          data-testid="grouping"
          aria-label={ledgerText.grouping.label}
          value={view.grouping}
          popupMatchSelectWidth={false}
          onChange={(grouping) => set({ grouping })}
          options={GROUPINGS.map((value) => ({ value, label: ledgerText.grouping[value] }))}
        />
        <span className="as-of">
          {ledgerText.asOf}
          <DatePicker
            data-testid="as-of"
            aria-label={ledgerText.asOf}
            variant="borderless"
            suffixIcon={null}
            allowClear={false}
            value={dayjs(asOf)}
            format={DAY_PATTERN}
            onChange={(day) => onAsOf(day?.format('YYYY-MM-DD') ?? today)}
          />
        </span>
      </span>
    </section>
  );
});
