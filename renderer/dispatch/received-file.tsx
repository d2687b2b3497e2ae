import { Checkbox } from 'antd';
import type { ReceivedRow, RoundDetail } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { openOriginal } from '../data/original-file.ts';
import { isFlag, useRemembered } from '../data/remembered.ts';
import { Failure } from '../frame/failure.tsx';
import { dispatchText } from '../text/dispatch.ts';
import { receivedText } from '../text/dispatch-collect.ts';
import { ReceivedActions } from './received-actions.tsx';
import { ReceivedAsks } from './received-asks.tsx';
import { ReceivedNotices } from './received-notices.tsx';
import { missingSigning } from './received-part.ts';
import { ReceivedTable } from './received-table.tsx';

export interface ReceivedFileProps {
  file: ReceivedRow;
  detail: RoundDetail;
  /** A decision was made about the file. */
  onDecided(fileId: number): void;
}

/** A quarter that is entered after its end counts from its first day. */
function firstDayOf({ openedOn, period }: RoundDetail['round']): string {
  return openedOn > period.to ? period.from : openedOn;
}

/** One received file in full: what is asked, what came, what would be written. */
export function ReceivedFile({ file, detail, onDecided }: ReceivedFileProps) {
  const received = useOfficeQuery('receive.get', { id: file.id });
  const [isComparing, setComparing] = useRemembered('dispatch.compare', true, isFlag);
  const [hasCells, setCells] = useRemembered('dispatch.cells', false, isFlag);
  if (received.error) return <Failure error={received.error} onRetry={() => void received.refetch()} />;
  // The file shown before stays in the cache until this one has come; its buttons must not be pressed for this one.
  if (received.data?.row.id !== file.id) return null;
  const { row, parts, notices, answers } = received.data;
  const isOpen = (row.outcome === 'pending' || row.outcome === 'held') && detail.round.state !== 'closed';
  const asks = parts.flatMap((part) => part.diagnosis.asks);
  const form = detail.forms.find((one) => one.id === row.formId);
  const hasPresent = parts.some((part) => part.rows.some((line) => line.present !== null && line.changed.length > 0));
  return (
    <article className="received" data-testid="received" aria-label={row.fileName}>
      <header className="received-head">
        <h2 className="serif">
          {row.unitName === null ? receivedText.noUnit : receivedText.title(row.unitName, row.code ?? '')}
        </h2>
        <p className="faint received-meta">
          {form ? <span>{dispatchText.tasksTargets(form.tasks, form.targets)}</span> : null}
          {parts.length === 1 && parts[0] ? (
            <span>{receivedText.signing(missingSigning(parts[0].diagnosis))}</span>
          ) : null}
          <span>{row.fileName}</span>
          <span>{receivedText.receivedAt(row.receivedAt)}</span>
          <button
            type="button"
            className="link"
            data-testid="open-original"
            onClick={() => openOriginal({ token: row.token, name: row.fileName })}
          >
            {receivedText.open}
          </button>
          <span title={row.sha256}>{receivedText.hash(row.sha256)}</span>
          {hasPresent ? (
            <Checkbox checked={isComparing} onChange={(event) => setComparing(event.target.checked)}>
              {receivedText.compare}
            </Checkbox>
          ) : null}
          {parts.length > 0 ? (
            <Checkbox checked={hasCells} onChange={(event) => setCells(event.target.checked)}>
              {receivedText.showCells}
            </Checkbox>
          ) : null}
        </p>
        {row.outcome === 'pending' ? null : (
          <p className="received-outcome">
            {receivedText.outcomes[row.outcome]}
            {row.reason ? <span className="faint">{receivedText.reasonOf(row.reason)}</span> : null}
          </p>
        )}
      </header>
      <div className="received-body">
        <ReceivedAsks fileId={row.id} asks={asks} answers={answers} isOpen={isOpen} />
        <ReceivedNotices notices={[...notices, ...parts.flatMap((part) => part.diagnosis.notices)]} />
        {parts.map((part) => (
          <section key={`${part.diagnosis.sheet}${part.diagnosis.formId ?? ''}${part.diagnosis.code ?? ''}`}>
            {parts.length > 1 ? (
              <h3 className="received-part">
                {receivedText.part(part.diagnosis.unitName ?? receivedText.noUnit, part.diagnosis.sheet)}
                <span className="pane-note">{receivedText.signing(missingSigning(part.diagnosis))}</span>
              </h3>
            ) : null}
            <ReceivedTable part={part} answers={answers} isComparing={isComparing} hasCells={hasCells} />
          </section>
        ))}
      </div>
      <ReceivedActions
        // The day given for one file is not that of the next.
        key={row.id}
        detail={received.data}
        isOpen={isOpen}
        isRoundClosed={detail.round.state === 'closed'}
        firstOn={firstDayOf(detail.round)}
        onDecided={onDecided}
      />
    </article>
  );
}
