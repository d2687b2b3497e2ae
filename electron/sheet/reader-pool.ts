/**
 * WorkbookReader over a process of its own: started ahead, kept warm between files, killed when it takes too long or is
 * no longer wanted, replaced after an error, after many files, or when it has grown. How a process is started is a port:
 * `fork` under Node (fork-reader.ts), `utilityProcess` in Electron.
 */
import { Refusal } from '#domain/refusal.ts';
import type { FromReader, ToReader } from './reader-messages.ts';
import { WarmReader } from './warm-reader.ts';
import type { ReadOptions, WorkbookReader, WorkbookReading } from './workbook-reader.ts';

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
  /** Files after which a process is replaced. */
  files: number;
  /** Most memory a process may hold after a file to be used again. */
  rssBytes: number;
}

export const POOL_LIMITS: PoolLimits = { seconds: 15, files: 100, rssBytes: 350 * 1024 * 1024 };

interface Job {
  path: string;
  name: string;
  options: ReadOptions;
  resolve(reading: WorkbookReading): void;
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
        if (job.options.signal?.aborted) throw new Refusal('cancelled', {});
        job.resolve(await usable().read(job.path, job.name, job.options));
      } catch (error) {
        job.reject(error);
      }
    }
    isRunning = false;
    // the next file shall find a process that has started already
    if (!isClosed) usable();
  };

  return {
    readAnnex(path, name, options = {}) {
      return new Promise((resolve, reject) => {
        if (isClosed) reject(new Refusal('cancelled', {}));
        else {
          waiting.push({ path, name, options, resolve, reject });
          void runAll();
        }
      });
    },
    readReturn: () => Promise.reject(new Error('readReturn')),
    expandArchive: () => Promise.reject(new Error('expandArchive')),
    close() {
      isClosed = true;
      for (const job of waiting.splice(0)) job.reject(new Refusal('cancelled', {}));
      warm?.stop();
    },
  };
}
