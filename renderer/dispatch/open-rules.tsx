import { DatePicker, Input, InputNumber, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import type { DueRule, Period, PeriodKind, RoundGroupRule, WeekendRule } from '#domain/round.ts';
import type { RoundDraft } from '#ipc/contract.ts';
import { dueRuleKinds, groupRules, openText, periodKinds, weekendRules } from '../text/dispatch.ts';
import { DAY_PATTERN } from '../text/ledger.ts';
import type { OpenChoices } from './open-choices.ts';
import { periodAt } from './open-choices.ts';

export interface OpenPartProps {
  draft: RoundDraft;
  choices: OpenChoices;
  onChoices(choices: OpenChoices): void;
}

const options = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));

/** Period, due rule, group rule and the words of the notice. */
export function OpenRules({ draft, choices, onChoices, isRefused }: OpenPartProps & { isRefused: boolean }) {
  const id = useId();
  const period = choices.period ?? draft.period;
  const dueRule = choices.dueRule ?? draft.dueRule;
  const set = (change: Partial<OpenChoices>) => onChoices({ ...choices, ...change });
  return (
    <div className="open-fields">
      <h2>{openText.rules}</h2>
      <div className="open-field">
        <Segmented<PeriodKind>
          options={options(periodKinds)}
          value={period.kind}
          aria-label={openText.period}
          onChange={(kind) => set({ period: kind === 'custom' ? { ...period, kind } : periodAt(kind, period.to) })}
        />
        <PeriodField period={period} onPeriod={(chosen) => set({ period: chosen })} />
      </div>
      <div className="open-field">
        <label htmlFor={`${id}due`}>{openText.dueRule}</label>
        <Select<DueRule['kind']>
          id={`${id}due`}
          options={options(dueRuleKinds)}
          value={dueRule.kind}
          onChange={(kind) => set({ dueRule: ruleOf(kind, draft.dueOn) })}
        />
        <DueRuleField rule={dueRule} onRule={(rule) => set({ dueRule: rule })} />
      </div>
      <div className="open-field">
        <label htmlFor={`${id}weekend`}>{openText.weekendRule}</label>
        <Select<WeekendRule>
          id={`${id}weekend`}
          options={options(weekendRules)}
          value={choices.weekendRule ?? draft.weekendRule}
          onChange={(weekendRule) => set({ weekendRule })}
        />
      </div>
      {isRefused ? null : (
        <p className="open-due" data-testid="open-due">
          <strong>{openText.dueOn(draft.dueOn)}</strong>
          {draft.dueNote === null ? null : <span className="faint">{draft.dueNote}</span>}
        </p>
      )}
      <div className="open-field">
        <label htmlFor={`${id}group`}>{openText.groupRule}</label>
        <Select<RoundGroupRule>
          id={`${id}group`}
          options={options(groupRules)}
          value={choices.groupRule ?? draft.groupRule}
          onChange={(groupRule) => set({ groupRule })}
        />
      </div>
      <div className="open-field">
        <label htmlFor={`${id}cover`}>{openText.cover}</label>
        <Input.TextArea
          id={`${id}cover`}
          rows={3}
          placeholder={openText.coverHint}
          value={choices.coverText ?? draft.coverText}
          onChange={(event) => set({ coverText: event.target.value })}
        />
      </div>
      <div className="open-pair">
        <div className="open-field">
          <label htmlFor={`${id}name`}>{openText.contactName}</label>
          <Input
            id={`${id}name`}
            value={choices.contactName ?? draft.contactName}
            onChange={(event) => set({ contactName: event.target.value })}
          />
        </div>
        <div className="open-field">
          <label htmlFor={`${id}phone`}>{openText.contactPhone}</label>
          <Input
            id={`${id}phone`}
            value={choices.contactPhone ?? draft.contactPhone}
            onChange={(event) => set({ contactPhone: event.target.value })}
          />
        </div>
      </div>
    </div>
  );
}

function ruleOf(kind: DueRule['kind'], dueOn: string): DueRule {
  if (kind === 'dayOfLastMonth') return { kind, day: 25 };
  if (kind === 'workingDaysAfter') return { kind, days: 5 };
  return { kind, dueOn };
}

function PeriodField({ period, onPeriod }: { period: Period; onPeriod(period: Period): void }) {
  const { kind } = period;
  if (kind === 'custom')
    return (
      <DatePicker.RangePicker
        allowClear={false}
        format={DAY_PATTERN}
        aria-label={openText.period}
        value={[dayjs(period.from), dayjs(period.to)]}
        onChange={(days) => {
          const [from, to] = days ?? [];
          if (from && to) onPeriod({ kind, from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') });
        }}
      />
    );
  return (
    <DatePicker
      allowClear={false}
      picker={kind}
      aria-label={openText.period}
      format={
        kind === 'quarter'
          ? (day) => openText.quarter(day.year(), Math.floor(day.month() / 3) + 1)
          : openText.monthPattern
      }
      value={dayjs(period.from)}
      onChange={(day) => {
        if (day) onPeriod(periodAt(kind, day.format('YYYY-MM-DD')));
      }}
    />
  );
}

function DueRuleField({ rule, onRule }: { rule: DueRule; onRule(rule: DueRule): void }) {
  if (rule.kind === 'fixed')
    return (
      <DatePicker
        allowClear={false}
        format={DAY_PATTERN}
        aria-label={openText.fixedField}
        value={dayjs(rule.dueOn)}
        onChange={(day) => {
          if (day) onRule({ kind: 'fixed', dueOn: day.format('YYYY-MM-DD') });
        }}
      />
    );
  const isDay = rule.kind === 'dayOfLastMonth';
  return (
    <InputNumber<number>
      min={1}
      max={isDay ? 31 : 60}
      precision={0}
      aria-label={isDay ? openText.dayField : openText.workingDaysField}
      value={isDay ? rule.day : rule.days}
      formatter={(value) =>
        isDay ? openText.dayOfMonth(String(value ?? '')) : openText.workingDays(String(value ?? ''))
      }
      parser={(text) => Number(/\d+/.exec(text ?? '')?.[0] ?? 1)}
      onChange={(value) => {
        if (value !== null) onRule(isDay ? { kind: 'dayOfLastMonth', day: value } : { kind: rule.kind, days: value });
      }}
    />
  );
}
