import { useEffect, useMemo, useRef } from 'react';
import type { RoundDetail, TakenFiles } from '#ipc/contract.ts';
import { collectText } from '../text/dispatch-collect.ts';
import type { DispatchAsk } from './dispatch-ask.ts';
import { goDispatch } from './dispatch-ask.ts';
import { FormPane } from './form-pane.tsx';
import type { InboxItem } from './inbox-groups.ts';
import { inboxGroups, itemKey } from './inbox-groups.ts';
import { InboxList } from './inbox-list.tsx';
import { ReceivedFile } from './received-file.tsx';
import { ReturnsDrop } from './returns-drop.tsx';
import { SetAsideAll } from './set-aside-all.tsx';
import { TakeResult } from './take-result.tsx';

export interface CollectViewProps {
  detail: RoundDetail;
  ask: DispatchAsk;
  lastTake: TakenFiles | null;
  onForget(): void;
}

/** 三 收表: what has come and what has not at the left, one file or form in full at the right. */
export function CollectView({ detail, ask, lastTake, onForget }: CollectViewProps) {
  const { round } = detail;
  const groups = useMemo(() => inboxGroups(detail), [detail]);
  const items = groups.flatMap((group) => group.items);
  const asked = items.find((item) =>
    item.kind === 'file' ? item.file.id === ask.fileId : ask.fileId === null && item.form.id === ask.formId,
  );
  const waiting = groups.find((group) => group.key === 'waiting' || group.key === 'held')?.items[0];
  // A form whose file was accepted stands in the list as its file; asked for by name, it is shown itself.
  const named = ask.fileId === null ? detail.forms.find((form) => form.id === ask.formId) : undefined;
  const shown: InboxItem | undefined = asked ?? (named === undefined ? waiting : { kind: 'form', form: named });
  const show = (item: InboxItem) =>
    goDispatch({
      roundId: round.id,
      view: 'collect',
      ...(item.kind === 'file' ? { fileId: item.file.id } : { formId: item.form.id }),
    });
  // The button that was pressed goes with its file: the keyboard goes on from the file that takes its place.
  const isGoingOn = useRef(false);
  const shownKey = shown === undefined ? '' : itemKey(shown);
  useEffect(() => {
    if (!isGoingOn.current || shownKey === '') return;
    isGoingOn.current = false;
    document.querySelector<HTMLElement>('.inbox [aria-pressed="true"]')?.focus();
  }, [shownKey]);
  /** After a decision: the next file that waits, so that a stack is worked through without the mouse. */
  const goOn = (doneId: number) => {
    isGoingOn.current = true;
    const stack = groups.filter((group) => group.key === 'waiting').flatMap((group) => group.items);
    const at = stack.findIndex((item) => item.kind === 'file' && item.file.id === doneId);
    const next = stack[at + 1] ?? stack[at - 1];
    if (next !== undefined && next !== stack[at]) show(next);
    else goDispatch({ roundId: round.id, view: 'collect' });
  };
  return (
    <div className="collect-main" data-testid="collect">
      <div className="collect-list">
        {round.state === 'closed' ? null : <ReturnsDrop />}
        {lastTake === null ? null : <TakeResult taken={lastTake} onDismiss={onForget} />}
        {round.state === 'closed' ? null : <SetAsideAll files={detail.inbox} />}
        <InboxList detail={detail} groups={groups} shown={shown} onShow={show} />
        <p className="faint check-hint">{collectText.keys}</p>
      </div>
      <div className="collect-pane">
        {shown === undefined ? (
          <div className="empty">
            <h2 className="serif">{detail.inbox.length === 0 ? collectText.empty.title : collectText.empty.allDone}</h2>
            <p>
              {detail.inbox.length > 0
                ? collectText.empty.allDoneHint
                : round.state === 'open'
                  ? collectText.empty.notIssued
                  : collectText.empty.hint}
            </p>
          </div>
        ) : shown.kind === 'file' ? (
          <ReceivedFile key={shown.file.id} file={shown.file} detail={detail} onDecided={goOn} />
        ) : (
          <FormPane key={shown.form.id} form={shown.form} round={round} />
        )}
      </div>
    </div>
  );
}
