import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import type { PaperForm, PaperSource } from '#ipc/contract.ts';
import { usePrintKey } from '../frame/shortcuts.ts';
import { frameText } from '../text/frame.ts';
import { paperFormNames, papersText } from '../text/papers.ts';
import type { Outputs } from './use-outputs.ts';

export interface OutputButtonsProps {
  source: PaperSource | null;
  /** For the progress line. */
  name: string;
  forms: readonly PaperForm[];
  outputs: Outputs;
}

/** 打印, 导出 in every form the paper has, 复制为文字, 打开所在文件夹. Ctrl+P prints the paper, not the page around it. */
export function OutputButtons({ source, name, forms, outputs }: OutputButtonsProps) {
  usePrintKey(() => {
    if (source !== null) void outputs.print(source, name);
  });
  const isIdle = source === null;
  return (
    <>
      <Button data-testid="paper-print" disabled={isIdle} onClick={() => source && void outputs.print(source, name)}>
        {papersText.print}
      </Button>
      <Space.Compact>
        <Button
          data-testid="export-pdf"
          disabled={isIdle}
          onClick={() => source && void outputs.save(source, 'pdf', name)}
        >
          {papersText.exportAs('pdf')}
        </Button>
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          disabled={isIdle}
          menu={{
            items: [
              ...forms
                .filter((form) => form !== 'pdf')
                .map((form) => ({
                  key: form,
                  label: <span data-testid={`export-${form}`}>{paperFormNames[form]}</span>,
                  onClick: () => source && void outputs.save(source, form, name),
                })),
              { type: 'divider' as const },
              {
                key: 'text',
                label: <span data-testid="export-text">{papersText.copyText}</span>,
                onClick: () => source && void outputs.copyText(source),
              },
              ...(outputs.showSaved
                ? [{ key: 'folder', label: frameText.showInFolder, onClick: outputs.showSaved }]
                : []),
            ],
          }}
        >
          <Button aria-label={papersText.export} data-testid="export-more" icon={<DownOutlined />} />
        </Dropdown>
      </Space.Compact>
    </>
  );
}
