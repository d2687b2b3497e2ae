/** Prepared statements by their text, and the Reader over them. */
import type { Database, Statement } from 'better-sqlite3';
import type { Compilable } from 'kysely';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Reader } from './record.ts';
import type { Schema } from './schema.ts';

/** Queries with IN lists have many texts; the oldest statement goes when the cache is full. */
const LIMIT = 400;

export class StatementCache {
  private readonly db: Database;
  private readonly byText = new Map<string, Statement>();

  constructor(db: Database) {
    this.db = db;
  }

  prepare(sql: string): Statement {
    const known = this.byText.get(sql);
    if (known !== undefined) return known;
    const statement = this.db.prepare(sql);
    if (this.byText.size >= LIMIT) {
      const oldest = this.byText.keys().next();
      if (!oldest.done) this.byText.delete(oldest.value);
    }
    this.byText.set(sql, statement);
    return statement;
  }
}

/** A builder without a connection: it types and compiles, and its `.execute()` answers nothing. */
function queryBuilder(): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

export class StatementReader implements Reader {
  readonly from: Kysely<Schema>;
  private readonly statements: StatementCache;

  constructor(statements: StatementCache) {
    this.statements = statements;
    this.from = queryBuilder();
  }

  all<T>(query: Compilable<T>): T[] {
    const { sql, parameters } = query.compile();
    return this.reading(sql).all(...parameters) as T[];
  }

  first<T>(query: Compilable<T>): T | undefined {
    const { sql, parameters } = query.compile();
    return this.reading(sql).get(...parameters) as T | undefined;
  }

  /** A write through a Reader would escape the act; SQLite itself says whether a statement only reads. */
  private reading(sql: string): Statement {
    const statement = this.statements.prepare(sql);
    if (!statement.readonly) throw new Error(`a reader only reads: ${sql}`);
    return statement;
  }
}
