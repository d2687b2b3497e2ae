/**
 * What `db` offers to the services: a Reader at any time, a Writer only inside a command. Implemented in `open.ts`.
 * kysely types and compiles, better-sqlite3 runs it synchronously (no `.execute()` anywhere).
 */
import type { Compilable, Insertable, Kysely, Selectable, Updateable } from 'kysely';
import type { AuditedTable, Schema } from './schema.ts';

/** A row as it stands, and as it is handed to `Writer.insert`. */
export type Stored<T extends keyof Schema> = Selectable<Schema[T]>;
export type Fresh<T extends keyof Schema> = Insertable<Schema[T]>;

export interface Reader {
  /** kysely builder without a connection: `reader.from.selectFrom('task')…`. */
  readonly from: Kysely<Schema>;
  all<T>(query: Compilable<T>): T[];
  first<T>(query: Compilable<T>): T | undefined;
}

/** Exists only inside `OfficeDatabase.command`; a write outside does not compile. */
export interface Writer extends Reader {
  /** Returns the new id. Statements are cached per table and column set, so bulk import is cheap. */
  insert<T extends AuditedTable>(table: T, row: Insertable<Schema[T]>): number;
  /** Adds 1 to rev. With `rev`, refuses `changedElsewhere` when the row moved on. Throws Refusal recordMissing. */
  update<T extends AuditedTable>(table: T, id: number, patch: Updateable<Schema[T]>, rev?: number): void;
  /** Keeps bytes under their hash; a second time is a no-op. */
  keepFile(sha256: string, content: Uint8Array): void;
  /** The moment of this command, ISO with offset. */
  readonly at: string;
  readonly actId: number;
}

export interface CommandAct {
  /** Channel name. */
  name: string;
  /** UNIQUE; made by the caller before the first try. */
  opId: string;
  /** What it is about, for the history list (附件2 第29项). May be set late through the function form. */
  subject: string | (() => string);
  isBarrier?: boolean;
}

export interface ActRecord {
  id: number;
  opId: string;
  name: string;
  subject: string;
  actor: string;
  at: string;
  revertsActId: number | null;
  isBarrier: boolean;
  /** Taken back by a later act that still stands. */
  isReverted: boolean;
}

export interface AuditImage {
  actId: number;
  table: AuditedTable;
  rowId: number;
  op: 'insert' | 'update' | 'delete';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export interface SealHead {
  number: number;
  /** Full hash, lower-case hex; papers print the first 8. */
  hash: string;
}

export interface VerifyResult {
  /** Finished Chinese sentences; empty when sound. */
  problems: string[];
  acts: number;
  sealHead: SealHead | null;
}

export interface OfficeDatabase {
  readonly path: string;
  readonly isReadOnly: boolean;
  readonly reader: Reader;
  /**
   * One immediate transaction, one act, one seal. `work` must be synchronous; a Refusal or error rolls everything back.
   * A repeated opId answers the stored result without running again.
   * Nothing is recorded when `work` wrote nothing (no empty acts); the value is returned all the same.
   */
  command<T>(act: CommandAct, work: (writer: Writer) => T): T;
  /** Takes back the newest standing act (or `actId`, when it is that one or nothing later touched its rows). */
  undo(opId: string, actId?: number): ActRecord;
  redo(opId: string): ActRecord;
  /** The acts undo and redo would take now. */
  undoable(): ActRecord | null;
  redoable(): ActRecord | null;
  acts(options: { limit: number; beforeId?: number }): ActRecord[];
  /** Images of the given rows (history of a task) or of acts. */
  images(options: { actIds?: number[]; rows?: { table: AuditedTable; rowId: number }[] }): AuditImage[];
  readFile(sha256: string): Buffer | null;
  sealHead(): SealHead | null;
  /** integrity_check, foreign_key_check, seals, replay of images against live rows. */
  verify(): VerifyResult;
  /** Writes a whole, compact copy to a new file (`VACUUM INTO`). Blocks: some 10 ms per megabyte. */
  copyInto(path: string): void;
  /** Checkpoints and closes; safe to call twice. */
  close(): void;
}
