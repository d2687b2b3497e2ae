import type { TaskRow } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { PaperMark } from '../papers/paper-mark.tsx';
import { numberWords } from '../papers/paper-names.ts';
import { papersHash } from '../papers/papers-ask.ts';
import { fullDayWords } from '../text/ledger.ts';
import { paperKindNames, paperStateWords, papersText, taskPapersText } from '../text/papers.ts';
import { DetailSection } from './detail-section.tsx';

/** 文书 about this task, newest first, and the way to a 督办单 about what is behind in it. */
export function PapersPart({ row }: { row: TaskRow }) {
  const papers = useOfficeQuery('paper.list', { taskId: row.id });
  // Earlier data stays while new data comes: papers of another task are not this one's.
  const rows = (papers.data ?? []).filter((paper) => paper.taskId === row.id);
  const behind = row.targets.filter(({ light }) => light === 'red' || light === 'yellow');
  const about = behind.length > 0 ? behind : row.targets;
  return (
    <DetailSection
      title={taskPapersText.title}
      aside={
        <a
          href={papersHash({ compose: 'supervisionNotice', targetIds: about.map(({ id }) => id) })}
          data-testid="draft-notice"
        >
          {taskPapersText.draftNotice}
        </a>
      }
    >
      <ul className="task-papers" data-testid="task-papers">
        {rows.length === 0 ? <li className="faint">{taskPapersText.none}</li> : null}
        {rows.map((paper) => (
          <li key={paper.id}>
            <a href={papersHash({ paperId: paper.id })}>
              {paperKindNames[paper.kind]} {numberWords(paper)}
            </a>
            {paper.colour === null ? null : <PaperMark colour={paper.colour} />}
            <span className={paper.isReplyOverdue ? 'is-overdue' : 'faint'}>
              {paper.isReplyOverdue && paper.replyDueOn !== null
                ? papersText.overdueReply(paper.replyDueOn)
                : `${paperStateWords[paper.state]} · ${fullDayWords(paper.issuedOn ?? paper.asOf)}`}
            </span>
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}
