/** One reader process and the file it is reading. */
import { Refusal, type RefusalCode, type RefusalParams } from '#domain/refusal.ts';
import { type FromReader, MEMORY_EXIT_CODE, type ReaderRequest } from './reader-messages.ts';
import type { PoolLimits, ReaderChild } from './reader-pool.ts';
import type { Assembly } from './reading-assembly.ts';
import type { ReadOptions } from './workbook-reader.ts';

/** How V8 gives up when the heap is full, where there are signals and where there are none (Windows). */
const ABORT_SIGNALS = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL']);
const ABORT_CODES = new Set([MEMORY_EXIT_CODE, 3, 134, 0x80000003, 0xc0000409]);

interface Attention {
  onMessage(message: FromReader): void;
  onExit(code: number | null, signal: string | null): void;
  giveUp(why: Refusal): void;
}

export class WarmReader {
  /** True when no further file may be given to it. */
  isSpent = false;
  readonly #child: ReaderChild;
  readonly #limits: PoolLimits;
  #files = 0;
  #attention: Attention | null = null;

  constructor(child: ReaderChild, limits: PoolLimits) {
    this.#child = child;
    this.#limits = limits;
    child.setBusy(false);
    child.onMessage((message) => this.#attention?.onMessage(message));
    child.onExit((code, signal) => {
      this.isSpent = true;
      this.#attention?.onExit(code, signal);
    });
  }

  /**
   * `seconds`: the request is given up after so long. Throws Refusal, also fileReadTimeout, fileReadMemory,
   * fileReadCrashed and cancelled.
   */
  async answer<T>(request: ReaderRequest, assembly: Assembly<T>, seconds: number, options: ReadOptions): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const { name } = request;
    const onAbort = (): void => this.stop();
    const timer = setTimeout(() => this.stop(new Refusal('fileReadTimeout', { file: name, seconds })), seconds * 1000);
    options.signal?.addEventListener('abort', onAbort, { once: true });
    this.#attention = this.#listen(name, assembly, options, resolve, reject);
    this.#child.setBusy(true);
    this.#child.send(request);
    this.#files += 1;
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
      this.#attention = null;
      this.#child.setBusy(false);
      if (this.#files >= this.#limits.files) this.stop();
    }
  }

  /** Ends the process, and what it is reading with it. */
  stop(why: Refusal = new Refusal('cancelled', {})): void {
    this.isSpent = true;
    this.#attention?.giveUp(why);
    this.#child.kill();
  }

  #stopWhenGrown(rssBytes: number): void {
    if (rssBytes > this.#limits.rssBytes) this.stop();
  }

  #listen<T>(
    file: string,
    assembly: Assembly<T>,
    options: ReadOptions,
    resolve: (whole: T) => void,
    reject: (error: unknown) => void,
  ): Attention {
    return {
      onMessage: (message) => {
        switch (message.kind) {
          case 'progress':
            options.onProgress?.(message.done, message.total, message.label);
            break;
          case 'piece':
            assembly.take(message.piece);
            this.#child.send({ kind: 'more' });
            break;
          case 'done':
            if (message.piece) assembly.take(message.piece);
            resolve(assembly.whole());
            this.#stopWhenGrown(message.rssBytes);
            break;
          case 'refused':
            reject(new Refusal(message.code as RefusalCode, message.params as RefusalParams[RefusalCode]));
            this.#stopWhenGrown(message.rssBytes);
            break;
          case 'failed':
            this.stop(crashed(file, message.detail));
        }
      },
      giveUp: reject,
      onExit: (code, signal) => {
        const isMemory = (code !== null && ABORT_CODES.has(code)) || (signal !== null && ABORT_SIGNALS.has(signal));
        reject(isMemory ? new Refusal('fileReadMemory', { file }) : crashed(file, `exit ${code ?? signal}`));
      },
    };
  }
}

/** The refusal for people, with what happened as its cause for the log. */
function crashed(file: string, detail: string): Refusal {
  const refusal = new Refusal('fileReadCrashed', { file });
  refusal.cause = new Error(detail);
  return refusal;
}
