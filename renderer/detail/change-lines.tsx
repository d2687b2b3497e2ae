import type { ActRow } from '#ipc/contract.ts';
import { changeWords } from '../text/changes.ts';
import { detailText } from '../text/detail.ts';

/** More would push the next act out of sight. */
const MOST = 6;

/** What an act changed, field by field, in the office's words. */
export function ChangeLines({ changes }: { changes: NonNullable<ActRow['changes']> }) {
  const told = changes.flatMap((change) => {
    const words = changeWords(change);
    return words === null
      ? []
      : [{ key: `${change.table}.${change.rowId}.${change.field}.${change.before}`, ...words }];
  });
  return (
    <>
      {told.slice(0, MOST).map(({ key, name, before, after }) => (
        <p key={key} className="detail-small change">
          {detailText.changed(name)}
          <del>{before ?? detailText.empty}</del> → <ins>{after ?? detailText.empty}</ins>
        </p>
      ))}
      {told.length > MOST ? <p className="detail-small faint">{detailText.moreChanges(told.length - MOST)}</p> : null}
    </>
  );
}
