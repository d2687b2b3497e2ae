/** Which backups may go: all of 2 days stay, then one each of 12 days, 10 weeks, 9 months. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupManifest, listBackups } from './backup.ts';

const DAY = 86_400_000;
const KEEP_ALL_MS = 2 * DAY;

/** Coarser and coarser; each rule begins where the one before it ended. */
const RULES: { count: number; periodOf: (day: string) => string }[] = [
  { count: 12, periodOf: (day) => day },
  { count: 10, periodOf: mondayOf },
  { count: 9, periodOf: (day) => day.slice(0, 7) },
];

/**
 * Names to remove. Never the newest verified one, and never a file without a manifest: nobody knows where it came from.
 * Of each period the newest stays.
 */
export function backupsToPrune(backups: readonly BackupManifest[], now: Date): string[] {
  const newestFirst = backups
    .filter((backup) => backup.isVerified)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.name < b.name ? 1 : -1));
  const isOld = (backup: BackupManifest) => now.getTime() - Date.parse(backup.at) > KEEP_ALL_MS;
  const old = newestFirst.filter((backup, index) => index > 0 && isOld(backup));
  const kept = new Set<string>();
  let place = 0;
  for (const { count, periodOf } of RULES) {
    const periods = new Set<string>();
    for (; place < old.length; place += 1) {
      const backup = old[place];
      if (backup === undefined) break;
      const period = periodOf(backup.at.slice(0, 10));
      if (periods.has(period)) continue;
      if (periods.size === count) break;
      periods.add(period);
      kept.add(backup.name);
    }
  }
  return old.filter((backup) => !kept.has(backup.name)).map((backup) => backup.name);
}

/** Removes what the rule lets go, the file before its manifest. Returns the names. */
export function pruneBackups(folder: string, now: Date): string[] {
  const names = backupsToPrune(listBackups(folder), now);
  for (const name of names) {
    rmSync(join(folder, name), { force: true });
    rmSync(join(folder, `${name}.json`), { force: true });
  }
  return names;
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
}
