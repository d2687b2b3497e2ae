import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { importText } from '../text/import.ts';
import type { ImportChoices } from './import-choices.ts';
import type { ImportLine } from './import-lines.ts';
import { ImportRow } from './import-row.tsx';
import { RemovedRows } from './removed-rows.tsx';

export interface ImportTableProps {
  lines: readonly ImportLine[];
  choices: ImportChoices;
  onChoices(choices: ImportChoices): void;
  /** Line to bring into view; a new object each time a finding is pressed. */
  shownLine: { line: number } | null;
}

function estimate(line: ImportLine): number {
  if (line.kind !== 'task') return 44;
  const longest = Math.max((line.row.cells.content?.length ?? 0) / 15, (line.row.cells.annualTarget?.length ?? 0) / 25);
  return 24 + Math.max(1, Math.ceil(longest)) * 20;
}

/** The rows as read, with what will happen to each. */
export function ImportTable({ lines, choices, onChoices, shownLine }: ImportTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(lines[index]!),
    getItemKey: (index) => lines[index]!.key,
    overscan: 10,
    scrollPaddingStart: 40,
  });
  useEffect(() => {
    if (shownLine !== null && shownLine.line >= 0) virtualizer.scrollToIndex(shownLine.line, { align: 'center' });
  }, [shownLine, virtualizer]);
  const names = importText.columns;
  const drawn = virtualizer.getVirtualItems();
  return (
    <div
      ref={scroller}
      className="import-table"
      role="table"
      aria-rowcount={lines.length + 1}
      aria-label={importText.title}
    >
      <div className="line import-line head-line import-head" role="row">
        {[names.row, names.sequence, names.content, names.target, names.leader, names.units, names.what].map((name) => (
          <div key={name} className="cell head-cell" role="columnheader">
            {name}
          </div>
        ))}
      </div>
      <div className="ledger-body" style={{ height: virtualizer.getTotalSize() }}>
        <div className="ledger-lines" style={{ transform: `translateY(${drawn[0]?.start ?? 0}px)` }}>
          {drawn.map((item) => {
            const line = lines[item.index]!;
            return (
              <div
                key={item.key}
                data-index={item.index}
                ref={virtualizer.measureElement}
                role="presentation"
                className={shownLine?.line === item.index ? 'is-shown' : undefined}
              >
                {line.kind === 'removed' ? (
                  <RemovedRows rows={line.rows} choices={choices} onChoices={onChoices} />
                ) : (
                  <ImportRow line={line} choices={choices} onChoices={onChoices} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
