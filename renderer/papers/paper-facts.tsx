import type { PaperRow } from '#ipc/contract.ts';
import { openOriginal } from '../data/original-file.ts';
import { routeHash } from '../frame/route.ts';
import { paperFormNames, paperStateWords, papersText } from '../text/papers.ts';
import { sizeWords } from '../text/settings.ts';
import { PaperMark } from './paper-mark.tsx';

/** Where a paper stands: state, unit, days, and what was kept of it. */
export function PaperFacts({ row }: { row: PaperRow }) {
  const { state, colour, unitName, about, taskId, issuedOn, replyDueOn, repliedOn, replyText, closedOn } = row;
  const days = [
    issuedOn === null ? papersText.draftedOn(row.draftedAt.slice(0, 10)) : papersText.issuedOn(issuedOn),
    repliedOn === null ? null : papersText.repliedOn(repliedOn),
    closedOn === null ? null : papersText.closedOn(closedOn),
  ].filter((words) => words !== null);
  const notes = [
    row.closeNote === null || row.closeNote === '' ? null : papersText.closeNote(row.closeNote),
    row.cancelReason === null ? null : papersText.cancelReason(row.cancelReason),
    row.replacedBy === null ? null : papersText.replacedBy(row.replacedBy),
  ].filter((words) => words !== null);
  const kept = [
    ...row.copies.map((copy) => ({ copy, words: paperFormNames[copy.form] })),
    ...(row.replyFile === null ? [] : [{ copy: row.replyFile, words: papersText.replyFile }]),
  ];
  return (
    <>
      <p className="paper-line">
        <span className={`paper-state is-${state}`} data-testid="paper-state">
          {paperStateWords[state]}
        </span>
        {colour === null ? null : <PaperMark colour={colour} />}
        {unitName === null ? null : <span>{unitName}</span>}
        {about === null ? null : taskId === null ? (
          <span>{about}</span>
        ) : (
          <a href={routeHash('ledger', { task: String(taskId) })} title={papersText.openTask}>
            {about}
          </a>
        )}
        <span className="faint">{days.join(' · ')}</span>
        {replyDueOn !== null && state === 'issued' ? (
          <span className={row.isReplyOverdue ? 'is-overdue' : undefined} data-testid="reply-due">
            {row.isReplyOverdue ? papersText.overdueReply(replyDueOn) : papersText.replyBy(replyDueOn)}
          </span>
        ) : null}
        {kept.length === 0 ? null : (
          <span className="paper-copies">
            <span className="faint">{papersText.copies}</span>
            {kept.map(({ copy, words }) => (
              <button
                key={copy.token}
                type="button"
                className="link"
                title={papersText.copyTitle(copy.name, sizeWords(copy.sizeBytes), copy.sha256.slice(0, 8))}
                onClick={() => openOriginal(copy)}
              >
                {words}
              </button>
            ))}
          </span>
        )}
      </p>
      {replyText === null ? null : (
        <p className="paper-note" data-testid="reply-words">
          {papersText.replyIs(replyText)}
        </p>
      )}
      {notes.map((words) => (
        <p key={words} className="paper-note">
          {words}
        </p>
      ))}
    </>
  );
}
