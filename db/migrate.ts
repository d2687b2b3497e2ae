/** Brings a database to the version this program knows. */
import type { Database } from 'better-sqlite3';
import { createTriggers, dropTriggers } from './audit-triggers.ts';
import { APPLICATION_ID } from './file-identity.ts';
import type { Migration } from './migration.ts';
import { RELEASED } from './migrations/released.ts';

export function knownVersion(steps: readonly Migration[] = RELEASED): number {
  return steps.at(-1)?.version ?? 0;
}

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Each step is one transaction with its version, so that a kill leaves the database at a whole version and the next
 * start goes on from there. `copyFile` runs once before the first step of a database that holds something.
 */
export function migrate(db: Database, copyFile: () => void, steps: readonly Migration[] = RELEASED): void {
  const found = versionOf(db);
  const due = steps.filter((step) => step.version > found);
  if (due.length === 0) return;
  if (found > 0) copyFile();
  // The pragma is a no-op inside a transaction, so it stands around each step.
  db.pragma('foreign_keys = OFF');
  try {
    for (const step of due) db.transaction(() => runStep(db, step)).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function runStep(db: Database, step: Migration): void {
  dropTriggers(db);
  step.up(db);
  createTriggers(db);
  const loose = db.prepare('PRAGMA foreign_key_check').all();
  if (loose.length > 0) throw new Error(`step ${step.version} (${step.name}) leaves ${loose.length} loose references`);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${step.version}`);
}
