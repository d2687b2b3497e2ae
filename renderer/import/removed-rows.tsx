import { Segmented } from 'antd';
import { importText } from '../text/import.ts';
import type { ImportChoices } from './import-choices.ts';
import type { Removed } from './import-lines.ts';

export interface RemovedRowsProps {
  rows: readonly Removed[];
  choices: ImportChoices;
  onChoices(choices: ImportChoices): void;
}

/** Rows on record that the new file no longer lists: kept unless the office takes them out. */
export function RemovedRows({ rows, choices, onChoices }: RemovedRowsProps) {
  return (
    <section className="removed-rows">
      <h3>{importText.removedTitle(rows.length)}</h3>
      <p className="faint">{importText.removedHint}</p>
      {rows.map((row) => (
        <p key={row.taskId} className="removed-row">
          <span>{row.label}</span>
          <Segmented
            size="small"
            value={choices.removed[row.taskId] ?? 'keep'}
            onChange={(action: 'keep' | 'remove') =>
              onChoices({ ...choices, removed: { ...choices.removed, [row.taskId]: action } })
            }
            options={[
              { value: 'keep', label: importText.keepTask },
              { value: 'remove', label: importText.removeTask },
            ]}
          />
        </p>
      ))}
    </section>
  );
}
