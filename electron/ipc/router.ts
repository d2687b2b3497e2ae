/**
 * The one way in for the window, the loopback server and the terminal: checks the channel and the input, lets one
 * command run at a time, carries progress and cancelling, and turns every error into a `Fault`. Nothing ever throws out.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import { createFaultLog } from '#services/fault-log.ts';
import type { CallContext, Office } from '#services/office.ts';
import { CHANNEL_INPUTS } from './channel-inputs.ts';
import {
  type CallMeta,
  CHANNELS,
  type Channel,
  type Input,
  type Output,
  type Progress,
  type Result,
} from './contract.ts';
import { faultOf } from './fault.ts';
import { InputMismatch } from './input-check.ts';
import { asRefusal } from './storage-fault.ts';

export type Handler<C extends Channel> = (
  office: Office,
  input: Input<C>,
  context: CallContext,
) => Output<C> | Promise<Output<C>>;

export type Handlers = { readonly [C in Channel]: Handler<C> };

export interface Router {
  call<C extends Channel>(
    channel: C,
    input: Input<C>,
    meta?: CallMeta,
    onProgress?: (progress: Progress) => void,
  ): Promise<Result<Output<C>>>;
  call(
    channel: string,
    input: unknown,
    meta?: CallMeta,
    onProgress?: (progress: Progress) => void,
  ): Promise<Result<unknown>>;
  /** Asks a running or waiting call to stop; it answers with the fault `cancelled`. Unknown ids are ignored. */
  cancel(callId: string): void;
  /** Cancels what runs and waits until it has ended. */
  close(): Promise<void>;
}

/** Progress lines closer together than this are not worth a message. */
const PROGRESS_EVERY_MS = 80;

export function createRouter(office: Office, handlers: Handlers): Router {
  const log = createFaultLog(join(office.folder, 'logs'), () => office.ports.now());
  const running = new Map<string, AbortController>();
  const pending = new Set<Promise<unknown>>();
  let tail: Promise<unknown> = Promise.resolve();

  function queued<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const turn = tail.then(() => {
      signal.throwIfAborted();
      return work();
    });
    tail = turn.catch(() => undefined);
    return turn;
  }

  async function run<C extends Channel>(
    channel: C,
    input: unknown,
    meta: CallMeta,
    controller: AbortController,
    onProgress: ((progress: Progress) => void) | undefined,
  ): Promise<Output<C>> {
    const checked = checkInput(channel, input);
    const telling = throttledProgress(meta.callId, onProgress);
    const context: CallContext = {
      opId: meta.opId ?? randomUUID(),
      signal: controller.signal,
      progress: telling.progress,
    };
    const work = async (): Promise<Output<C>> => handlers[channel](office, checked, context);
    const value = await (isExclusive(channel) ? queued(controller.signal, work) : work());
    telling.flush();
    return value;
  }

  function fail(channel: string, error: unknown, signal: AbortSignal): Result<never> {
    const cause = signal.aborted && isAbort(error) ? new Refusal('cancelled', {}) : asRefusal(error, office.folder);
    if (cause instanceof Refusal) return { ok: false, fault: faultOf(cause) };
    const logId = log.record(channel, cause);
    return { ok: false, fault: faultOf(cause, logId) };
  }

  function call<C extends Channel>(
    channel: C,
    input: Input<C>,
    meta?: CallMeta,
    onProgress?: (progress: Progress) => void,
  ): Promise<Result<Output<C>>>;
  function call(
    channel: string,
    input: unknown,
    meta?: CallMeta,
    onProgress?: (progress: Progress) => void,
  ): Promise<Result<unknown>>;
  async function call(
    channel: string,
    input: unknown,
    meta: CallMeta = {},
    onProgress?: (progress: Progress) => void,
  ): Promise<Result<unknown>> {
    const controller = new AbortController();
    if (!isChannel(channel)) return fail(channel, new Refusal('channelUnknown', { channel }), controller.signal);
    const callId = meta.callId ?? randomUUID();
    running.set(callId, controller);
    const work = run(channel, input, meta, controller, onProgress);
    pending.add(work);
    try {
      return { ok: true, value: await work };
    } catch (error) {
      return fail(channel, error, controller.signal);
    } finally {
      running.delete(callId);
      pending.delete(work);
    }
  }

  return {
    call,

    cancel(callId) {
      running.get(callId)?.abort(new Refusal('cancelled', {}));
    },

    async close() {
      for (const controller of running.values()) controller.abort(new Refusal('cancelled', {}));
      await Promise.allSettled([...pending]);
    },
  };
}

function isChannel(channel: string): channel is Channel {
  return Object.hasOwn(CHANNELS, channel);
}

/** Commands, and products that touch the record's files (a restore replaces the record), take turns. */
function isExclusive(channel: Channel): boolean {
  return CHANNELS[channel].kind === 'command' || CHANNELS[channel].touches.length > 0;
}

/** Throws Refusal inputInvalid. */
export function checkInput<C extends Channel>(channel: C, input: unknown): Input<C> {
  try {
    return CHANNEL_INPUTS[channel](input === undefined ? {} : input, '');
  } catch (error) {
    if (error instanceof InputMismatch) throw new Refusal('inputInvalid', { channel, detail: error.message });
    throw error;
  }
}

function isAbort(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'AbortError' || (error instanceof Refusal && error.code === 'cancelled'))
  );
}

function throttledProgress(callId: string | undefined, listener: ((progress: Progress) => void) | undefined) {
  let last = Number.NEGATIVE_INFINITY;
  let held: Progress | null = null;
  return {
    progress(done: number, total: number, label: string): void {
      if (callId === undefined || listener === undefined) return;
      const moment = performance.now();
      held = { callId, done, total, label };
      if (moment - last < PROGRESS_EVERY_MS) return;
      last = moment;
      listener(held);
      held = null;
    },
    /** The last line always arrives. */
    flush(): void {
      if (held !== null) listener?.(held);
      held = null;
    },
  };
}
