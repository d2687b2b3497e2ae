import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { FormLine } from '#ipc/contract.ts';
import { checkText } from '../text/dispatch-check.ts';
import { frameText } from '../text/frame.ts';
import { DAY_PATTERN } from '../text/ledger.ts';
import type { Checking } from './use-check.ts';

/** Note and day of completion of a verdict; without one yet, what is written counts as 待核. */
export function CheckNote({ line, check, onDone }: { line: FormLine; check: Checking; onDone(): void }) {
  const [note, setNote] = useState(line.check?.note ?? '');
  const [completedOn, setCompletedOn] = useState(line.check?.completedOn ?? null);
  const isCompleted = line.present?.values.reportedState === 'completed' && line.check?.verdict !== 'notTrue';
  const save = async () => {
    const words = { note: note.trim(), ...(isCompleted ? { completedOn } : {}) };
    if (await check.give([line], line.check?.verdict ?? 'pending', words)) onDone();
  };
  return (
    <form
      className="check-note"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Input
        autoFocus
        data-testid="check-note"
        aria-label={checkText.note}
        placeholder={checkText.noteHint}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {isCompleted ? (
        <DatePicker
          aria-label={checkText.completedOn}
          placeholder={checkText.completedOn}
          title={checkText.completedHint}
          format={DAY_PATTERN}
          value={completedOn === null ? null : dayjs(completedOn)}
          onChange={(day) => setCompletedOn(day?.format('YYYY-MM-DD') ?? null)}
        />
      ) : null}
      <Button type="primary" htmlType="submit" loading={check.isRunning}>
        {checkText.saveCheck}
      </Button>
      <Button onClick={onDone}>{frameText.cancel}</Button>
    </form>
  );
}
