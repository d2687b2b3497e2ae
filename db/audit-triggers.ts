/**
 * 留痕: triggers generated from the schema that write the full image of every row before and after each change.
 *
 * Two SQL functions exist only on this program's own connection: `commandAct()` answers the running act and throws when
 * no command runs; `removingAct()` does the same for undo and redo. A trigger naming a function that the connection
 * lacks does not even prepare, so an outside tool cannot write a single row without first tampering with the schema,
 * which the fingerprint shows.
 */
import type { Database } from 'better-sqlite3';
import { AUDITED_TABLES } from './tables.ts';

/** What the SQL functions answer; set by the command runner alone. */
export interface ActState {
  actId: number | null;
  /** Undo and redo take rows out and put them back; no other command may. */
  mayRemove: boolean;
}

export function defineActFunctions(db: Database, state: ActState): void {
  db.function('commandAct', () => {
    if (state.actId === null) throw new Error('no command is running');
    return state.actId;
  });
  db.function('removingAct', () => {
    if (state.actId === null || !state.mayRemove) throw new Error('rows are withdrawn by state, never deleted');
    return state.actId;
  });
}

export function columnsOf(db: Database, table: string): string[] {
  const rows = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) ORDER BY cid').all(table);
  return rows.map((row) => row.name);
}

/** `json_object(…)` of a row: the image as it stands in `audit`. `alias` is NEW, OLD or a table alias. */
export function imageExpression(columns: readonly string[], alias: string): string {
  return `json_object(${columns.map((column) => `'${column}', ${alias}."${column}"`).join(', ')})`;
}

/** Also what the schema holds at a given version, so that migration may replace them as a whole. */
export function dropTriggers(db: Database): void {
  const triggers = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
}

export function createTriggers(db: Database): void {
  for (const table of AUDITED_TABLES) {
    const columns = columnsOf(db, table);
    // A table of a later version is not there yet while an older step runs.
    if (columns.length > 0) db.exec(auditTriggers(table, columns));
  }
  for (const table of ['act', 'audit', 'seal', 'fileContent']) db.exec(appendOnlyTriggers(table));
}

function auditTriggers(table: string, columns: readonly string[]): string {
  const before = imageExpression(columns, 'OLD');
  const after = imageExpression(columns, 'NEW');
  const record = (op: string, rowId: string, beforeJson: string, afterJson: string) =>
    `INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), '${table}', ${rowId}, '${op}', ${beforeJson}, ${afterJson});`;
  return `
CREATE TRIGGER ${table}Inserted AFTER INSERT ON ${table} BEGIN
    ${record('insert', 'NEW.id', 'NULL', after)}
END;
CREATE TRIGGER ${table}KeepsIdentity BEFORE UPDATE ON ${table} WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, '${table}: id stays, rev counts by one');
END;
CREATE TRIGGER ${table}Updated AFTER UPDATE ON ${table} BEGIN
    ${record('update', 'NEW.id', before, after)}
END;
CREATE TRIGGER ${table}Removing BEFORE DELETE ON ${table} BEGIN
    SELECT removingAct();
END;
CREATE TRIGGER ${table}Removed AFTER DELETE ON ${table} BEGIN
    ${record('delete', 'OLD.id', before, 'NULL')}
END;`;
}

/** The WHEN of the first is never true: naming the function is what keeps other tools out, at no cost per row. */
function appendOnlyTriggers(table: string): string {
  return `
CREATE TRIGGER ${table}Appending BEFORE INSERT ON ${table} WHEN NEW.rowid IS NULL BEGIN
    SELECT commandAct();
END;
CREATE TRIGGER ${table}Unchanging BEFORE UPDATE ON ${table} BEGIN
    SELECT RAISE(ABORT, '${table} is append-only');
END;
CREATE TRIGGER ${table}Staying BEFORE DELETE ON ${table} BEGIN
    SELECT RAISE(ABORT, '${table} is append-only');
END;`;
}
