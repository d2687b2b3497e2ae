import { Checkbox } from 'antd';
import type { AnnexPreview } from '#ipc/contract.ts';
import { importText } from '../text/import.ts';

export interface ChangeSummaryProps {
  preview: AnnexPreview;
  isChangedOnly: boolean;
  onChangedOnly(isChangedOnly: boolean): void;
}

/** Against the record: what the file adds, changes, no longer lists. */
export function ChangeSummary({ preview, isChangedOnly, onChangedOnly }: ChangeSummaryProps) {
  const sum = (name: 'added' | 'changed' | 'removed' | 'unchanged') =>
    preview.tables.reduce((total, table) => total + table.counts[name], 0);
  return (
    <p className="document-note">
      <strong>{importText.changes(sum('added'), sum('changed'), sum('removed'), sum('unchanged'))}</strong>
      <Checkbox checked={isChangedOnly} onChange={(event) => onChangedOnly(event.target.checked)}>
        {importText.onlyChanged}
      </Checkbox>
    </p>
  );
}
