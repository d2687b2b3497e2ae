import { Button } from 'antd';
import { useState } from 'react';
import { useOfficeQuery } from '../data/office-query.ts';
import { ChangeLines } from '../detail/change-lines.tsx';
import { useNotices } from '../frame/notices.tsx';
import { undoLast } from '../frame/undo.ts';
import { actWords } from '../text/acts.ts';
import { momentWords } from '../text/detail.ts';
import { settingsText } from '../text/settings.ts';

const STEP = 30;

/** Every act, newest first, each with its own 撤销. */
export function HistoryPart() {
  const [limit, setLimit] = useState(STEP);
  const history = useOfficeQuery('history.list', { limit });
  const notices = useNotices();
  const acts = history.data ?? [];
  const names = settingsText.history;
  const heads = names.heads;
  return (
    <section className="settings-part" data-testid="history">
      <h2 className="serif">{names.title}</h2>
      {acts.length === 0 ? (
        <p className="faint">{names.none}</p>
      ) : (
        <table className="plain-table sheet-table">
          <thead>
            <tr>
              {[heads.at, heads.actor, heads.what, heads.actions].map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {acts.map((act) => (
              <tr key={act.id} className={act.isReverted ? 'is-reverted' : undefined}>
                <td className="nowrap">{momentWords(act.at)}</td>
                <td className="nowrap">{act.actor}</td>
                <td>
                  {actWords(act)}
                  <ChangeLines changes={act.changes ?? []} />
                </td>
                <td className="nowrap">
                  {act.isReverted ? (
                    <span className="faint">{names.reverted}</span>
                  ) : act.revertsActId !== null ? (
                    <span className="faint">{names.reverts}</span>
                  ) : (
                    <button type="button" className="link" onClick={() => void undoLast(notices, act.id)}>
                      {names.undo}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {acts.length === limit ? <Button onClick={() => setLimit(limit + STEP)}>{names.more}</Button> : null}
    </section>
  );
}
