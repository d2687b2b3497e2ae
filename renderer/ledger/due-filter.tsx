import { DatePicker, Select } from 'antd';
import { useState } from 'react';
import type { TaskRow } from '#ipc/contract.ts';
import { ledgerText } from '../text/ledger.ts';
import { lastDayOfMonth } from './day.ts';
import { monthChoices } from './ledger-choices.ts';
import type { DueChoice } from './ledger-view.ts';

const RANGE = 'range';
const OPEN_KINDS = ['none', 'recurring', 'ambiguous'] as const;

const kindLabels: Readonly<Record<(typeof OPEN_KINDS)[number], string>> = {
  none: ledgerText.due.undated,
  recurring: ledgerText.due.recurring,
  ambiguous: ledgerText.due.ambiguous,
};

function wordsOf(due: DueChoice): string {
  if (due.kind !== 'between') return kindLabels[due.kind];
  const month = due.from.slice(0, 7);
  if (due.from === `${month}-01` && due.to === lastDayOfMonth(month)) return ledgerText.due.month(month);
  return ledgerText.due.between(due.from, due.to);
}

/** 完成时限: a month, a range of days, or what has no day. */
export function DueFilter(props: {
  rows: readonly TaskRow[];
  value: DueChoice | null;
  onChange(due: DueChoice | null): void;
}) {
  const { rows, value, onChange } = props;
  const [isRange, setRange] = useState(false);
  const countOf = (kind: string) => rows.filter((row) => row.targets.some((target) => target.dueKind === kind)).length;
  const options = [
    ...monthChoices(rows).map((choice) => ({ value: choice.value, words: choice.label, count: choice.count })),
    ...OPEN_KINDS.map((kind) => ({ value: kind, words: kindLabels[kind], count: countOf(kind) })).filter(
      (option) => option.count > 0,
    ),
    { value: RANGE, words: ledgerText.due.range, count: null },
  ];
  const choose = (chosen: string | undefined) => {
    setRange(chosen === RANGE);
    if (chosen === undefined) onChange(null);
    else if (chosen === 'none' || chosen === 'recurring' || chosen === 'ambiguous') onChange({ kind: chosen });
    else if (chosen !== RANGE) onChange({ kind: 'between', from: `${chosen}-01`, to: lastDayOfMonth(chosen) });
  };
  if (isRange)
    return (
      <DatePicker.RangePicker
        autoFocus
        defaultOpen
        data-testid="filter-due-range"
        aria-label={ledgerText.filters.due}
        onOpenChange={(isOpen) => {
          if (!isOpen) setRange(false);
        }}
        onChange={(days) => {
          const [from, to] = days ?? [];
          if (from && to) onChange({ kind: 'between', from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') });
        }}
      />
    );
  return (
    <Select<string>
      className={`filter-select${value === null ? '' : ' is-set'}`}
      data-testid="filter-due"
      aria-label={ledgerText.filters.due}
      placeholder={ledgerText.filters.due}
      value={value === null ? null : wordsOf(value)}
      allowClear
      suffixIcon={null}
      popupMatchSelectWidth={false}
      onChange={choose}
      labelRender={(chosen) => String(chosen.value)}
      options={options.map((option) => ({
        value: option.value,
        title: option.words,
        label: (
          <span className="choice">
            <span className="choice-label">{option.words}</span>
            <span className="choice-count">{option.count}</span>
          </span>
        ),
      }))}
    />
  );
}
