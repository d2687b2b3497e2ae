import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import type { TaskRow } from '#ipc/contract.ts';
import { ledgerText } from '../text/ledger.ts';
import type { LedgerActions } from './ledger-actions.ts';

export interface ExportButtonProps {
  annexId: number | null;
  shown: readonly TaskRow[];
  actions: LedgerActions;
}

/** 导出正式表 with its variants behind the arrow. */
export function ExportButton({ annexId, shown, actions }: ExportButtonProps) {
  const annex = annexId === null ? {} : { annexId };
  return (
    <Space.Compact>
      <Button
        type="primary"
        data-testid="export"
        onClick={() => void actions.exportTable({ ...annex, text: 'original' })}
      >
        {ledgerText.exportTable}
      </Button>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            {
              key: 'corrected',
              label: ledgerText.exportCorrected,
              onClick: () => void actions.exportTable({ ...annex, text: 'corrected' }),
            },
            { key: 'print', label: ledgerText.print, onClick: () => void actions.printTable(annex) },
            { type: 'divider' },
            { key: 'text', label: ledgerText.copyText, onClick: () => void actions.copyMessage(shown) },
            { key: 'table', label: ledgerText.copyTable, onClick: () => void actions.copyTable(shown) },
          ],
        }}
      >
        <Button type="primary" aria-label={ledgerText.more} data-testid="export-more" icon={<DownOutlined />} />
      </Dropdown>
    </Space.Compact>
  );
}
