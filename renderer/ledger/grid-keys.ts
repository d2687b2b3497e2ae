import type { KeyboardEvent, RefObject } from 'react';
import { useMemo } from 'react';
import type { LedgerItem } from './ledger-items.ts';
import type { Selection } from './use-selection.ts';

export interface GridKeyInput {
  items: readonly LedgerItem[];
  activeId: number | null;
  isOpen: boolean;
  positions: ReadonlyMap<number, number>;
  scroller: RefObject<HTMLDivElement | null>;
  selection: Selection;
  show(id: number): void;
  onActive(id: number): void;
  onOpen(id: number): void;
  onClose(): void;
}

const PAGE_LINES = 6;

/** ↑ ↓ Page Home End move, Shift extends the selection, Space selects, Enter opens, Esc closes. */
export function useGridKeys(input: GridKeyInput): (event: KeyboardEvent) => void {
  const { items, activeId, isOpen, show, selection, onActive, onOpen, onClose } = input;
  const ids = useMemo(() => items.flatMap((item) => (item.kind === 'task' ? [item.row.id] : [])), [items]);
  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = activeId === null ? -1 : ids.indexOf(activeId);
    const move = (to: number) => {
      const id = ids[Math.max(0, Math.min(ids.length - 1, to))];
      if (id === undefined) return;
      if (event.shiftKey) selection.toggle(id, true, activeId ?? id);
      onActive(id);
      show(id);
      if (isOpen) onOpen(id);
    };
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at < 0 ? 0 : at - 1);
    else if (event.key === 'PageDown') move(at + PAGE_LINES);
    else if (event.key === 'PageUp') move(at - PAGE_LINES);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(ids.length - 1);
    else if (event.key === 'Enter' && activeId !== null) onOpen(activeId);
    else if (event.key === ' ' && activeId !== null) selection.toggle(activeId, event.shiftKey);
    else if (event.key === 'Escape') {
      if (isOpen) onClose();
      else selection.clear();
    } else return;
    event.preventDefault();
  };
}
