/** Unexpected errors, one JSON line each, in `<data>/logs/<day>.log`. The id is what the user is shown. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface FaultLog {
  /** Returns the id. Never throws: a full disk must not hide the first error behind a second. */
  record(channel: string, error: unknown): string;
}

const KEPT_DAYS = 60;

export function createFaultLog(folder: string, now: () => Date): FaultLog {
  return {
    record(channel, error) {
      const moment = now();
      const id = `E${moment.toISOString().slice(0, 10).replaceAll('-', '')}-${randomBytes(3).toString('hex')}`;
      const line = {
        id,
        at: moment.toISOString(),
        channel,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        code: error instanceof Error && 'code' in error ? String(error.code) : null,
      };
      try {
        mkdirSync(folder, { recursive: true });
        appendFileSync(join(folder, `${line.at.slice(0, 10)}.log`), `${JSON.stringify(line)}\n`);
        prune(folder);
      } catch {
        // Nothing better is left to do than to show the id.
      }
      return id;
    },
  };
}

function prune(folder: string): void {
  const days = readdirSync(folder)
    .filter((name) => /^\d{4}-\d{2}-\d{2}\.log$/.test(name))
    .sort();
  for (const name of days.slice(0, -KEPT_DAYS)) rmSync(join(folder, name), { force: true });
}
