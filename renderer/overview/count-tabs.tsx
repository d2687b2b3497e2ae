import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useState } from 'react';

export interface CountTab {
  key: string;
  label: string;
  count: number;
  /** Overdue things: the only red there is. */
  isOverdue?: boolean;
  children: ReactNode;
}

/** Counts side by side, each with its list below: the first that is not empty stands open. ← → move, as in any tab list. */
export function CountTabs({ label, tabs }: { label: string; tabs: readonly CountTab[] }) {
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const open = tabs.find((tab) => tab.key === chosen) ?? tabs.find((tab) => tab.count > 0) ?? tabs[0];
  if (open === undefined) return null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.indexOf(open);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <>
      <div className="count-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            className={`plain count-tab${tab.isOverdue && tab.count > 0 ? ' has-overdue' : ''}`}
            aria-selected={tab === open}
            aria-controls={`${id}-panel`}
            tabIndex={tab === open ? 0 : -1}
            data-testid={`tab-${tab.key}`}
            onClick={() => setChosen(tab.key)}
          >
            <strong>{tab.count}</strong>
            <span>{tab.label}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open.key}`}>
        {open.children}
      </div>
    </>
  );
}
