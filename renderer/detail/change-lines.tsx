import type { ActRow } from '#ipc/contract.ts';
import { toldChanges } from '../text/changes.ts';
import { detailText } from '../text/detail.ts';

/** More would push the next act out of sight. */
const MOST = 6;

/** What an act changed, field by field, in the office's words; what it did alike to many rows stands once. */
export function ChangeLines({ changes }: { changes: NonNullable<ActRow['changes']> }) {
  const told = toldChanges(changes);
  return (
    <>
      {told.slice(0, MOST).map(({ name, before, after, count }) => (
        <p key={`${name} ${before} ${after}`} className="detail-small change">
          {detailText.changed(name)}
          {before === null ? null : (
            <>
              <del>{before}</del> →{' '}
            </>
          )}
          <ins>{after ?? detailText.empty}</ins>
          {count === 1 ? '' : detailText.times(count)}
        </p>
      ))}
      {told.length > MOST ? <p className="detail-small faint">{detailText.moreChanges(told.length - MOST)}</p> : null}
    </>
  );
}
