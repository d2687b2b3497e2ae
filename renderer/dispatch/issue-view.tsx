import { App, Button } from 'antd';
import { useState } from 'react';
import type { FormRow, RoundDetail } from '#ipc/contract.ts';
import { issueText } from '../text/dispatch.ts';
import { useIssueFiles } from './issue-files.ts';
import { IssueTable } from './issue-table.tsx';
import { NoticePanel } from './notice-panel.tsx';

/** 二 下发: the forms with their due days; files out, with the notice that goes along. */
export function IssueView({ detail }: { detail: RoundDetail }) {
  const { round, forms } = detail;
  const isClosed = round.state === 'closed';
  const [chosenIds, setChosenIds] = useState<ReadonlySet<number>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const files = useIssueFiles();
  const { modal } = App.useApp();
  const expected = forms.filter((form) => !form.isWaived);
  const chosen = expected.filter((form) => chosenIds.has(form.id));
  const notIssued = expected.filter((form) => form.state === 'notIssued');
  const issued = expected.filter((form) => form.issueNo > 0);

  const guarded = async (run: () => Promise<boolean>) => {
    setBusy(true);
    const isDone = await run();
    setBusy(false);
    if (isDone) setChosenIds(new Set());
  };
  const issue = (wanted: readonly FormRow[]) => {
    const again = wanted.filter((form) => form.issueNo > 0).length;
    if (again === 0) {
      void guarded(() => files.issue(round.id, wanted));
      return;
    }
    modal.confirm({
      title: issueText.correctTitle(again),
      content: issueText.correctHint,
      okText: issueText.correctConfirm,
      cancelText: issueText.correctCancel,
      autoFocusButton: 'cancel',
      onOk: () => void guarded(() => files.issue(round.id, wanted)),
    });
  };
  const exportAgain = (wanted: readonly FormRow[]) => void guarded(() => files.export(round.id, wanted));

  if (forms.length === 0) return <p className="dispatch-none">{issueText.empty}</p>;
  return (
    <div className="issue-main" data-testid="issue">
      <section className="issue-forms" aria-label={issueText.table}>
        <div className="dispatch-tools">
          {isClosed || (chosen.length === 0 && notIssued.length === 0) ? null : (
            <Button
              type="primary"
              data-testid="issue-forms"
              loading={isBusy}
              onClick={() => issue(chosen.length > 0 ? chosen : notIssued)}
            >
              {chosen.length > 0 ? issueText.issueSelected(chosen.length) : issueText.issueAll(notIssued.length)}
            </Button>
          )}
          <Button
            data-testid="export-forms"
            disabled={isBusy || (chosen.length > 0 ? chosen.some((form) => form.issueNo === 0) : issued.length === 0)}
            onClick={() => exportAgain(chosen.length > 0 ? chosen : issued)}
          >
            {chosen.length > 0 ? issueText.exportSelected(chosen.length) : issueText.exportAll(issued.length)}
          </Button>
          <span className="faint grow">
            {issueText.total(expected.length, forms.length - expected.length, round.counts.targets)}
          </span>
        </div>
        <IssueTable
          round={round}
          forms={forms}
          chosenIds={chosenIds}
          onChosenIds={setChosenIds}
          onIssue={(form) => issue([form])}
          onExport={(form) => exportAgain([form])}
        />
      </section>
      <NoticePanel roundId={round.id} />
    </div>
  );
}
