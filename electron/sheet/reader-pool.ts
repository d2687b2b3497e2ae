/**
 * WorkbookReader over a process of its own: started ahead, kept warm between files, killed when it takes too long or is
 * no longer wanted, replaced after an error, after many files, or when it has grown. How a process is started is a port:
 * `fork` under Node (fork-reader.ts), `utilityProcess` in Electron.
 */
import { Refusal } from '#domain/refusal.ts';
import type { FromReader, ReaderRequest, ToReader } from './reader-messages.ts';
import { AnnexAssembly, ArchiveAssembly, type Assembly, ReturnAssembly } from './reading-assembly.ts';
import { WarmReader } from './warm-reader.ts';
import type { ReadOptions, WorkbookReader } from './workbook-reader.ts';

/** A started reader process (entry `reader-process.ts`), as its owner sees it. */
export interface ReaderChild {
  readonly pid: number | undefined;
  send(message: ToReader): void;
  /** One listener each, set once. */
  onMessage(listener: (message: FromReader) => void): void;
  /** After the process is gone, killed or not; code null or a signal name when it did not leave by itself. */
  onExit(listener: (code: number | null, signal: string | null) => void): void;
  kill(): void;
  /** Whether the owner waits for it: an idle reader must not keep the program alive. */
  setBusy(isBusy: boolean): void;
}

export type SpawnReader = () => ReaderChild;

export interface PoolLimits {
  /** A file that takes longer is given up, its process killed. */
  seconds: number;
  /** The same for a zip of files, which is written out besides. */
  archiveSeconds: number;
  /** Files after which a process is replaced. */
  files: number;
  /** Most memory a process may hold after a file to be used again. */
  rssBytes: number;
}

export const POOL_LIMITS: PoolLimits = { seconds: 15, archiveSeconds: 120, files: 1000, rssBytes: 350 * 1024 * 1024 };

interface Job {
  signal: AbortSignal | undefined;
  /** Hands back how to deliver: the next file is asked for before whoever waits takes up this one. */
  run(reader: WarmReader): Promise<() => void>;
  reject(error: unknown): void;
}

/** One file at a time, in the order asked for. */
export function createReaderPool(spawn: SpawnReader, limits: PoolLimits = POOL_LIMITS): WorkbookReader {
  const waiting: Job[] = [];
  let warm: WarmReader | null = null;
  let isRunning = false;
  let isClosed = false;

  const usable = (): WarmReader => {
    if (warm === null || warm.isSpent) warm = new WarmReader(spawn(), limits);
    return warm;
  };

  const runAll = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      try {
        if (job.signal?.aborted) throw new Refusal('cancelled', {});
        const deliver = await job.run(usable());
        // reactions run after this loop has sent the next request
        deliver();
      } catch (error) {
        job.reject(error);
      }
    }
    isRunning = false;
    // the next file shall find a process that has started already
    if (!isClosed) usable();
  };

  const ask = <T>(
    request: ReaderRequest,
    assembly: Assembly<T>,
    options: ReadOptions,
    seconds = limits.seconds,
  ): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    if (isClosed) reject(new Refusal('cancelled', {}));
    else {
      const run = async (reader: WarmReader): Promise<() => void> => {
        const whole = await reader.answer(request, assembly, seconds, options);
        return () => resolve(whole);
      };
      waiting.push({ signal: options.signal, run, reject });
      void runAll();
    }
    return promise;
  };

  return {
    readAnnex: (path, name, options = {}) =>
      ask({ kind: 'read', path, name, year: options.year ?? null }, new AnnexAssembly(), options),
    readReturn: (path, name, options = {}) => ask({ kind: 'readReturn', path, name }, new ReturnAssembly(), options),
    expandArchive: (path, name, folder, options = {}) =>
      ask({ kind: 'expand', path, name, folder }, new ArchiveAssembly(), options, limits.archiveSeconds),
    close() {
      isClosed = true;
      for (const job of waiting.splice(0)) job.reject(new Refusal('cancelled', {}));
      warm?.stop();
    },
  };
}
