/** Taking single images back on one table, with its statements prepared once. Used inside undo and redo only. */
import type { Database, Statement } from 'better-sqlite3';
import { columnsOf, imageExpression } from './audit-triggers.ts';
import type { AuditImage } from './record.ts';
import type { AuditedTable } from './schema.ts';

type Row = Record<string, unknown>;

export class TableReversal {
  private readonly db: Database;
  private readonly table: AuditedTable;
  private readonly columns: string[];
  private readonly readRow: Statement<[number], Row>;
  private readonly removeRow: Statement<[number]>;
  private readonly removeLike: Statement<[number, string]>;
  /** Per set of columns: images from before a migration have fewer. */
  private readonly byWidth = new Map<string, { names: string[]; statement: Statement }>();

  constructor(db: Database, table: AuditedTable) {
    this.db = db;
    this.table = table;
    this.columns = columnsOf(db, table);
    this.readRow = db.prepare(`SELECT * FROM "${table}" WHERE id = ?`);
    this.removeRow = db.prepare(`DELETE FROM "${table}" WHERE id = ?`);
    const image = imageExpression(this.columns, `"${table}"`);
    this.removeLike = db.prepare(`DELETE FROM "${table}" WHERE id = ? AND ${image} = ?`);
  }

  /** The common case of an undone import without parsing the image: out goes the row that is to the letter as imaged. */
  removeIfLike(rowId: number, afterJson: string): boolean {
    return this.removeLike.run(rowId, afterJson).changes === 1;
  }

  /** Equal but for `rev`. Columns that came with a later migration are not in an old image and are left out. */
  isLive(rowId: number, image: Row | null): boolean {
    const live = this.readRow.get(rowId) ?? null;
    if (live === null || image === null) return live === image;
    return Object.keys(image).every((name) => name === 'rev' || live[name] === image[name]);
  }

  reverse(image: AuditImage): void {
    if (image.before === null) this.removeRow.run(image.rowId);
    else if (image.after === null) this.putBack(image.before);
    else this.setBack(image.before);
  }

  private putBack(before: Row): void {
    const { names, statement } = this.prepared('put', before, this.columns, (present) => {
      const marks = present.map((name) => (name === 'rev' ? '? + 1' : '?'));
      return `INSERT INTO "${this.table}" (${present.map((name) => `"${name}"`).join(', ')}) VALUES (${marks.join(', ')})`;
    });
    statement.run(names.map((name) => before[name]));
  }

  private setBack(before: Row): void {
    const settable = this.columns.filter((name) => name !== 'id' && name !== 'rev');
    const { names, statement } = this.prepared('set', before, settable, (present) => {
      const list = [...present.map((name) => `"${name}" = ?`), 'rev = rev + 1'];
      return `UPDATE "${this.table}" SET ${list.join(', ')} WHERE id = ?`;
    });
    statement.run([...names.map((name) => before[name]), before.id]);
  }

  private prepared(verb: string, before: Row, columns: string[], sql: (present: string[]) => string) {
    const key = `${verb} ${Object.keys(before).length}`;
    const known = this.byWidth.get(key);
    if (known !== undefined) return known;
    const names = columns.filter((name) => name in before);
    const made = { names, statement: this.db.prepare(sql(names)) };
    this.byWidth.set(key, made);
    return made;
  }
}
