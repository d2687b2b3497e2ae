import type { ReactNode } from 'react';
import { useState } from 'react';
import type { NeedTarget } from '#ipc/contract.ts';
import { routeHash } from '../frame/route.ts';
import { moveRowFocus } from '../frame/row-focus.ts';
import { LightShape } from '../ledger/light-mark.tsx';
import { overviewText } from '../text/overview.ts';

/** As many as fit beside the charts; the rest is one press away. */
const FIRST = 9;

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
    <div className="need-list" role="group" onKeyDown={(event) => moveRowFocus(event)}>
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
