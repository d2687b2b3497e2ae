import { Button, DatePicker, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { PaperRow } from '#ipc/contract.ts';
import { useLongWork } from '../data/long-work.tsx';
import type { FaultError } from '../data/office-client.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { useNotices } from '../frame/notices.tsx';
import { routeHash } from '../frame/route.ts';
import { frameText } from '../text/frame.ts';
import { DAY_PATTERN } from '../text/ledger.ts';
import { papersText } from '../text/papers.ts';
import { PaperMark } from './paper-mark.tsx';
import { paperName } from './paper-names.ts';

export interface IssueDialogProps {
  rows: readonly PaperRow[];
  today: string;
  onClose(): void;
  onIssued(rows: readonly PaperRow[]): void;
}

/** Names what will be fixed, for which day; going back is the default. */
export function IssueDialog({ rows, today, onClose, onIssued }: IssueDialogProps) {
  const [day, setDay] = useState(today);
  const [isRunning, setRunning] = useState(false);
  const settings = useOfficeQuery('setting.get', {});
  const work = useLongWork();
  const notices = useNotices();
  const isNameless = settings.data?.officeName.trim() === '';
  const edit = useOfficeCommand('paper.edit');
  const [outdated, setOutdated] = useState<string | null>(null);
  const takeOutdated = ({ fault }: FaultError): boolean => {
    if (fault.code !== 'paperOutdated') return false;
    setOutdated(fault.message);
    return true;
  };
  // What they tell changes with the day, so they are looked at again before they go out.
  const redate = async () => {
    let count = 0;
    for (const { id, rev, asOf } of rows) {
      if (asOf >= today) continue;
      if ((await edit.run({ id, rev, wording: [], asOf: today }, { toast: null })) !== null) count += 1;
    }
    if (count > 0) notices.done(papersText.redated(count));
    onClose();
  };
  const issue = async () => {
    setRunning(true);
    setOutdated(null);
    const input = { ids: rows.map(({ id }) => id), issuedOn: day };
    const issued = await work.run('paper.issue', input, papersText.issuing, takeOutdated);
    setRunning(false);
    if (issued === null) return;
    notices.tell(papersText.issued(issued.flatMap(({ number }) => number ?? [])));
    onIssued(issued);
  };
  return (
    <Modal
      open
      title={papersText.issueTitle(rows.length)}
      onCancel={onClose}
      footer={[
        <Button key="cancel" autoFocus onClick={onClose}>
          {frameText.cancel}
        </Button>,
        <Button
          key="issue"
          type="primary"
          data-testid="confirm-issue"
          loading={isRunning}
          disabled={isNameless}
          onClick={() => void issue()}
        >
          {rows.length === 1 ? papersText.issue : papersText.issueMany(rows.length)}
        </Button>,
      ]}
    >
      <p>{papersText.issueHint}</p>
      {isNameless ? (
        <p className="dispatch-warning" data-testid="office-missing">
          {papersText.officeMissing} <a href={routeHash('settings')}>{papersText.toSettings}</a>
        </p>
      ) : null}
      {outdated === null ? null : (
        <p className="dispatch-warning" role="alert" data-testid="paper-outdated">
          {outdated}{' '}
          <Button size="small" data-testid="redate" loading={edit.isRunning} onClick={() => void redate()}>
            {papersText.redate}
          </Button>
        </p>
      )}
      <ul className="issue-rows">
        {rows.map((row) => (
          <li key={row.id}>
            {paperName(row)} {row.colour === null ? null : <PaperMark colour={row.colour} />}
          </li>
        ))}
      </ul>
      <p className="close-day">
        <span className="faint">{papersText.issueDay}</span>
        <DatePicker
          allowClear={false}
          aria-label={papersText.issueDay}
          format={DAY_PATTERN}
          value={dayjs(day)}
          onChange={(chosen) => chosen && setDay(chosen.format('YYYY-MM-DD'))}
        />
      </p>
    </Modal>
  );
}
