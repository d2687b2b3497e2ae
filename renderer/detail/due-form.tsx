import { Button, Checkbox, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { TargetRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { detailText } from '../text/detail.ts';
import { frameText } from '../text/frame.ts';
import { DAY_PATTERN } from '../text/ledger.ts';

/** 修改时限: a day by hand beside the paper's phrase, with a reason. `rev` is the task's. */
export function DueForm({ target, rev, onDone }: { target: TargetRow; rev: number; onDone(): void }) {
  const setDue = useOfficeCommand('target.setDue');
  const [day, setDay] = useState<string | null>(target.dueOn);
  const [isByText, setByText] = useState(false);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (await setDue.run({ id: target.id, rev, dueOn: isByText ? null : day, reason })) onDone();
  };
  return (
    <form
      className="due-form"
      aria-label={detailText.setDueTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="faint">{detailText.setDueHint}</p>
      <div className="form-line">
        <DatePicker
          aria-label={detailText.setDueTitle}
          value={day === null ? null : dayjs(day)}
          disabled={isByText}
          allowClear={false}
          format={DAY_PATTERN}
          onChange={(chosen) => setDay(chosen?.format('YYYY-MM-DD') ?? null)}
        />
        {target.isDueFixed ? (
          <Checkbox checked={isByText} onChange={(event) => setByText(event.target.checked)}>
            {detailText.byText}
          </Checkbox>
        ) : null}
      </div>
      <Input
        autoFocus
        aria-label={detailText.reason}
        placeholder={detailText.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="form-line">
        <Button
          type="primary"
          htmlType="submit"
          loading={setDue.isRunning}
          disabled={reason.trim() === '' || (day === null && !isByText)}
        >
          {frameText.save}
        </Button>
        <Button onClick={onDone}>{frameText.cancel}</Button>
      </div>
    </form>
  );
}
