import { DatePicker, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import type { ReportedState } from '#domain/light.ts';
import { STATE_WORDS } from '#domain/return-form.ts';
import type { CoordinationLevel } from '#domain/round.ts';
import type { EntryInput, FormLine, FormRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { entryText } from '../text/dispatch-check.ts';
import { levelWords } from '../text/dispatch-collect.ts';
import { frameText } from '../text/frame.ts';
import { DAY_PATTERN } from '../text/ledger.ts';

type Texts = 'progressNote' | 'difficulty' | 'nextStep' | 'coordination';
const TEXTS: readonly Texts[] = ['progressNote', 'difficulty', 'nextStep', 'coordination'];

/** 手工录入, for units that phone: the same columns as a form, and where the words came from. */
export function EntryForm({ line, form, onClose }: { line: FormLine; form: FormRow; onClose(): void }) {
  const put = useOfficeCommand('entry.put');
  const today = useOfficeQuery('app.info', {}).data?.today;
  const values = line.present?.values;
  const id = useId();
  const [entry, setEntry] = useState({
    reportedState: values?.reportedState ?? null,
    amountText: values?.amount.text ?? '',
    progressNote: values?.progressNote ?? '',
    difficulty: values?.difficulty ?? '',
    nextStep: values?.nextStep ?? '',
    coordination: values?.coordination ?? '',
    coordinationLevel: values?.coordinationLevel ?? null,
    reportedOn: null as string | null,
    note: entryText.noteDefault as string,
  });
  const set = (change: Partial<typeof entry>) => setEntry({ ...entry, ...change });
  const save = async () => {
    const { reportedOn, coordinationLevel, ...texts } = entry;
    const input: EntryInput = {
      roundId: form.roundId,
      targetId: line.targetId,
      unitId: form.unitId,
      ...texts,
      coordinationLevel: entry.coordination.trim() === '' ? null : coordinationLevel,
      ...(reportedOn === null ? {} : { reportedOn }),
    };
    if ((await put.run(input, { toast: () => entryText.saved })) !== null) onClose();
  };
  return (
    <Modal
      open
      width={720}
      title={entryText.title(form.unitName, line.locked.sequence)}
      okText={entryText.save}
      cancelText={frameText.cancel}
      okButtonProps={{ loading: put.isRunning }}
      // The dialog takes the focus for itself when it opens, and its 关闭 would have it.
      afterOpenChange={(isOpen) => isOpen && document.getElementById(`${id}state`)?.focus()}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p className="entry-target">{line.locked.target}</p>
      <p className="faint">{entryText.hint}</p>
      <div className="entry-form" data-testid="entry-form">
        <label htmlFor={`${id}state`}>{entryText.state}</label>
        <Select<ReportedState | 'none'>
          id={`${id}state`}
          value={entry.reportedState ?? 'none'}
          onChange={(state) => set({ reportedState: state === 'none' ? null : state })}
          options={[
            ...(Object.keys(STATE_WORDS) as ReportedState[]).map((state) => ({
              value: state,
              label: STATE_WORDS[state],
            })),
            { value: 'none' as const, label: entryText.noState },
          ]}
        />
        <label htmlFor={`${id}amount`}>{entryText.amount}</label>
        <Input
          id={`${id}amount`}
          placeholder={entryText.amountHint(values?.amount.measure ?? '')}
          value={entry.amountText}
          onChange={(event) => set({ amountText: event.target.value })}
        />
        {TEXTS.map((name) => (
          <FieldOf
            key={name}
            id={`${id}${name}`}
            name={name}
            value={entry[name]}
            onText={(text) => set({ [name]: text })}
          />
        ))}
        {entry.coordination.trim() === '' ? null : (
          <>
            <label htmlFor={`${id}level`}>{entryText.level}</label>
            <Select<CoordinationLevel>
              id={`${id}level`}
              value={entry.coordinationLevel ?? 'open'}
              onChange={(coordinationLevel) => set({ coordinationLevel })}
              options={(Object.keys(levelWords) as CoordinationLevel[]).map((level) => ({
                value: level,
                label: levelWords[level],
              }))}
            />
          </>
        )}
        <label htmlFor={`${id}day`}>{entryText.reportedOn}</label>
        <DatePicker
          id={`${id}day`}
          allowClear={false}
          format={DAY_PATTERN}
          value={dayjs(entry.reportedOn ?? today)}
          onChange={(day) => day && set({ reportedOn: day.format('YYYY-MM-DD') })}
        />
        <label htmlFor={`${id}note`}>{entryText.note}</label>
        <Input
          id={`${id}note`}
          placeholder={entryText.noteHint}
          value={entry.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </div>
    </Modal>
  );
}

function FieldOf(props: { id: string; name: Texts; value: string; onText(text: string): void }) {
  const { id, name, value, onText } = props;
  return (
    <>
      <label htmlFor={id}>{entryText[name]}</label>
      <Input.TextArea
        id={id}
        data-testid={`entry-${name}`}
        autoSize={{ minRows: name === 'progressNote' ? 2 : 1, maxRows: 6 }}
        value={value}
        onChange={(event) => onText(event.target.value)}
      />
    </>
  );
}
