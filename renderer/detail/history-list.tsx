import type { ActRow } from '#ipc/contract.ts';
import { actWords } from '../text/acts.ts';
import { detailText, momentWords } from '../text/detail.ts';
import { ChangeLines } from './change-lines.tsx';
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
            <ChangeLines changes={act.changes ?? []} />
          </li>
        ))}
      </ol>
    </DetailSection>
  );
}
