/** The open record: what `record.ts` promises, over one better-sqlite3 handle. */
import type { Database } from 'better-sqlite3';
import { Refusal } from '#domain/refusal.ts';
import { CommandRunner } from './command.ts';
import { listActs, readImages } from './history.ts';
import type {
  ActRecord,
  AuditImage,
  CommandAct,
  OfficeDatabase,
  Reader,
  SealHead,
  VerifyResult,
  Writer,
} from './record.ts';
import type { AuditedTable } from './schema.ts';
import { lastSeal } from './seal.ts';
import { StatementCache, StatementReader } from './statements.ts';
import { redoAct, redoableAct, undoAct, undoableAct } from './undo.ts';
import { verifyRecord } from './verify.ts';

export class OfficeRecord implements OfficeDatabase {
  readonly path: string;
  readonly reader: Reader;
  private readonly db: Database;
  private readonly runner: CommandRunner;

  constructor(db: Database, options: { actor: () => string; now: () => Date }) {
    this.db = db;
    this.path = db.name;
    this.reader = new StatementReader(new StatementCache(db));
    this.runner = new CommandRunner({ db, reader: this.reader, ...options });
  }

  /** Also true once an I/O error made further writing unsafe, until the record is opened anew. */
  get isReadOnly(): boolean {
    return this.db.readonly || this.runner.isBroken;
  }

  command<T>(act: CommandAct, work: (writer: Writer) => T): T {
    this.assertWritable();
    return this.runner.run(act, work);
  }

  undo(opId: string, actId?: number): ActRecord {
    this.assertWritable();
    return undoAct(this.db, this.runner, opId, actId);
  }

  redo(opId: string): ActRecord {
    this.assertWritable();
    return redoAct(this.db, this.runner, opId);
  }

  undoable(): ActRecord | null {
    return undoableAct(this.db);
  }

  redoable(): ActRecord | null {
    return redoableAct(this.db);
  }

  acts(options: { limit: number; beforeId?: number }): ActRecord[] {
    return listActs(this.db, options);
  }

  images(options: { actIds?: number[]; rows?: { table: AuditedTable; rowId: number }[] }): AuditImage[] {
    return readImages(this.db, options);
  }

  readFile(sha256: string): Buffer | null {
    return (
      this.db.prepare<[string], Buffer>('SELECT content FROM fileContent WHERE sha256 = ?').pluck().get(sha256) ?? null
    );
  }

  sealHead(): SealHead | null {
    const seal = lastSeal(this.db);
    return seal === undefined ? null : { number: seal.sealNo, hash: seal.hash };
  }

  verify(): VerifyResult {
    return verifyRecord(this.db);
  }

  copyInto(path: string): void {
    this.db.prepare('VACUUM INTO ?').run(path);
  }

  close(): void {
    if (!this.db.open) return;
    // A broken or read-only handle checkpoints nothing; the next start recovers from the WAL.
    try {
      if (!this.isReadOnly) this.db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      this.db.close();
    }
  }

  private assertWritable(): void {
    if (this.isReadOnly) throw new Refusal('databaseReadOnly', {});
  }
}
