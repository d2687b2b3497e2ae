import type { ReturnNotice } from '#domain/return-diagnosis.ts';
import { receivedText } from '../text/dispatch-collect.ts';

/** A file full of strange text must not push its table off the screen. */
const MOST_OPEN = 6;

/** What deserves a look stands open; what is only for the record is folded away. */
export function ReceivedNotices({ notices }: { notices: readonly ReturnNotice[] }) {
  const warnings = notices.filter((notice) => notice.level === 'warn');
  const notes = notices.filter((notice) => notice.level === 'note');
  if (notices.length === 0) return null;
  return (
    <section className="received-notices" data-testid="notices">
      {warnings.length > 0 ? (
        <>
          <h3>{receivedText.warnings(warnings.length)}</h3>
          <NoticeList notices={warnings.slice(0, MOST_OPEN)} />
          {warnings.length > MOST_OPEN ? (
            <details>
              <summary>{receivedText.moreWarnings(warnings.length - MOST_OPEN)}</summary>
              <NoticeList notices={warnings.slice(MOST_OPEN)} />
            </details>
          ) : null}
        </>
      ) : null}
      {notes.length > 0 ? (
        <details>
          <summary>{receivedText.notes(notes.length)}</summary>
          <NoticeList notices={notes} />
        </details>
      ) : null}
    </section>
  );
}

function NoticeList({ notices }: { notices: readonly ReturnNotice[] }) {
  return (
    <ul>
      {notices.map((notice) => (
        <li key={`${notice.code}${notice.at?.sheet ?? ''}${notice.at?.column ?? ''}${notice.message}`}>
          {notice.message}
        </li>
      ))}
    </ul>
  );
}
