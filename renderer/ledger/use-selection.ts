import { useCallback, useMemo, useRef, useState } from 'react';

export interface Selection {
  ids: ReadonlySet<number>;
  /** Turns one row on or off; as a range, everything between the last row touched (or `from`) and this one. */
  toggle(id: number, isRange: boolean, from?: number): void;
  clear(): void;
}

/** Rows picked for an export; `order` is the order on screen, which a range follows. */
export function useSelection(order: readonly number[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const anchor = useRef<number | null>(null);
  const toggle = useCallback(
    (id: number, isRange: boolean, from?: number) => {
      const start = from !== undefined && anchor.current === null ? from : anchor.current;
      setIds((before) => {
        const after = new Set(before);
        const first = start === null ? -1 : order.indexOf(start);
        const last = order.indexOf(id);
        if (isRange && first >= 0 && last >= 0) {
          for (const between of order.slice(Math.min(first, last), Math.max(first, last) + 1)) after.add(between);
        } else if (!after.delete(id)) after.add(id);
        return after;
      });
      anchor.current = isRange && start !== null ? start : id;
    },
    [order],
  );
  const clear = useCallback(() => {
    anchor.current = null;
    setIds((before) => (before.size === 0 ? before : new Set()));
  }, []);
  return useMemo(() => ({ ids, toggle, clear }), [ids, toggle, clear]);
}
