/** The Writer of one command: inserts and updates through statements cached per table and column set. */
import { createHash } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import type { Compilable, Insertable, Kysely, Updateable } from 'kysely';
import { Refusal } from '#domain/refusal.ts';
import { columnsOf } from './audit-triggers.ts';
import type { Reader, Writer } from './record.ts';
import type { AuditedTable, Schema } from './schema.ts';

/** What outlives a single command: statements, column names, the next id of each table. */
export class WriteStatements {
  readonly db: Database;
  private readonly inserts = new Map<string, Statement>();
  private readonly updates = new Map<string, Statement>();
  private readonly nextIds = new Map<AuditedTable, number>();
  private readonly columns = new Map<AuditedTable, ReadonlySet<string>>();

  constructor(db: Database) {
    this.db = db;
  }

  /** Ids taken by a rolled-back command are free again. */
  forgetIds(): void {
    this.nextIds.clear();
  }

  /**
   * Never an id that any row ever had: a row taken out by undo keeps its history, and redo puts it back under its id.
   */
  takeId(table: AuditedTable): number {
    const known = this.nextIds.get(table);
    if (known !== undefined) {
      this.nextIds.set(table, known + 1);
      return known;
    }
    const { top } = this.db
      .prepare<[string], { top: number }>(
        `SELECT max(ifnull((SELECT max(id) FROM "${table}"), 0),
                    ifnull((SELECT max(rowId) FROM audit WHERE tableName = ?), 0)) AS top`,
      )
      .get(table) ?? { top: 0 };
    this.nextIds.set(table, top + 2);
    return top + 1;
  }

  insert(table: AuditedTable, names: readonly string[]): Statement {
    const key = `${table} ${names.join()}`;
    const known = this.inserts.get(key);
    if (known !== undefined) return known;
    this.checkColumns(table, names);
    const list = ['id', ...names].map((name) => `"${name}"`).join(', ');
    const marks = ['?', ...names.map(() => '?')].join(', ');
    const statement = this.db.prepare(`INSERT INTO "${table}" (${list}) VALUES (${marks})`);
    this.inserts.set(key, statement);
    return statement;
  }

  update(table: AuditedTable, names: readonly string[], hasRev: boolean): Statement {
    const key = `${table} ${hasRev} ${names.join()}`;
    const known = this.updates.get(key);
    if (known !== undefined) return known;
    this.checkColumns(table, names);
    const list = [...names.map((name) => `"${name}" = ?`), 'rev = rev + 1'].join(', ');
    const statement = this.db.prepare(`UPDATE "${table}" SET ${list} WHERE id = ?${hasRev ? ' AND rev = ?' : ''}`);
    this.updates.set(key, statement);
    return statement;
  }

  /** Names end up in SQL text, and a patch may come from JSON: only columns of the table pass. */
  private checkColumns(table: AuditedTable, names: readonly string[]): void {
    let columns = this.columns.get(table);
    if (columns === undefined) {
      columns = new Set(columnsOf(this.db, table));
      this.columns.set(table, columns);
    }
    for (const name of names) {
      if (name === 'id' || name === 'rev') throw new Error(`${table}.${name} is set by the record itself`);
      if (!columns.has(name)) throw new Error(`${table} has no column ${name}`);
    }
  }
}

export class CommandWriter implements Writer {
  readonly at: string;
  readonly actId: number;
  readonly from: Kysely<Schema>;
  private readonly reader: Reader;
  private readonly statements: WriteStatements;
  private isOver = false;

  constructor(reader: Reader, statements: WriteStatements, actId: number, at: string) {
    this.reader = reader;
    this.from = reader.from;
    this.statements = statements;
    this.actId = actId;
    this.at = at;
  }

  /** A writer kept beyond its command is dead. */
  end(): void {
    this.isOver = true;
  }

  all<T>(query: Compilable<T>): T[] {
    return this.reader.all(query);
  }

  first<T>(query: Compilable<T>): T | undefined {
    return this.reader.first(query);
  }

  insert<T extends AuditedTable>(table: T, row: Insertable<Schema[T]>): number {
    this.assertRunning();
    const names: string[] = [];
    const id = this.statements.takeId(table);
    const values: unknown[] = [id];
    const cells: Record<string, unknown> = row;
    for (const name in cells) {
      if (cells[name] === undefined) continue;
      names.push(name);
      values.push(cells[name]);
    }
    this.statements.insert(table, names).run(values);
    return id;
  }

  update<T extends AuditedTable>(table: T, id: number, patch: Updateable<Schema[T]>, rev?: number): void {
    this.assertRunning();
    const names: string[] = [];
    const values: unknown[] = [];
    const cells: Record<string, unknown> = patch;
    for (const name in cells) {
      if (cells[name] === undefined) continue;
      names.push(name);
      values.push(cells[name]);
    }
    values.push(id);
    if (rev !== undefined) values.push(rev);
    if (names.length > 0 && this.statements.update(table, names, rev !== undefined).run(values).changes > 0) return;
    const live = this.statements.db
      .prepare<[number], { rev: number }>(`SELECT rev FROM "${table}" WHERE id = ?`)
      .get(id);
    if (live === undefined) throw new Refusal('recordMissing', { kind: table, id });
    if (rev !== undefined && live.rev !== rev) {
      throw new Refusal('changedElsewhere', { kind: table, id, yourRev: rev, currentRev: live.rev });
    }
  }

  keepFile(sha256: string, content: Uint8Array): void {
    this.assertRunning();
    // A wrong hash kept here would read as damage at the next start.
    if (createHash('sha256').update(content).digest('hex') !== sha256) throw new Error(`not the bytes of ${sha256}`);
    this.statements.db
      .prepare('INSERT INTO fileContent (sha256, content) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING')
      .run(sha256, content);
  }

  private assertRunning(): void {
    if (this.isOver) throw new Error('this command is over');
  }
}
