import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { PaperRow } from '#ipc/contract.ts';
import { papersText } from '../text/papers.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { useOutputs } from './use-outputs.ts';

export interface BatchBarProps {
  /** In the order of the list. */
  rows: readonly PaperRow[];
  today: string;
  onClear(): void;
}

/** What can be done with the papers chosen: all in one file, one file each, all issued at once. */
export function BatchBar({ rows, today, onClear }: BatchBarProps) {
  const [isIssuing, setIssuing] = useState(false);
  const outputs = useOutputs();
  const drafts = rows.filter(({ state }) => state === 'draft');
  const make = (form: 'pdf' | 'docx', as: 'one' | 'each') =>
    void outputs.batch(
      rows.map(({ id }) => ({ id })),
      form,
      as,
      papersText.selected(rows.length),
    );
  return (
    <div className="batch-bar" role="toolbar" data-testid="batch" aria-label={papersText.selected(rows.length)}>
      <span>{papersText.selected(rows.length)}</span>
      <button type="button" className="link" data-testid="batch-clear" onClick={onClear}>
        {papersText.clearSelection}
      </button>
      <span className="batch-buttons">
        {drafts.length > 0 ? (
          <Button data-testid="batch-issue" onClick={() => setIssuing(true)}>
            {papersText.batchIssue(drafts.length)}
          </Button>
        ) : null}
        <Dropdown
          trigger={['click']}
          placement="topRight"
          menu={{
            items: [
              {
                key: 'one',
                label: <span data-testid="batch-one">{papersText.batchOne}</span>,
                onClick: () => make('pdf', 'one'),
              },
              {
                key: 'each',
                label: <span data-testid="batch-each">{papersText.batchEachPdf}</span>,
                onClick: () => make('pdf', 'each'),
              },
              { key: 'docx', label: papersText.batchEachDocx, onClick: () => make('docx', 'each') },
            ],
          }}
        >
          <Button data-testid="batch-export">
            {papersText.export} <DownOutlined />
          </Button>
        </Dropdown>
      </span>
      {isIssuing ? (
        <IssueDialog
          // The oldest draft takes the first number.
          rows={drafts.toReversed()}
          today={today}
          onClose={() => setIssuing(false)}
          onIssued={() => setIssuing(false)}
        />
      ) : null}
    </div>
  );
}
