/**
 * Child process under the recorder with FAIL_AT: four acts, each tried twice under one op-id, then a close. Writes one
 * JSON line: the serials whose command returned, and how the record stood after each failure.
 */
import { writeSync } from 'node:fs';
import { openDatabase } from '#db/open.ts';
import { Refusal } from '#domain/refusal.ts';

const [path = ''] = process.argv.slice(2);
const ROWS = 3;

const saved: number[] = [];
const failures: { code: string; isReadOnly: boolean }[] = [];

function attempt(work: () => void, isReadOnly: () => boolean): void {
  try {
    work();
  } catch (error) {
    const code =
      error instanceof Refusal || (error instanceof Error && 'code' in error) ? String(error.code) : String(error);
    failures.push({ code, isReadOnly: isReadOnly() });
  }
}

attempt(
  () => {
    const db = openDatabase({ path, actor: () => '王敏', now: () => new Date() });
    for (let serial = 1; serial <= 4; serial += 1) {
      const act = { name: 'test', opId: `serial-${serial}`, subject: '' };
      for (let time = 1; time <= 2; time += 1) {
        attempt(
          () => {
            const answer = db.command(act, (writer) => {
              for (let row = 0; row < ROWS; row += 1)
                writer.insert('setting', { key: `${serial}-${row}`, valueJson: '1' });
              return serial;
            });
            if (!saved.includes(answer)) saved.push(answer);
          },
          () => db.isReadOnly,
        );
      }
    }
    db.close();
  },
  () => false,
);
writeSync(1, JSON.stringify({ saved, failures }));
