import { useCallback, useState } from 'react';
import type { CallMeta, Channel, Input, Output } from '#ipc/contract.ts';
import { CHANNELS } from '#ipc/contract.ts';
import { useNotices } from '../frame/notices.tsx';
import { doneWords } from '../text/acts.ts';
import { callOffice, FaultError, forgetTouchedBy } from './office-client.ts';

export interface RunOptions<C extends Channel> extends CallMeta {
  /** Sentence of the toast, made from the answer; the channel's own words when absent, `null` for no toast. */
  toast?: ((output: Output<C>) => string | null) | null;
  /** Takes a fault instead of the toast; return true when it was dealt with. */
  onFault?: (fault: FaultError) => boolean;
}

export interface OfficeCommand<C extends Channel> {
  /** The answer, or null where the program said no (told in a toast). */
  run(input: Input<C>, options?: RunOptions<C>): Promise<Output<C> | null>;
  isRunning: boolean;
}

/** Runs a command, makes stale what it touched, and offers 撤销 in a toast. */
export function useOfficeCommand<C extends Channel>(channel: C): OfficeCommand<C> {
  const notices = useNotices();
  const [isRunning, setRunning] = useState(false);
  const run = useCallback(
    async (input: Input<C>, options: RunOptions<C> = {}): Promise<Output<C> | null> => {
      setRunning(true);
      try {
        const meta = { opId: crypto.randomUUID(), ...(options.callId ? { callId: options.callId } : {}) };
        const output = await callOffice(channel, input, meta);
        await forgetTouchedBy(channel);
        const words = options.toast === null ? null : options.toast ? options.toast(output) : doneWords(channel);
        if (words !== null) {
          if (CHANNELS[channel].kind === 'command') notices.done(words);
          else notices.tell(words);
        }
        return output;
      } catch (error) {
        if (!(error instanceof FaultError)) throw error;
        if (!options.onFault?.(error)) notices.refuse(error.fault);
        return null;
      } finally {
        setRunning(false);
      }
    },
    [channel, notices],
  );
  return { run, isRunning };
}
