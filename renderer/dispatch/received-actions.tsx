import { Button, DatePicker, Modal } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import type { ReceivedDetail } from '#ipc/contract.ts';
import { useCopyWords } from '../data/clipboard.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { receivedText } from '../text/dispatch-collect.ts';
import { frameText } from '../text/frame.ts';
import { DAY_PATTERN } from '../text/ledger.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { openAskCount, standingCountOf, writeCountOf } from './received-part.ts';
import { sendBackSuggestion } from './send-back-reason.ts';

export interface ReceivedActionsProps {
  detail: ReceivedDetail;
  /** The file waits for a decision, and the round takes one. */
  isOpen: boolean;
  isRoundClosed: boolean;
  /** First day on which something can have been received. */
  firstOn: string;
  onDecided(fileId: number): void;
}

/** What can be done with the file, and what accepting it would write. */
export function ReceivedActions({ detail, isOpen, isRoundClosed, firstOn, onDecided }: ReceivedActionsProps) {
  const { row, parts } = detail;
  const accept = useOfficeCommand('receive.accept');
  const sendBack = useOfficeCommand('receive.sendBack');
  const hold = useOfficeCommand('receive.hold');
  const setAside = useOfficeCommand('receive.setAside');
  const [asking, setAsking] = useState<'sendBack' | 'hold' | 'setAside' | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const [letter, setLetter] = useState<string | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(null);
  const id = useId();
  const today = useOfficeQuery('app.info', {}).data?.today;
  const copy = useCopyWords();
  const closeLetter = () => {
    setLetter(null);
    onDecided(row.id);
  };
  const asks = openAskCount(detail);
  const hasForm = parts.some((part) => part.diagnosis.formId !== null);
  const count = writeCountOf(parts);
  const standing = standingCountOf(parts);
  const isAccepted = row.outcome === 'accepted';
  const canSendBack = hasForm || (row.kind === 'otherRound' && row.unitName !== null);

  const acceptNow = async () => {
    const answer = await accept.run(
      { ids: [row.id], ...(receivedOn === null ? {} : { receivedOn }) },
      { toast: ({ accepted, entries }) => (accepted.length > 0 ? receivedText.accepted(entries) : null) },
    );
    if (answer === null) return;
    const [told] = answer.kept;
    setKept(told?.message ?? null);
    if (answer.accepted.length > 0) onDecided(row.id);
  };
  const sendBackNow = async (reason: string) => {
    const answer = await sendBack.run({ id: row.id, reason });
    if (answer === null) return;
    setAsking(null);
    setLetter(answer.text);
  };
  const setAsideNow = async (isSetAside: boolean, reason: string) => {
    if ((await setAside.run({ id: row.id, isSetAside, reason })) === null) return;
    setAsking(null);
    if (isSetAside) onDecided(row.id);
  };
  const holdNow = async (reason: string) => {
    if ((await hold.run({ id: row.id, reason })) === null) return;
    setAsking(null);
    onDecided(row.id);
  };
  return (
    <footer className="received-foot">
      {kept === null ? null : (
        <p className="dispatch-warning" role="alert">
          {kept}
        </p>
      )}
      {isOpen ? (
        <div className="received-buttons">
          {hasForm ? (
            <Button
              type="primary"
              data-testid="accept"
              data-first-step={asks === 0 ? '' : undefined}
              loading={accept.isRunning}
              disabled={asks > 0}
              onClick={() => void acceptNow()}
            >
              {receivedText.accept}
            </Button>
          ) : null}
          {hasForm ? (
            <span className="received-day" title={receivedText.receivedOnHint}>
              <label htmlFor={id}>{receivedText.receivedOn}</label>{' '}
              <DatePicker
                id={id}
                size="small"
                data-testid="received-on"
                allowClear={false}
                format={DAY_PATTERN}
                minDate={dayjs(firstOn)}
                maxDate={dayjs(today)}
                value={dayjs(receivedOn ?? row.receivedAt)}
                onChange={(day) => day && setReceivedOn(day.format('YYYY-MM-DD'))}
              />
            </span>
          ) : null}
          {canSendBack ? (
            <Button data-testid="send-back" onClick={() => setAsking('sendBack')}>
              {receivedText.sendBack}
            </Button>
          ) : null}
          {row.outcome === 'held' ? null : (
            <button type="button" className="link" data-testid="hold" onClick={() => setAsking('hold')}>
              {receivedText.hold}
            </button>
          )}
          <button type="button" className="link" data-testid="set-aside" onClick={() => setAsking('setAside')}>
            {receivedText.setAside}
          </button>
          <span className="grow faint" data-testid="will-write">
            {asks > 0
              ? receivedText.acceptBlocked(asks)
              : hasForm
                ? receivedText.willWrite(count.writes, count.empty, count.missing)
                : canSendBack
                  ? receivedText.otherRound
                  : receivedText.noForm}
          </span>
          <span className="faint">{receivedText.safe}</span>
        </div>
      ) : isAccepted && !isRoundClosed ? (
        <div className="received-buttons">
          <Button data-testid="send-back" onClick={() => setAsking('sendBack')}>
            {receivedText.sendBack}
          </Button>
        </div>
      ) : (row.outcome === 'setAside' || row.outcome === 'sentBack') && !isRoundClosed ? (
        <div className="received-buttons">
          <Button data-testid="bring-back" loading={setAside.isRunning} onClick={() => void setAsideNow(false, '')}>
            {receivedText.bringBack}
          </Button>
        </div>
      ) : null}
      {asking === 'sendBack' ? (
        <ReasonDialog
          title={receivedText.sendBackTitle}
          hint={`${receivedText.sendBackHint}${isAccepted ? receivedText.sendBackAccepted : ''}${receivedText.standing(standing)}`}
          action={receivedText.sendBackNow}
          suggestion={sendBackSuggestion(detail)}
          isRunning={sendBack.isRunning}
          onReason={(reason) => void sendBackNow(reason)}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'hold' ? (
        <ReasonDialog
          title={receivedText.holdTitle}
          hint={receivedText.holdHint}
          action={receivedText.hold}
          isRunning={hold.isRunning}
          onReason={(reason) => void holdNow(reason)}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'setAside' ? (
        <ReasonDialog
          title={receivedText.setAsideTitle}
          hint={receivedText.setAsideHint}
          action={receivedText.setAside}
          isRunning={setAside.isRunning}
          onReason={(reason) => void setAsideNow(true, reason)}
          onClose={() => setAsking(null)}
        />
      ) : null}
      <Modal
        open={letter !== null}
        title={receivedText.sentBackTitle}
        onCancel={closeLetter}
        footer={[
          <Button key="close" onClick={closeLetter}>
            {frameText.close}
          </Button>,
          <Button key="copy" type="primary" autoFocus onClick={() => void copy(letter ?? '')}>
            {receivedText.copy}
          </Button>,
        ]}
      >
        <p className="faint">{receivedText.sentBackHint}</p>
        <p className="paper-message" data-testid="send-back-text">
          {letter}
        </p>
      </Modal>
    </footer>
  );
}
