import { Button, DatePicker, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { RoundDetail } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { papersHash } from '../papers/papers-ask.ts';
import { ListView } from '../reports/list-view.tsx';
import { summaryText } from '../text/dispatch.ts';
import { frameText } from '../text/frame.ts';
import { DAY_PATTERN } from '../text/ledger.ts';
import { papersText } from '../text/papers.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { unreturnedCount } from './round-steps.ts';

/** 五 汇总: the lists of the round, and its closing. */
export function SummaryView({ detail }: { detail: RoundDetail }) {
  const { round } = detail;
  const { counts } = round;
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(null);
  const reopen = useOfficeCommand('round.reopen');
  const reopenNow = async (reason: string) => {
    const answer = await reopen.run({ id: round.id, rev: round.rev, reason }, { toast: () => summaryText.reopened });
    if (answer !== null) setAsking(null);
  };
  return (
    <div className="summary-main" data-testid="summary">
      <div className="dispatch-tools summary-head">
        <span title={summaryText.rule}>
          {summaryText.progress(
            counts.received + counts.checked,
            counts.forms,
            counts.reported,
            counts.targets,
            counts.verified,
          )}
        </span>
        <span className="grow" />
        <a href={papersHash({ isPack: true, roundId: round.id })} data-testid="to-pack">
          {papersText.pack}
        </a>
        <a href={papersHash({ compose: 'circular', roundId: round.id })} data-testid="to-circular">
          {papersText.composeKind('circular')}
        </a>
        {round.state === 'closed' ? (
          <Button data-testid="reopen-round" onClick={() => setAsking('reopen')}>
            {summaryText.reopen}
          </Button>
        ) : (
          <Button data-testid="close-round" onClick={() => setAsking('close')}>
            {summaryText.close}
          </Button>
        )}
      </div>
      <ListView roundId={round.id} />
      {asking === 'close' ? <CloseDialog detail={detail} onClose={() => setAsking(null)} /> : null}
      {asking === 'reopen' ? (
        <ReasonDialog
          title={summaryText.reopenTitle}
          hint={summaryText.reopenHint}
          action={summaryText.reopen}
          isRunning={reopen.isRunning}
          onReason={(reason) => void reopenNow(reason)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}

/** Closing names what is still open; going back is the default. */
function CloseDialog({ detail, onClose }: { detail: RoundDetail; onClose(): void }) {
  const { round } = detail;
  const { counts } = round;
  const close = useOfficeCommand('round.close');
  const [asOf, setAsOf] = useState(detail.asOf);
  const missing = unreturnedCount(counts);
  const unverified = counts.reported - counts.verified;
  const open = [
    ...(missing > 0 ? [summaryText.openForms(missing)] : []),
    ...(unverified > 0 ? [summaryText.openTargets(unverified)] : []),
    ...(counts.inbox > 0 ? [summaryText.openFiles(counts.inbox)] : []),
  ];
  const closeNow = async () => {
    const answer = await close.run(
      { id: round.id, rev: round.rev, asOf },
      { toast: () => summaryText.closed(round.title) },
    );
    if (answer !== null) onClose();
  };
  return (
    <Modal
      open
      title={summaryText.closeTitle}
      onCancel={onClose}
      footer={[
        <Button key="cancel" autoFocus onClick={onClose}>
          {frameText.cancel}
        </Button>,
        <Button
          key="close"
          type="primary"
          data-testid="confirm-close"
          loading={close.isRunning}
          onClick={() => void closeNow()}
        >
          {summaryText.close}
        </Button>,
      ]}
    >
      <p>{summaryText.closeHint}</p>
      <ul className="close-open">
        {open.length === 0 ? <li>{summaryText.allDone}</li> : open.map((line) => <li key={line}>{line}</li>)}
      </ul>
      <p className="close-day">
        <span className="faint">{summaryText.closeAsOf}</span>
        <DatePicker
          allowClear={false}
          aria-label={summaryText.closeAsOf}
          format={DAY_PATTERN}
          value={dayjs(asOf)}
          // A due day that has not come makes no light red.
          maxDate={dayjs(detail.asOf)}
          onChange={(day) => day && setAsOf(day.format('YYYY-MM-DD'))}
        />
      </p>
    </Modal>
  );
}
