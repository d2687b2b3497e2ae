import { useVirtualizer } from '@tanstack/react-virtual';
import type { CSSProperties } from 'react';
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { TaskRow } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { isNumber, isWidths, recall, remember, useRemembered } from '../data/remembered.ts';
import { ledgerText } from '../text/ledger.ts';
import { ColumnHeads } from './column-heads.tsx';
import { columnTemplate, leastTableWidth, ledgerColumns } from './columns.ts';
import { useGridKeys } from './grid-keys.ts';
import { GroupLine } from './group-line.tsx';
import type { LedgerItem } from './ledger-items.ts';
import { stripRounds } from './quarter-strip.tsx';
import { estimateHeight } from './row-height.ts';
import { TaskLine } from './task-line.tsx';
import type { Selection } from './use-selection.ts';

export interface LedgerGridProps {
  items: readonly LedgerItem[];
  rows: readonly TaskRow[];
  asOf: string;
  isFull: boolean;
  isMixed: boolean;
  isStripShown: boolean;
  activeId: number | null;
  isOpen: boolean;
  selection: Selection;
  onActive(id: number): void;
  onOpen(id: number): void;
  onClose(): void;
}

const OVERSCAN = 14;
/** Heights in px of the table head and of a section row, both as in ledger.css. */
const HEAD = 32;
const SECTION = 36;

/** The official table, alive: only the lines near the window are in the page. */
export const LedgerGrid = memo(function LedgerGrid(props: LedgerGridProps) {
  const { items, rows, asOf, isFull, isMixed, isStripShown, activeId, isOpen, selection, onActive, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = useRemembered('ledger.widths', {}, isWidths);
  const held = useOfficeQuery('round.list', {}).data;
  const rounds = useMemo(() => (isStripShown ? stripRounds(held ?? [], rows) : []), [isStripShown, held, rows]);
  const columns = useMemo(() => ledgerColumns(rows, rounds.length), [rows, rounds]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateHeight(items[index]!, scroller.current?.clientWidth ?? 1200, isFull),
    getItemKey: (index) => items[index]!.key,
    overscan: OVERSCAN,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD + SECTION,
    scrollPaddingEnd: 8,
    initialOffset: () => recall('ledger.scroll', 0, isNumber),
  });
  const positions = useMemo(
    () => new Map(items.flatMap((item, index) => (item.kind === 'task' ? [[item.row.id, index] as const] : []))),
    [items],
  );
  const show = useCallback(
    (id: number) => {
      const index = positions.get(id);
      if (index !== undefined) virtualizer.scrollToIndex(index, { align: 'auto' });
    },
    [positions, virtualizer],
  );
  const onKeyDown = useGridKeys({ ...props, positions, show, scroller });
  // Heights measured at another density or with other columns are worth nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two say when to measure; the new heights come from the page
  useLayoutEffect(() => virtualizer.measure(), [isFull, columns, virtualizer]);
  const asked = useRef(isOpen ? activeId : null);
  useEffect(() => {
    // A row that was asked for by a link is brought to the middle once, when its neighbours are there.
    const index = asked.current === null ? undefined : positions.get(asked.current);
    if (index === undefined) return;
    asked.current = null;
    virtualizer.scrollToIndex(index, { align: 'center' });
  }, [positions, virtualizer]);
  useEffect(() => {
    // The drawer takes its width from the table: rows grow, and the row that was opened must not slip away.
    const table = scroller.current;
    if (table === null || activeId === null || !isOpen) return;
    // Two frames on, the new heights are measured.
    const observer = new ResizeObserver(() => requestAnimationFrame(() => requestAnimationFrame(() => show(activeId))));
    observer.observe(table);
    return () => observer.disconnect();
  }, [activeId, isOpen, show]);
  const select = selection.toggle;
  const selectRow = useCallback((row: TaskRow, isRange: boolean) => select(row.id, isRange), [select]);
  const openRow = useCallback((row: TaskRow) => onOpen(row.id), [onOpen]);

  const drawn = virtualizer.getVirtualItems();
  const offset = virtualizer.scrollOffset ?? 0;
  const edge = offset + HEAD;
  const first = drawn.find((line) => line.end > edge + 1);
  const sticky = first ? headAbove(items, first.index) : null;
  // The next section row pushes the one that sticks out of the way, as in a paper list.
  const next = drawn.find((line) => line.start > edge && items[line.index]?.kind !== 'task');
  const pushed = next ? Math.min(0, next.start - edge - SECTION) : 0;
  const style = {
    '--columns': columnTemplate(columns, widths),
    '--least-width': `${leastTableWidth(columns, widths)}px`,
  } as CSSProperties;
  return (
    <div
      ref={scroller}
      className={`ledger-grid${isFull ? ' is-full' : ''}`}
      role="grid"
      tabIndex={0}
      aria-label={ledgerText.gridLabel}
      aria-rowcount={items.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={activeId === null ? undefined : `task-${activeId}`}
      data-testid="ledger-grid"
      style={style}
      onKeyDown={onKeyDown}
      onFocus={() => {
        const firstTask = items.find((item) => item.kind === 'task');
        if (activeId === null && firstTask?.kind === 'task') onActive(firstTask.row.id);
      }}
      onScroll={(event) => remember('ledger.scroll', event.currentTarget.scrollTop)}
    >
      <div className="ledger-top">
        <ColumnHeads columns={columns} onWidths={setWidths} />
        {sticky ? (
          <div className="sticky-group" aria-hidden="true" style={{ transform: `translateY(${pushed}px)` }}>
            <GroupLine item={sticky} />
          </div>
        ) : null}
      </div>
      <div className="ledger-body" style={{ height: virtualizer.getTotalSize() }}>
        <div className="ledger-lines" style={{ transform: `translateY(${(drawn[0]?.start ?? HEAD) - HEAD}px)` }}>
          {drawn.map((line) => {
            const item = items[line.index]!;
            return (
              <div key={line.key} data-index={line.index} ref={virtualizer.measureElement} role="presentation">
                {item.kind === 'task' ? (
                  <TaskLine
                    row={item.row}
                    columns={columns}
                    asOf={asOf}
                    sequence={
                      isMixed && item.row.annexNo !== null
                        ? `${item.row.annexNo}-${item.row.sequence}`
                        : item.row.sequence
                    }
                    isActive={item.row.id === activeId}
                    isSelected={selection.ids.has(item.row.id)}
                    rounds={rounds}
                    rowIndex={line.index + 2}
                    onOpen={openRow}
                    onSelect={selectRow}
                  />
                ) : (
                  <GroupLine item={item} rowIndex={line.index + 2} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
});

/** Heading that the line at the top edge belongs to. */
function headAbove(items: readonly LedgerItem[], index: number): Exclude<LedgerItem, { kind: 'task' }> | null {
  for (let at = index; at >= 0; at -= 1) {
    const item = items[at];
    if (item && item.kind !== 'task') return item;
  }
  return null;
}
