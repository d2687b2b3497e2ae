import { useMemo } from 'react';
import type { PaperForm, PaperRow, PaperSource } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { Failure } from '../frame/failure.tsx';
import { routeHash } from '../frame/route.ts';
import { paperStateWords, papersText } from '../text/papers.ts';
import { OutputButtons } from './output-buttons.tsx';
import { PaperActs } from './paper-acts.tsx';
import { PaperMark } from './paper-mark.tsx';
import { numberWords, paperName } from './paper-names.ts';
import { PaperPreview } from './paper-preview.tsx';
import { useOutputs } from './use-outputs.ts';
import { WordingPanel } from './wording-panel.tsx';

/** Papers with a table that is worth a workbook. */
const FORMS: Readonly<Record<PaperRow['kind'], readonly PaperForm[]>> = {
  circular: ['pdf', 'docx', 'xlsx'],
  reminderLetter: ['pdf', 'docx', 'xlsx'],
  chaseNotice: ['pdf', 'docx', 'xlsx'],
  supervisionNotice: ['pdf', 'docx'],
  closeOutSlip: ['pdf', 'docx'],
};

/** One paper on record: where it stands, what comes next, its page, and the wording of a draft. */
export function PaperPane({ id, today }: { id: number; today: string }) {
  const detail = useOfficeQuery('paper.get', { id });
  const source = useMemo<PaperSource>(() => ({ id }), [id]);
  const outputs = useOutputs();
  const isOther = detail.data !== undefined && detail.data.row.id !== id;
  if (detail.error) return <Failure error={detail.error} onRetry={() => void detail.refetch()} />;
  if (!detail.data || isOther) return <div className="paper-pane" />;
  const { row } = detail.data;
  const name = paperName(row);
  return (
    <section className="paper-pane" data-testid="paper" data-state={row.state} aria-label={name}>
      <header className="paper-head">
        <div className="paper-facts">
          <h2 className="serif">
            {numberWords(row)} <span className="paper-title">{row.title}</span>
          </h2>
          <PaperFacts row={row} />
        </div>
        <div className="paper-buttons">
          <OutputButtons source={source} name={name} forms={FORMS[row.kind]} outputs={outputs} />
          <PaperActs key={row.id} row={row} today={today} />
        </div>
      </header>
      <div className={`paper-body${row.state === 'draft' ? ' has-side' : ''}`}>
        <PaperPreview key={id} source={source} asOf={row.asOf} />
        {row.state === 'draft' ? <WordingPanel key={`${id}.${row.rev}`} detail={detail.data} /> : null}
      </div>
    </section>
  );
}

function PaperFacts({ row }: { row: PaperRow }) {
  const { state, colour, unitName, about, taskId, issuedOn, replyDueOn, repliedOn, replyText, closedOn } = row;
  const days = [
    issuedOn === null ? papersText.draftedOn(row.draftedAt.slice(0, 10)) : papersText.issuedOn(issuedOn),
    repliedOn === null ? null : papersText.repliedOn(repliedOn),
    closedOn === null ? null : papersText.closedOn(closedOn),
  ].filter((words) => words !== null);
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
        {replyDueOn !== null && repliedOn === null && state === 'issued' ? (
          <span className={row.isReplyOverdue ? 'is-overdue' : undefined} data-testid="reply-due">
            {row.isReplyOverdue ? papersText.overdueReply(replyDueOn) : papersText.replyBy(replyDueOn)}
          </span>
        ) : null}
      </p>
      {replyText === null ? null : <p className="paper-note">{papersText.replyIs(replyText)}</p>}
      {row.cancelReason === null ? null : <p className="paper-note">{papersText.cancelReason(row.cancelReason)}</p>}
      {row.replacedBy === null ? null : <p className="paper-note">{papersText.replacedBy(row.replacedBy)}</p>}
    </>
  );
}
