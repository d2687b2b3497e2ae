/** The reader process under plain Node: a fork of `reader-process.ts` with a bounded heap. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createReaderPool, type PoolLimits, type ReaderChild } from './reader-pool.ts';
import type { WorkbookReader } from './workbook-reader.ts';

const READER_HEAP_MEGABYTES = 512;

/** `entry`: path of the built reader process; the source beside this file when absent. */
export function forkReader(entry?: string): ReaderChild {
  const path = entry ?? fileURLToPath(new URL('./reader-process.ts', import.meta.url));
  const child = fork(path, [], {
    // nothing of the owner's flags (test runners, debuggers) reaches the reader
    execArgv: [`--max-old-space-size=${READER_HEAP_MEGABYTES}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    pid: child.pid,
    send(message) {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit(listener) {
      child.once('exit', listener);
      child.once('error', () => listener(null, null));
    },
    kill: () => void child.kill('SIGKILL'),
    setBusy(isBusy) {
      if (isBusy) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
  };
}

/** WorkbookReader for every host that is plain Node (terminal, loopback server, tests). */
export function createForkReader(options: { entry?: string; limits?: PoolLimits } = {}): WorkbookReader {
  return createReaderPool(() => forkReader(options.entry), options.limits);
}
