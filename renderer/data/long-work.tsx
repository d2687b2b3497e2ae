import type { ReactNode } from 'react';
import { createContext, use, useEffect, useMemo, useRef, useState } from 'react';
import { CHANNELS, type Channel, type Input, type Output, type Progress } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { useNotices } from '../frame/notices.tsx';
import { frameText, progressText } from '../text/frame.ts';
import { callOffice, FaultError, forgetTouchedBy } from './office-client.ts';

export interface LongWork {
  /** Runs a call that may take seconds, with count, current file and 取消; null where it was refused or cancelled. */
  run<C extends Channel>(
    channel: C,
    input: Input<C>,
    title: string,
    /** Takes a fault instead of the toast; return true when it was dealt with. */
    onFault?: (fault: FaultError) => boolean,
  ): Promise<Output<C> | null>;
}

const Work = createContext<LongWork | null>(null);

/** Commands of many acts: each act is whole, and the rest can be left. */
const STEPWISE: ReadonlySet<Channel> = new Set(['form.issue', 'receive.take', 'receive.acceptClean', 'paper.issue']);

/** Below this nobody notices a wait. */
const SHOW_AFTER_MS = 400;

interface Running {
  callId: string;
  title: string;
  isShown: boolean;
  /** A command of one act is written in one transaction and cannot be interrupted; reading and making files can. */
  canCancel: boolean;
  progress: Progress | null;
}

export function LongWorkProvider({ children }: { children: ReactNode }) {
  const notices = useNotices();
  const [running, setRunning] = useState<Running | null>(null);
  const current = useRef<string | null>(null);
  useEffect(
    () =>
      office().onProgress((progress) => {
        setRunning((before) => (before?.callId === progress.callId ? { ...before, progress } : before));
      }),
    [],
  );
  const work = useMemo<LongWork>(
    () => ({
      async run(channel, input, title, onFault) {
        const callId = crypto.randomUUID();
        current.current = callId;
        const canCancel = CHANNELS[channel].kind !== 'command' || STEPWISE.has(channel);
        setRunning({ callId, title, isShown: false, canCancel, progress: null });
        const timer = setTimeout(
          () => setRunning((before) => (before?.callId === callId ? { ...before, isShown: true } : before)),
          SHOW_AFTER_MS,
        );
        try {
          const output = await callOffice(channel, input, { callId, opId: callId });
          await forgetTouchedBy(channel);
          return output;
        } catch (error) {
          if (!(error instanceof FaultError)) throw error;
          if (!onFault?.(error)) notices.refuse(error.fault);
          // Acts done before the refusal stand.
          if (STEPWISE.has(channel)) await forgetTouchedBy(channel);
          return null;
        } finally {
          clearTimeout(timer);
          if (current.current === callId) setRunning(null);
        }
      },
    }),
    [notices],
  );
  return (
    <Work value={work}>
      {children}
      {running?.isShown ? <WorkLine running={running} /> : null}
    </Work>
  );
}

function WorkLine({ running }: { running: Running }) {
  const { callId, title, canCancel, progress } = running;
  const isCounted = progress !== null && progress.total > 0;
  return (
    <div className="work-line" role="status" data-testid="progress">
      <strong>{title}</strong>
      <span className="work-label">{progress?.label || progressText.working}</span>
      <progress aria-label={title} {...(isCounted ? { value: progress.done, max: progress.total } : {})} />
      {isCounted ? <span>{progressText.counted(progress.done, progress.total)}</span> : null}
      {canCancel ? (
        <button type="button" className="link" data-testid="cancel" onClick={() => void office().cancel(callId)}>
          {frameText.cancel}
        </button>
      ) : null}
    </div>
  );
}

export function useLongWork(): LongWork {
  const work = use(Work);
  if (work === null) throw new Error('useLongWork outside of LongWorkProvider');
  return work;
}
