import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { yearOf } from '#domain/calendar.ts';
import type { FormRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { issueText } from '../text/dispatch.ts';
import { DAY_PATTERN, dayWords } from '../text/ledger.ts';

/** Due day of one unit: pressed, it can be set apart from the round's, or put back. */
export function DueEditor({ form, isLocked }: { form: FormRow; isLocked: boolean }) {
  const update = useOfficeCommand('form.update');
  const [isOpen, setOpen] = useState(false);
  const words = dayWords(form.dueOn, yearOf(form.dueOn));
  if (isLocked) return words;
  const put = (dueOn: string | null) => {
    setOpen(false);
    void update.run({ id: form.id, rev: form.rev, dueOn });
  };
  if (isOpen)
    return (
      <DatePicker
        size="small"
        autoFocus
        defaultOpen
        allowClear={false}
        format={DAY_PATTERN}
        aria-label={`${form.unitName} ${issueText.setDue}`}
        value={dayjs(form.dueOn)}
        onChange={(day) => day && put(day.format('YYYY-MM-DD'))}
        onOpenChange={(isShown) => isShown || setOpen(false)}
      />
    );
  return (
    <span className="due-editor">
      <button
        type="button"
        className="link"
        title={issueText.setDue}
        aria-label={`${form.unitName} ${words} ${issueText.setDue}`}
        onClick={() => setOpen(true)}
      >
        {words}
      </button>
      {form.isDueOverridden ? (
        <>
          <span className="mark">{issueText.overridden}</span>
          <button type="button" className="link" onClick={() => put(null)}>
            {issueText.sameDue}
          </button>
        </>
      ) : null}
    </span>
  );
}
