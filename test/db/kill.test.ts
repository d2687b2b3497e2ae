import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { OfficeDatabase } from '#db/record.ts';
import { ROWS_OF_ACT } from './committing-child.ts';
import { newFolder, openRecord } from './open-record.ts';

const ROUNDS = 100;
/** Kills of one record in a row, so that a recovery is recovered from; then a fresh one, to stay quick. */
const GROUP = 10;
const script = fileURLToPath(new URL('./committing-child.ts', import.meta.url));

/** Runs a child and kills it a random while after its n-th acknowledgement; answers the last one it gave. */
function killAfter(path: string, acknowledgements: number, delayMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, path, 'commit'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    let isDoomed = false;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (isDoomed || output.split('\n').length <= acknowledgements) return;
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), delayMs);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(errors));
      const lines = output.split('\n').slice(0, -1);
      resolve(Number(lines.at(-1) ?? 0));
    });
  });
}

test('办理途中强行结束程序 100 次：说过“已保存”的一件不少，没有只办了一半的事', async () => {
  for (let group = 0; group < ROUNDS / GROUP; group += 1) {
    const place = newFolder();
    try {
      let known = 0;
      for (let round = 0; round < GROUP; round += 1) {
        const acknowledged = await killAfter(place.path, 1 + (round % 3), (round * 7 + group * 3) % 40);
        const db = openRecord(place.path);
        const acts = db.acts({ limit: 1 })[0]?.id ?? 0;
        expect(acknowledged).toBeGreaterThan(known);
        // One more may have been committed in the moment before its word came out.
        expect([0, 1]).toContain(acts - acknowledged);
        expect(rowsByAct(db, known)).toEqual(
          Array.from({ length: acts - known }, (_, index) => known + 1 + index).map((actId) => ({
            actId,
            rows: ROWS_OF_ACT(actId),
          })),
        );
        known = acts;
        db.close();
      }
      const db = openRecord(place.path);
      expect(db.verify()).toMatchObject({ problems: [], acts: known });
      db.close();
    } finally {
      place.remove();
    }
  }
}, 300_000);

function rowsByAct(db: OfficeDatabase, after: number) {
  const { from } = db.reader;
  return db.reader.all(
    from
      .selectFrom('setting')
      .innerJoin('audit', (join) => join.on('audit.tableName', '=', 'setting').onRef('audit.rowId', '=', 'setting.id'))
      .select(({ fn }) => ['audit.actId', fn.countAll<number>().as('rows')])
      .where('audit.actId', '>', after)
      .groupBy('audit.actId')
      .orderBy('audit.actId'),
  );
}
