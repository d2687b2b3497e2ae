import type { PointerEvent as ReactPointerEvent } from 'react';
import { useRef } from 'react';
import { ledgerText } from '../text/ledger.ts';
import type { LedgerColumn } from './columns.ts';
import { draggedWidths } from './columns.ts';

export interface ColumnHeadsProps {
  columns: readonly LedgerColumn[];
  onWidths(widths: Record<string, number>): void;
}

const KEY_STEP = 16;

/** Head of the table; borders can be dragged, or moved with ← → while focused. */
export function ColumnHeads({ columns, onWidths }: ColumnHeadsProps) {
  const line = useRef<HTMLDivElement>(null);
  const measure = () =>
    [...(line.current?.querySelectorAll<HTMLElement>('[role=columnheader]') ?? [])].map((cell) => cell.offsetWidth);
  const startDrag = (event: ReactPointerEvent<HTMLElement>, index: number) => {
    event.preventDefault();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const measured = measure();
    const start = event.clientX;
    const move = (moved: PointerEvent) => onWidths(draggedWidths(columns, measured, index, moved.clientX - start));
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  return (
    <div role="row" aria-rowindex={1} className="line head-line" ref={line}>
      {columns.map((column, index) => (
        <div key={column.key} role="columnheader" className={`cell head-cell cell-${column.key}`}>
          {column.caption}
          {index < columns.length - 1 ? (
            <button
              type="button"
              className="head-handle"
              aria-label={ledgerText.resize(column.caption)}
              title={ledgerText.resize(column.caption)}
              tabIndex={-1}
              onPointerDown={(event) => startDrag(event, index)}
              onDoubleClick={() => onWidths({})}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowLeft' ? -KEY_STEP : event.key === 'ArrowRight' ? KEY_STEP : 0;
                if (step === 0) return;
                event.stopPropagation();
                onWidths(draggedWidths(columns, measure(), index, step));
              }}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}
