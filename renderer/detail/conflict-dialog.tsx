import { Button, Modal } from 'antd';
import type { EditableField } from '#ipc/contract.ts';
import { detailText, fieldNames } from '../text/detail.ts';

export interface Conflict {
  /** Rev of the record as it is now. */
  rev: number;
  lines: { field: EditableField; mine: string; theirs: string }[];
}

export interface ConflictDialogProps {
  conflict: Conflict;
  onKeepTheirs(): void;
  onUseMine(): void;
}

/** Two windows changed the same task: both versions side by side. Keeping what is on record is the safe way out. */
export function ConflictDialog({ conflict, onKeepTheirs, onUseMine }: ConflictDialogProps) {
  return (
    <Modal
      open
      width={760}
      title={detailText.conflictTitle}
      onCancel={onKeepTheirs}
      footer={[
        <Button key="mine" onClick={onUseMine}>
          {detailText.useMine}
        </Button>,
        <Button key="theirs" type="primary" autoFocus onClick={onKeepTheirs}>
          {detailText.keepTheirs}
        </Button>,
      ]}
    >
      <p>{detailText.conflictHint}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th />
            <th>{detailText.yours}</th>
            <th>{detailText.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.lines.map((line) => (
            <tr key={line.field}>
              <th scope="row">{fieldNames[line.field]}</th>
              <td>{line.mine}</td>
              <td>{line.theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
