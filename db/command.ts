/** One command = one immediate transaction = one act = one seal. */
import type { Database } from 'better-sqlite3';
import { Refusal } from '#domain/refusal.ts';
import { type ActState, defineActFunctions } from './audit-triggers.ts';
import { CommandWriter, WriteStatements } from './command-writer.ts';
import { momentText } from './moment.ts';
import type { CommandAct, Reader } from './record.ts';
import { createSealer } from './seal.ts';

/** Undo and redo say which act they answer; only they may take rows out. */
export interface RunOptions {
  revertsActId?: number;
  mayRemove?: boolean;
}

export interface CommandRunnerPorts {
  db: Database;
  reader: Reader;
  actor: () => string;
  now: () => Date;
}

/** Rolls back a command that recorded nothing, bytes of files included, while its value is kept. */
class NothingWritten extends Error {}

type ActStatements = ReturnType<typeof actStatements>;

/** Every act runs these: a drop of two hundred files is two hundred acts. */
function actStatements(db: Database) {
  return {
    finished: db.prepare<[string], { id: number; name: string; resultJson: string | null }>(
      'SELECT id, name, resultJson FROM act WHERE opId = ?',
    ),
    lastAudit: db.prepare<[], number | null>('SELECT max(id) FROM audit').pluck(),
    lastAct: db.prepare<[], number | null>('SELECT max(id) FROM act').pluck(),
    insertAct: db.prepare(
      `INSERT INTO act (id, opId, name, subject, actor, at, revertsActId, isBarrier, resultJson)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    seal: createSealer(db),
  };
}

export class CommandRunner {
  /** Set after an I/O error: what is in memory may no longer be what is on the disk, so nothing more is written. */
  isBroken = false;
  private readonly ports: CommandRunnerPorts;
  private readonly statements: WriteStatements;
  private readonly state: ActState = { actId: null, mayRemove: false };

  private readonly prepared: ActStatements;

  constructor(ports: CommandRunnerPorts) {
    this.ports = ports;
    this.statements = new WriteStatements(ports.db);
    defineActFunctions(ports.db, this.state);
    // After the functions: the triggers name them, and a statement is prepared with its triggers.
    this.prepared = actStatements(ports.db);
  }

  /** Stored result of an act by its op-id: `{ id, value }`, or null when that op-id never committed. */
  finished<T>(opId: string, name: string): { id: number; value: T } | null {
    const row = this.prepared.finished.get(opId);
    if (row === undefined) return null;
    if (row.name !== name) throw new Error(`op-id ${opId} belongs to ${row.name}, not ${name}`);
    return { id: row.id, value: (row.resultJson === null ? undefined : JSON.parse(row.resultJson)) as T };
  }

  /** Runs `work` unless the op-id has an act already. Refusals and errors of `work` roll everything back. */
  run<T>(act: CommandAct, work: (writer: CommandWriter) => T, options: RunOptions = {}): T {
    if (this.state.actId !== null) throw new Error(`${act.name} was called inside another command`);
    const earlier = this.finished<T>(act.opId, act.name);
    if (earlier !== null) return earlier.value;
    let value: { of: T } | null = null;
    const transaction = this.ports.db.transaction(() => {
      const done = this.perform(act, work, options);
      value = { of: done.value };
      if (!done.hasWritten) throw new NothingWritten();
    });
    try {
      transaction.immediate();
    } catch (error) {
      this.statements.forgetIds();
      if (error instanceof NothingWritten && value !== null) return (value as { of: T }).of;
      return this.afterFailure<T>(act, error);
    } finally {
      this.state.actId = null;
      this.state.mayRemove = false;
    }
    return (value as unknown as { of: T }).of;
  }

  private perform<T>(act: CommandAct, work: (writer: CommandWriter) => T, options: RunOptions) {
    const { reader, actor, now } = this.ports;
    const { lastAudit, lastAct, insertAct, seal } = this.prepared;
    const auditBefore = lastAudit.get() ?? 0;
    const actId = (lastAct.get() ?? 0) + 1;
    const at = momentText(now());
    const by = actor();
    const writer = new CommandWriter(reader, this.statements, actId, at);
    this.state.actId = actId;
    this.state.mayRemove = options.mayRemove ?? false;
    let value: T;
    try {
      value = work(writer);
    } finally {
      writer.end();
    }
    if (value instanceof Promise) throw new Error(`${act.name} is asynchronous; a command must be synchronous`);
    const auditAfter = lastAudit.get() ?? 0;
    if (auditAfter === auditBefore) return { value, hasWritten: false };
    insertAct.run(
      actId,
      act.opId,
      act.name,
      typeof act.subject === 'function' ? act.subject() : act.subject,
      by,
      at,
      options.revertsActId ?? null,
      act.isBarrier ? 1 : 0,
      value === undefined ? null : JSON.stringify(value),
    );
    seal(actId, auditBefore + 1, auditAfter);
    return { value, hasWritten: true };
  }

  /**
   * After an I/O error at commit nobody knows whether the act is on the disk: read before answering. A full disk is
   * certain (SQLite rolled back) and can be cured, so the record stays writable.
   */
  private afterFailure<T>(act: CommandAct, error: unknown): T {
    const code = sqliteCode(error);
    if (code === 'SQLITE_FULL') throw new Refusal('diskFull', { path: this.ports.db.name });
    if (!code?.startsWith('SQLITE_IOERR')) throw error;
    this.isBroken = true;
    let known: { value: T } | null = null;
    try {
      known = this.finished<T>(act.opId, act.name);
    } catch {
      throw error;
    }
    if (known === null) throw error;
    return known.value;
  }
}

export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('SQLITE_') ? error.code : null;
}
