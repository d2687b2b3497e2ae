import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ReminderWay } from '#domain/round.ts';
import type { FormRow } from '#ipc/contract.ts';
import { useLongWork } from '../data/long-work.tsx';
import { useOpenPrinted } from '../data/made-file.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { chaseText, reminderWays } from '../text/dispatch.ts';
import { usePaperForm } from './paper-form.ts';
import { PaperSwitch, PaperText } from './paper-text.tsx';

export interface LetterPanelProps {
  forms: readonly FormRow[];
  isClosed: boolean;
  /** Day a reminder recorded now is for. */
  remindedOn: string;
}

/** Reminder letters of the units chosen, and the record that they were reminded. */
export function LetterPanel({ forms, isClosed, remindedOn }: LetterPanelProps) {
  const formIds = forms.map((form) => form.id);
  const letters = useOfficeQuery('form.reminderText', formIds.length === 0 ? null : { formIds });
  const remind = useOfficeCommand('form.remind');
  const [form, setForm] = usePaperForm();
  const work = useLongWork();
  const openPrinted = useOpenPrinted();
  const [way, setWay] = useState<ReminderWay>('weChat');
  const [note, setNote] = useState('');
  const record = async () => {
    const answer = await remind.run(
      { formIds, way, note: note.trim(), remindedOn },
      { toast: ({ reminded }) => chaseText.recorded(reminded) },
    );
    if (answer !== null) setNote('');
  };
  const print = async () => {
    const made = await work.run('form.printReminder', { formIds }, chaseText.printingLetters);
    if (made !== null) await openPrinted(made);
  };
  return (
    <aside className="dispatch-side" aria-label={chaseText.letters}>
      {isClosed ? null : (
        <form
          className="remind-form"
          aria-label={chaseText.record(forms.length)}
          onSubmit={(event) => {
            event.preventDefault();
            void record();
          }}
        >
          <Select<ReminderWay>
            aria-label={chaseText.way}
            value={way}
            onChange={setWay}
            options={(Object.keys(reminderWays) as ReminderWay[]).map((value) => ({
              value,
              label: reminderWays[value],
            }))}
          />
          <Input
            aria-label={chaseText.note}
            placeholder={chaseText.noteHint}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button
            type="primary"
            htmlType="submit"
            data-testid="record-reminder"
            loading={remind.isRunning}
            disabled={forms.length === 0}
          >
            {chaseText.record(forms.length)}
          </Button>
          <Button data-testid="print-letters" disabled={forms.length === 0} onClick={() => void print()}>
            {chaseText.printLetters(forms.length)}
          </Button>
        </form>
      )}
      {forms.length === 0 ? <p className="faint letter-hint">{chaseText.lettersHint}</p> : null}
      {forms.length === 0 ? null : (
        <div className="letter-switch">
          <PaperSwitch form={form} onForm={setForm} />
        </div>
      )}
      {letters.error && forms.length > 0 ? <p className="dispatch-warning">{letters.error.message}</p> : null}
      {forms.length > 0
        ? letters.data?.map((letter, index) => (
            <PaperText key={formIds[index] ?? letter.title} paper={letter} form={form}>
              <strong>{forms[index]?.unitName}</strong>
            </PaperText>
          ))
        : null}
    </aside>
  );
}
