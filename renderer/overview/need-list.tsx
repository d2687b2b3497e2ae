import type { KeyboardEvent, ReactNode } from 'react';
import { useState } from 'react';
import type { NeedTarget } from '#ipc/contract.ts';
import { routeHash } from '../frame/route.ts';
import { LightShape } from '../ledger/light-mark.tsx';
import { overviewText } from '../text/overview.ts';

/** As many as fit beside the charts; the rest is one press away. */
const FIRST = 9;

/** ↑ ↓ Home End move between the rows of a list of links; Enter follows the one in focus, as everywhere. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const next = to === undefined ? undefined : links[to];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Rows that open something: a short list at first, whole when asked. */
export function RowList<T>(props: {
  rows: readonly T[];
  nothing: string;
  keyOf(row: T): string | number;
  children(row: T): ReactNode;
}) {
  const { rows, nothing, keyOf, children } = props;
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return <p className="need-nothing faint">{nothing}</p>;
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  return (
    <div className="need-list" role="group" onKeyDown={moveFocus}>
      <ul>
        {shown.map((row) => (
          <li key={keyOf(row)}>{children(row)}</li>
        ))}
      </ul>
      {rows.length > FIRST ? (
        <button type="button" className="link need-more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? overviewText.showFewer : overviewText.showAll(rows.length)}
        </button>
      ) : null}
    </div>
  );
}

/** Targets with their light and the reason they stand here; a row opens its task in the ledger. */
export function NeedList({ rows, nothing }: { rows: readonly NeedTarget[]; nothing: string }) {
  return (
    <RowList rows={rows} nothing={nothing} keyOf={(row) => row.targetId}>
      {(row) => (
        <a
          className="need-row"
          href={routeHash('ledger', { task: String(row.taskId) })}
          data-testid={`need-${row.targetId}`}
        >
          <LightShape light={row.light} size={12} />
          <span className="need-label">{row.label}</span>
          <span className="need-text" title={row.text}>
            {row.text}
          </span>
          <span className="need-unit">{row.leadUnit}</span>
          <span className={`need-why${row.light === 'red' ? ' is-overdue' : ''}`}>{row.why}</span>
        </a>
      )}
    </RowList>
  );
}
