import { readFileSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { knownVersion, migrate } from '#db/migrate.ts';
import { RELEASED } from '#db/migrations/released.ts';
import { FINGERPRINTS, schemaFingerprint, schemaText } from '#db/schema-fingerprint.ts';

let db: Database;
beforeAll(() => {
  db = new Sqlite(':memory:');
  migrate(db, () => {});
});

const source = ['schema-row', 'schema', 'schema-round', 'schema-papers']
  .map((name) => readFileSync(new URL(`../../db/${name}.ts`, import.meta.url), 'utf8'))
  .join('\n');

interface Column {
  name: string;
  type: string;
}

/** `document: DocumentTable` of the Schema interface, with the fields of that interface in order. */
function tablesOfTypes(): Record<string, Column[]> {
  const interfaces = new Map<string, Column[]>();
  for (const [, name = '', base, body = ''] of source.matchAll(/interface (\w+)( extends Row)? \{\n([\s\S]*?)\n\}/g)) {
    const fields = [...body.matchAll(/^ {2}(\w+): (.+);$/gm)].map(([, field = '', type = '']) => ({
      name: field,
      type,
    }));
    interfaces.set(name, base === undefined ? fields : [...(interfaces.get('Row') ?? []), ...fields]);
  }
  const schema = interfaces.get('Schema') ?? [];
  return Object.fromEntries(schema.map(({ name, type }) => [name, interfaces.get(type) ?? []]));
}

/** How a TypeScript type stands in a STRICT table. */
function sqlOf(type: string): { type: string; notNull: number } {
  const bare = type.replace(' | null', '').replace(/^Generated<(.+)>$/, '$1');
  const notNull = type.includes('| null') || type === 'Generated<number>' ? 0 : 1;
  if (bare === 'Buffer') return { type: 'BLOB', notNull };
  return { type: bare === 'string' || bare.startsWith("'") ? 'TEXT' : 'INTEGER', notNull };
}

describe('schema', () => {
  const types = tablesOfTypes();

  test('the SQL has the tables and columns of schema.ts, in order, with their types', () => {
    const live = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    expect(Object.keys(types).sort()).toEqual(live.filter((name) => !name.startsWith('sqlite_')).sort());
    for (const [table, columns] of Object.entries(types)) {
      const info = db.prepare('SELECT name, type, "notnull" AS "notNull" FROM pragma_table_info(?)').all(table);
      const expected = columns.map(({ name, type }) => ({ name, ...sqlOf(type) }));
      // An integer key is NOT NULL by nature, rev by default; a score is a fraction; a text key is NOT NULL by STRICT.
      const adjusted = expected.map((column) => {
        if (column.name === 'rev') return { ...column, notNull: 1 };
        if (column.name === 'score' || column.name === 'amountValue') return { ...column, type: 'REAL' };
        return column;
      });
      expect(
        info.map((column) => withoutKeyFlag(column, table)),
        table,
      ).toEqual(adjusted.map((column) => withoutKeyFlag(column, table)));
    }
  });

  test('every vocabulary of schema.ts is a CHECK, and no other word passes', () => {
    for (const [table, columns] of Object.entries(types)) {
      const sql = db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) ?? '';
      for (const { name, type } of columns) {
        const words = [...type.matchAll(/'(\w+)'/g)].map(([, word]) => word);
        const bits = type === '0 | 1' ? ['0', '1'] : [];
        if (words.length === 0 && bits.length === 0) continue;
        const [, list = ''] = sql.match(new RegExp(`\\b${name} IN \\(([^)]*)\\)`)) ?? [];
        expect(
          list.split(', ').map((word) => word.replaceAll("'", '')),
          `${table}.${name}`,
        ).toEqual(words.length > 0 ? words : bits);
      }
    }
  });

  test('all tables are STRICT, versions count from 1 and each has its fingerprint', () => {
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(loose).toEqual([]);
    expect(RELEASED.map(({ version }) => version)).toEqual(RELEASED.map((_, index) => index + 1));
    expect(Object.keys(FINGERPRINTS).map(Number)).toEqual(RELEASED.map(({ version }) => version));
    expect(schemaFingerprint(db)).toBe(FINGERPRINTS[knownVersion()]);
  });

  test('the schema reads as the committed snapshot', async () => {
    await expect(schemaText(db)).toMatchFileSnapshot('../../db/schema-snapshot.sql');
  });
});

function withoutKeyFlag(column: unknown, table: string) {
  const { name, type, notNull } = column as { name: string; type: string; notNull: number };
  const isKey = name === 'id' || name === 'sealNo' || (table === 'fileContent' && name === 'sha256');
  return { name, type, notNull: isKey ? 'key' : notNull };
}
