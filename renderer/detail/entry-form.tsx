import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReportedState } from '#domain/light.ts';
import type { CoordinationLevel } from '#domain/round.ts';
import type { EntryInput, EntryRow, RoundRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { frameText } from '../text/frame.ts';
import { DAY_PATTERN, reportedStateWords } from '../text/ledger.ts';
import { levelWords, progressText } from '../text/progress.ts';

const STATES = Object.keys(reportedStateWords) as ReportedState[];
const LEVELS = Object.keys(levelWords) as CoordinationLevel[];

type Draft = Omit<EntryInput, 'roundId' | 'targetId' | 'unitId'>;

function draftOf(present: EntryRow | null): Draft {
  const values = present?.values;
  return {
    reportedState: values?.reportedState ?? null,
    amountText: values?.amount.text ?? '',
    progressNote: values?.progressNote ?? '',
    difficulty: values?.difficulty ?? '',
    nextStep: values?.nextStep ?? '',
    coordination: values?.coordination ?? '',
    coordinationLevel: values?.coordinationLevel ?? null,
    note: '',
  };
}

export interface EntryFormProps {
  targetId: number;
  round: RoundRow;
  /** What stands in this round: the form starts from it, and saving supersedes it. */
  present: EntryRow | null;
  /** The unit that reports, where several are asked. */
  unitId?: number;
  onDone(): void;
}

/** 手工录入, for a unit that phoned. */
export function EntryForm({ targetId, round, present, unitId, onDone }: EntryFormProps) {
  const put = useOfficeCommand('entry.put');
  const [draft, setDraft] = useState<Draft>(() => draftOf(present));
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const unit = unitId ?? present?.unitId;
  const submit = async () => {
    const input = { ...draft, roundId: round.id, targetId, ...(unit === undefined ? {} : { unitId: unit }) };
    if (await put.run(input)) onDone();
  };
  const area = (key: 'progressNote' | 'difficulty' | 'nextStep' | 'coordination', isFirst = false) => (
    <label className="form-field">
      <span>{progressText[key]}</span>
      <Input.TextArea
        autoFocus={isFirst}
        autoSize={{ minRows: 1, maxRows: 8 }}
        data-testid={`entry-${key}`}
        value={draft[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </label>
  );
  return (
    <form
      className="due-form"
      data-testid="entry-form"
      aria-label={progressText.enterFor(round.title)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="faint">
        {present === null ? progressText.enterFor(round.title) : progressText.enterOver(round.title)}
      </p>
      <div className="form-line">
        <Select
          className="entry-state"
          data-testid="entry-state"
          aria-label={progressText.state}
          placeholder={progressText.state}
          allowClear
          value={draft.reportedState}
          onChange={(reportedState) => set({ reportedState: reportedState ?? null })}
          options={STATES.map((value) => ({ value, label: reportedStateWords[value] }))}
        />
        <Input
          aria-label={progressText.amountHint}
          placeholder={progressText.amountHint}
          data-testid="entry-amount"
          value={draft.amountText}
          onChange={(event) => set({ amountText: event.target.value })}
        />
      </div>
      {area('progressNote', true)}
      {area('difficulty')}
      {area('nextStep')}
      {area('coordination')}
      {draft.coordination.trim() === '' ? null : (
        <Select
          aria-label={progressText.level}
          placeholder={progressText.level}
          value={draft.coordinationLevel ?? null}
          onChange={(coordinationLevel) => set({ coordinationLevel })}
          options={LEVELS.map((value) => ({ value, label: levelWords[value] }))}
        />
      )}
      <div className="form-line">
        <DatePicker
          aria-label={progressText.reportDay}
          placeholder={progressText.reportDay}
          value={draft.reportedOn === undefined ? null : dayjs(draft.reportedOn)}
          format={DAY_PATTERN}
          onChange={(day) => {
            const { reportedOn: _, ...rest } = draft;
            setDraft(day === null ? rest : { ...rest, reportedOn: day.format('YYYY-MM-DD') });
          }}
        />
        <Input
          aria-label={progressText.source}
          placeholder={progressText.sourceHint}
          data-testid="entry-note"
          value={draft.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </div>
      <div className="form-line">
        <Button
          type="primary"
          htmlType="submit"
          data-testid="entry-save"
          loading={put.isRunning}
          disabled={draft.note.trim() === '' || (draft.progressNote.trim() === '' && draft.reportedState === null)}
        >
          {frameText.save}
        </Button>
        <Button onClick={onDone}>{frameText.cancel}</Button>
      </div>
    </form>
  );
}
