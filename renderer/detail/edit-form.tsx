import { Button, Input } from 'antd';
import { useState } from 'react';
import type { EditableField, TaskDetail } from '#ipc/contract.ts';
import { callOffice } from '../data/office-client.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { detailText, fieldNames } from '../text/detail.ts';
import { frameText } from '../text/frame.ts';
import { ledgerText } from '../text/ledger.ts';
import type { Conflict } from './conflict-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';

type Draft = Partial<Record<EditableField, string>>;

/** Fields that the row's table has: units in one column, or lead and supporting units in columns of their own. */
function fieldsOf({ row, original }: TaskDetail): EditableField[] {
  const hasOwnLead = (original.leadUnit ?? '') !== '' || (original.supportingUnits ?? '') !== '';
  const units: EditableField[] = hasOwnLead ? ['leadUnit', 'supportingUnits', 'units'] : ['units'];
  return [
    'content',
    'overallGoal',
    'annualTarget',
    'responsibleLeader',
    ...units.filter((field) => field !== 'units' || !hasOwnLead || (original.units ?? '') !== ''),
    ...(['due', 'remark'] as const).filter((field) => row[field] !== ''),
  ];
}

/** Text as it counts today: the newest correction, else the paper's. */
function textOf({ row, original, corrections }: TaskDetail, field: EditableField): string {
  if (field !== 'units' && field !== 'leadUnit' && field !== 'supportingUnits') return row[field];
  const correction = corrections.find((other) => other.isActive && other.field === field && other.targetId === null);
  return correction?.after ?? original[field] ?? '';
}

/** Texts of a row to correct. The paper's own text is never touched; a reason is asked for. */
export function EditForm({ detail, onDone }: { detail: TaskDetail; onDone(): void }) {
  const { row } = detail;
  const edit = useOfficeCommand('task.edit');
  const fields = fieldsOf(detail);
  const [draft, setDraft] = useState<Draft>({});
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const changes = Object.fromEntries(
    Object.entries(draft).filter(([field, text]) => text !== textOf(detail, field as EditableField)),
  ) as Draft;
  const hasChanges = Object.keys(changes).length > 0;

  const save = async (rev: number) => {
    if (reason.trim() === '') {
      setAsked(true);
      return;
    }
    const saved = await edit.run(
      { id: row.id, rev, changes, reason },
      {
        onFault: ({ fault }) => {
          if (fault.code !== 'changedElsewhere') return false;
          void callOffice('task.get', { id: row.id }).then((now) =>
            setConflict({
              rev: now.row.rev,
              lines: Object.entries(changes).map(([field, mine]) => ({
                field: field as EditableField,
                mine: mine ?? '',
                theirs: textOf(now, field as EditableField),
              })),
            }),
          );
          return true;
        },
      },
    );
    if (saved) onDone();
  };
  return (
    <form
      className="detail-scroll edit-form"
      data-testid="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(row.rev);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(row.rev);
      }}
    >
      <p className="faint">{detailText.heading(ledgerText.annex(row.annexNo), row.sequence, row.sectionTitle)}</p>
      <h2 className="serif">{detailText.edit}</h2>
      <p className="faint">{detailText.editHint}</p>
      {fields.map((field) => (
        <label key={field} className="form-field">
          <span>{fieldNames[field]}</span>
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 10 }}
            data-testid={`edit-${field}`}
            value={draft[field] ?? textOf(detail, field)}
            onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
          />
        </label>
      ))}
      <label className="form-field">
        <span>{detailText.reason}</span>
        <Input
          data-testid="edit-reason"
          placeholder={detailText.reasonHint}
          status={isAsked && reason.trim() === '' ? 'warning' : ''}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {isAsked && reason.trim() === '' ? <span role="alert">{detailText.reasonMissing}</span> : null}
      </label>
      <p className="detail-buttons">
        <Button
          type="primary"
          htmlType="submit"
          data-testid="edit-save"
          disabled={!hasChanges}
          loading={edit.isRunning}
        >
          {frameText.save}
        </Button>
        <Button onClick={onDone}>{frameText.cancel}</Button>
      </p>
      {conflict ? (
        <ConflictDialog
          conflict={conflict}
          onKeepTheirs={onDone}
          onUseMine={() => void save(conflict.rev).then(() => setConflict(null))}
        />
      ) : null}
    </form>
  );
}
