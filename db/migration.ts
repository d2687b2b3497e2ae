/** One released step of the schema. Never edited once released. */
import type { Database } from 'better-sqlite3';

export interface Migration {
  /** `user_version` after this step; consecutive from 1. */
  version: number;
  name: string;
  /**
   * Runs inside the step's own transaction, foreign keys off, audit triggers dropped. Additive only: new tables, new
   * columns with a default, new indexes. It changes no value of an existing row, since every value must be what its
   * last audit image says; what has to be computed is an ordinary command afterwards.
   */
  up(db: Database): void;
}
