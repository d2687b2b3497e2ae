import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { PaperRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { ReasonDialog } from '../dispatch/reason-dialog.tsx';
import { papersText } from '../text/papers.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { paperName } from './paper-names.ts';
import { goPapers } from './papers-ask.ts';
import { ReplyDialog } from './reply-dialog.tsx';

type Asking = 'issue' | 'cancel' | 'reply' | 'close';

export interface PaperActsProps {
  row: PaperRow;
  /** Closing the slip closes its target out with it. */
  canCloseOut: boolean;
  today: string;
}

/** What a paper can go through from where it stands: issue, reply, 办结; cancel and replace behind 更多. */
export function PaperActs({ row, canCloseOut, today }: PaperActsProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const cancel = useOfficeCommand('paper.cancel');
  const replace = useOfficeCommand('paper.replace');
  const close = useOfficeCommand('paper.close');
  const draft = useOfficeCommand('paper.draft');
  const { id, rev, state, kind, targetId } = row;
  const stop = () => setAsking(null);
  const isSlip = kind === 'supervisionNotice';
  const isStanding = state === 'draft' || state === 'issued' || state === 'replied';
  const draftSlip = async () => {
    if (targetId === null) return;
    const made = await draft.run(
      { specs: [{ kind: 'closeOutSlip', noticeId: id, targetId }] },
      { toast: (rows) => papersText.drafted(rows.length) },
    );
    const first = made?.[0];
    if (first) goPapers({ paperId: first.id });
  };
  const cancelNow = async (reason: string) => {
    const answer = await cancel.run({ id, rev, reason }, { toast: () => papersText.cancelled });
    if (answer === null) return;
    stop();
    if (state === 'draft') goPapers({});
  };
  const closeNow = async (note: string) => {
    const answer = await close.run({ id, rev, note }, { toast: () => papersText.closed(canCloseOut) });
    if (answer !== null) stop();
  };
  const replaceNow = async () => {
    const answer = await replace.run({ id, rev }, { toast: () => papersText.replaced });
    if (answer !== null) goPapers({ paperId: answer.id });
  };
  const primary = primaryOf(row, {
    issue: () => setAsking('issue'),
    reply: () => setAsking('reply'),
    close: () => setAsking('close'),
    slip: () => void draftSlip(),
  });
  return (
    <>
      {primary}
      {isStanding ? (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              ...(isSlip && state === 'replied'
                ? [
                    { key: 'reply', label: papersText.changeReply, onClick: () => setAsking('reply') },
                    { key: 'slip', label: papersText.draftSlip, onClick: () => void draftSlip() },
                  ]
                : []),
              ...(state === 'draft'
                ? []
                : [
                    {
                      key: 'replace',
                      label: <span data-testid="paper-replace">{papersText.replace}</span>,
                      onClick: () => void replaceNow(),
                    },
                  ]),
              {
                key: 'cancel',
                label: <span data-testid="paper-cancel">{papersText.cancel}</span>,
                onClick: () => setAsking('cancel'),
              },
            ],
          }}
        >
          <Button data-testid="paper-more">{papersText.more}</Button>
        </Dropdown>
      ) : null}
      {asking === 'issue' ? <IssueDialog rows={[row]} today={today} onClose={stop} onIssued={stop} /> : null}
      {asking === 'reply' ? <ReplyDialog row={row} today={today} onClose={stop} /> : null}
      {asking === 'cancel' ? (
        <ReasonDialog
          title={papersText.cancelTitle(paperName(row))}
          hint={state === 'draft' ? papersText.cancelDraftHint : papersText.cancelHint}
          action={papersText.cancel}
          isRunning={cancel.isRunning}
          onReason={(reason) => void cancelNow(reason)}
          onClose={stop}
        />
      ) : null}
      {asking === 'close' ? (
        <ReasonDialog
          title={papersText.closeTitle}
          hint={papersText.closeHint(canCloseOut)}
          action={papersText.close}
          suggestion={papersText.closeSuggestion(canCloseOut)}
          isRunning={close.isRunning}
          onReason={(note) => void closeNow(note)}
          onClose={stop}
        />
      ) : null}
    </>
  );
}

/** The one step that comes next. */
function primaryOf(
  { kind, state }: PaperRow,
  act: Record<'issue' | 'reply' | 'close' | 'slip', () => void>,
): ReactNode {
  const button = (testId: string, words: string, run: () => void) => (
    <Button type="primary" data-testid={testId} onClick={run}>
      {words}
    </Button>
  );
  if (state === 'draft') return button('paper-issue', papersText.issue, act.issue);
  if (kind !== 'supervisionNotice') return null;
  if (state === 'issued') return button('paper-reply', papersText.reply, act.reply);
  if (state === 'replied') return button('paper-close', papersText.close, act.close);
  if (state === 'closed') return button('paper-slip', papersText.draftSlip, act.slip);
  return null;
}
