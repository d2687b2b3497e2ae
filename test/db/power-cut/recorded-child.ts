/**
 * Child process under the recorder: commits numbered acts and notes each in the file `acknowledged` after the commit
 * returned. `office` goes the program's own way; `lazy` is better-sqlite3 as it comes, in WAL mode (synchronous=NORMAL).
 */
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '#db/open.ts';

const ACTS = 30;
/** The record is closed and opened again between the groups, so that cuts meet checkpoints and openings too. */
const GROUP = 10;

const [folder = '', mode = ''] = process.argv.slice(2);
const file = openSync(join(folder, 'acknowledged'), 'a');
const path = join(folder, 'office.db');

if (mode === 'office') {
  for (let first = 1; first <= ACTS; first += GROUP) {
    const db = openDatabase({ path, actor: () => '王敏', now: () => new Date() });
    for (let serial = first; serial < first + GROUP; serial += 1) {
      db.command({ name: 'test', opId: `serial-${serial}`, subject: '' }, (writer) => {
        for (let row = 0; row < (serial % 3 === 0 ? 150 : 10); row += 1) {
          writer.insert('setting', { key: `${serial}-${row}`, valueJson: '"推进农村路灯建设，新增路灯0.017万盏。"' });
        }
      });
      writeSync(file, '.');
    }
    db.close();
  }
} else {
  const db = new Sqlite(path);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)');
  for (let serial = 1; serial <= ACTS; serial += 1) {
    db.prepare('INSERT INTO line (text) VALUES (?)').run('推进农村路灯建设，新增路灯0.017万盏。');
    writeSync(file, '.');
  }
  db.close();
}
