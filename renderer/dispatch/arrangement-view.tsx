import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import type { RoundDetail } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { arrangementText, dueRuleKinds, groupRules, openText, weekendRules } from '../text/dispatch.ts';
import { frameText } from '../text/frame.ts';
import { DAY_PATTERN } from '../text/ledger.ts';
import { ArrangementTargets } from './arrangement-targets.tsx';

/** 一 开轮 of a round that is on record: its arrangement, and what it asks. */
export function ArrangementView({ detail }: { detail: RoundDetail }) {
  const { round } = detail;
  const isClosed = round.state === 'closed';
  const update = useOfficeCommand('round.update');
  const [draft, setDraft] = useState<{
    dueOn?: string;
    coverText?: string;
    contactName?: string;
    contactPhone?: string;
  }>({});
  const id = useId();
  const save = async () => {
    const saved = await update.run({ id: round.id, rev: round.rev, ...draft }, { toast: () => arrangementText.saved });
    if (saved !== null) setDraft({});
  };
  return (
    <div className="open-main arrangement" data-testid="arrangement">
      <form
        className="open-rules"
        aria-label={arrangementText.rules}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="open-fields">
          <h2>{arrangementText.rules}</h2>
          <p>
            {arrangementText.period(round.period.from, round.period.to)}
            <br />
            <span className="faint">{arrangementText.opened(round.openedOn)}</span>
          </p>
          <div className="open-field">
            <label htmlFor={`${id}due`}>{arrangementText.dueOn}</label>
            <DatePicker
              id={`${id}due`}
              allowClear={false}
              disabled={isClosed}
              format={DAY_PATTERN}
              value={dayjs(draft.dueOn ?? round.dueOn)}
              onChange={(day) => day && setDraft({ ...draft, dueOn: day.format('YYYY-MM-DD') })}
            />
            <p className="faint">
              {dueRuleKinds[round.dueRule.kind]} · {weekendRules[round.weekendRule]}
              <br />
              {arrangementText.dueHint}
            </p>
          </div>
          <p>
            <span className="faint">{openText.groupRule}</span>
            <br />
            {groupRules[round.groupRule]}
          </p>
          <div className="open-field">
            <label htmlFor={`${id}cover`}>{openText.cover}</label>
            <Input.TextArea
              id={`${id}cover`}
              rows={4}
              disabled={isClosed}
              value={draft.coverText ?? round.coverText}
              onChange={(event) => setDraft({ ...draft, coverText: event.target.value })}
            />
          </div>
          <div className="open-pair">
            <div className="open-field">
              <label htmlFor={`${id}name`}>{openText.contactName}</label>
              <Input
                id={`${id}name`}
                disabled={isClosed}
                value={draft.contactName ?? round.contactName}
                onChange={(event) => setDraft({ ...draft, contactName: event.target.value })}
              />
            </div>
            <div className="open-field">
              <label htmlFor={`${id}phone`}>{openText.contactPhone}</label>
              <Input
                id={`${id}phone`}
                disabled={isClosed}
                value={draft.contactPhone ?? round.contactPhone}
                onChange={(event) => setDraft({ ...draft, contactPhone: event.target.value })}
              />
            </div>
          </div>
          {isClosed ? null : (
            <Button
              type="primary"
              htmlType="submit"
              loading={update.isRunning}
              disabled={Object.keys(draft).length === 0}
            >
              {frameText.save}
            </Button>
          )}
        </div>
      </form>
      <ArrangementTargets detail={detail} />
    </div>
  );
}
