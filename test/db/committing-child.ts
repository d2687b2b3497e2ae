/**
 * Child process: commits acts until it is killed, and says each one's serial on standard output after `command`
 * returned. Every third act is a large one, so that a kill meets commits in the middle.
 */
import { writeSync } from 'node:fs';
import { openDatabase } from '#db/open.ts';

export const ROWS_OF_ACT = (serial: number): number => (serial % 3 === 0 ? 600 : 20);

const [path, isMain] = process.argv.slice(2);
if (path !== undefined && isMain === 'commit') {
  const db = openDatabase({ path, actor: () => '王敏', now: () => new Date() });
  let serial = db.acts({ limit: 1 })[0]?.id ?? 0;
  for (;;) {
    serial += 1;
    db.command({ name: 'test', opId: `serial-${serial}`, subject: String(serial) }, (writer) => {
      for (let row = 0; row < ROWS_OF_ACT(serial); row += 1) {
        writer.insert('setting', { key: `${serial}-${row}`, valueJson: '"推进农村路灯建设，新增路灯0.017万盏。"' });
      }
    });
    writeSync(1, `${serial}\n`);
  }
}
