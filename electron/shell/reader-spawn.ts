/**
 * The workbook reader in a utility process. `fork` cannot start it: the RunAsNode fuse is off, so that nobody can use
 * the program as a Node of their own.
 */
import { utilityProcess } from 'electron';
import type { ReaderChild } from '#sheet/reader-pool.ts';

const HEAP_MEGABYTES = 512;

/** @param entry path of the bundled reader process */
export function spawnReader(entry: string): ReaderChild {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'workbook-reader',
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
    stdio: 'ignore',
  });
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', (code) => listener(code, null)),
    kill() {
      const { pid } = child;
      child.kill();
      // A reader caught in a hostile file may be deaf to the polite way.
      if (pid === undefined) return;
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Gone already.
      }
    },
    // Utility processes end with the app by themselves.
    setBusy() {},
  };
}
