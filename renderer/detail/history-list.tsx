import type { ActRow } from '#ipc/contract.ts';
import { actWords } from '../text/acts.ts';
import { detailText, fieldName, momentWords } from '../text/detail.ts';
import { DetailSection } from './detail-section.tsx';

/** What was done to this task, newest first, with the fields that changed. */
export function HistoryList({ acts }: { acts: readonly ActRow[] }) {
  return (
    <DetailSection title={detailText.history}>
      {acts.length === 0 ? <p className="faint">{detailText.noHistory}</p> : null}
      <ol className="history">
        {acts.map((act) => (
          <li key={act.id} className={act.isReverted ? 'is-reverted' : undefined}>
            <p>
              {actWords(act)}
              {act.isReverted ? <span className="faint"> {detailText.reverted}</span> : null}
            </p>
            <p className="detail-small">
              {momentWords(act.at)} · {act.actor}
            </p>
            {(act.changes ?? []).slice(0, 6).map((change) => (
              <p key={`${change.table}.${change.rowId}.${change.field}`} className="detail-small change">
                {fieldName(change.field)}：<del>{change.before ?? detailText.empty}</del> →{' '}
                <ins>{change.after ?? detailText.empty}</ins>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </DetailSection>
  );
}
