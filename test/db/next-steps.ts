/** Steps as a later release will bring them: a column with a default, then a table. */
import type { Migration } from '#db/migration.ts';
import { RELEASED } from '#db/migrations/released.ts';

const last = RELEASED.length;

export const NEXT_STEPS: readonly Migration[] = [
  ...RELEASED,
  {
    version: last + 1,
    name: 'rank of units',
    up: (db) => void db.exec('ALTER TABLE unit ADD COLUMN rank INTEGER NOT NULL DEFAULT 1'),
  },
  {
    version: last + 2,
    name: 'rounds',
    up: (db) => void db.exec('CREATE TABLE laterRound (id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1) STRICT'),
  },
];
