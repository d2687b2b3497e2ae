import { Button, DatePicker, Input, Select } from 'antd';
import { useState } from 'react';
import type { LeaderRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { directoryText } from '../text/directory.ts';
import { DAY_PATTERN } from '../text/ledger.ts';

/** 继任: from a day on, open tasks go to the successor; the past stays as it was. */
export function HandOverForm({ leader, others }: { leader: LeaderRow; others: { value: number; label: string }[] }) {
  const handOver = useOfficeCommand('leader.handOver');
  const [toId, setToId] = useState<number | null>(null);
  const [onDate, setOnDate] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const names = directoryText.leaders;
  const isReady = toId !== null && onDate !== null;
  return (
    <form
      className="hand-over"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void handOver.run({ id: leader.id, toId, onDate, ...(note.trim() === '' ? {} : { note }) });
      }}
    >
      <p className="faint">{names.handOverHint}</p>
      <div className="form-line">
        <Select<number>
          className="grow"
          placeholder={names.to}
          aria-label={names.to}
          value={toId}
          onChange={setToId}
          showSearch={{ optionFilterProp: 'label' }}
          options={others}
        />
        <DatePicker
          placeholder={names.on}
          aria-label={names.on}
          format={DAY_PATTERN}
          onChange={(day) => setOnDate(day?.format('YYYY-MM-DD') ?? null)}
        />
      </div>
      <div className="form-line">
        <Input
          className="grow"
          placeholder={names.why}
          aria-label={names.why}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button htmlType="submit" disabled={!isReady} loading={handOver.isRunning}>
          {names.handOverRun}
        </Button>
      </div>
    </form>
  );
}
