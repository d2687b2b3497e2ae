import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { newFolder, openRecord } from '../open-record.ts';
import { Disk, type DiskRecord, readRecords } from './disk.ts';
import { buildRecorder, canRecord } from './recorder.ts';

const IMAGES = 600;

/** Same numbers in every run, so that a loss can be looked into. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function recorded(work: string, mode: 'office' | 'lazy'): DiskRecord[] {
  const shim = buildRecorder(work);
  const child = fileURLToPath(new URL('./recorded-child.ts', import.meta.url));
  const disk = join(work, 'disk');
  mkdirSync(disk);
  const log = join(work, 'log');
  execFileSync(process.execPath, [child, disk, mode], {
    env: { ...process.env, LD_PRELOAD: shim, RECORD_LOG: log, RECORD_PREFIX: disk },
  });
  return readRecords(readFileSync(log));
}

/**
 * Cuts the power at places spread over the whole run; `actsOf` opens what the disk may then hold and counts its acts.
 * Answers in how many images acknowledged acts were lost.
 */
function cutPower(records: DiskRecord[], image: string, actsOf: (path: string) => number): number {
  const chance = chances(9);
  const cuts = Array.from({ length: IMAGES }, () => Math.floor(chance() * (records.length + 1))).sort((a, b) => a - b);
  const disk = new Disk();
  let played = 0;
  let acknowledged = 0;
  let losses = 0;
  for (const cut of cuts) {
    for (; played < cut; played += 1) {
      const record = records[played];
      if (record === undefined) break;
      if (record.name !== 'acknowledged') disk.play(record);
      else if (record.kind === 'w') acknowledged += record.data.length;
    }
    disk.writeImage(image, chance);
    const acts = actsOf(join(image, 'office.db'));
    if (acts < acknowledged) losses += 1;
    expect(acts).toBeLessThanOrEqual(acknowledged + 1);
  }
  expect(acknowledged).toBe(30);
  return losses;
}

test.skipIf(!canRecord)(
  '600 次断电：说过“已保存”的一件不少，数据每次都完好',
  () => {
    const place = newFolder();
    try {
      const records = recorded(place.folder, 'office');
      const losses = cutPower(records, join(place.folder, 'image'), (path) => {
        // Opening makes the full check, and refuses what does not pass it.
        const db = openRecord(path);
        const { acts } = db.verify();
        db.close();
        return acts;
      });
      expect(losses).toBe(0);
    } finally {
      place.remove();
    }
  },
  600_000,
);

test.skipIf(!canRecord)(
  'the simulator sees losses: WAL with synchronous=NORMAL, the quiet default, loses acknowledged commits',
  () => {
    const place = newFolder();
    try {
      const records = recorded(place.folder, 'lazy');
      const losses = cutPower(records, join(place.folder, 'image'), (path) => {
        const db = new Sqlite(path);
        try {
          const hasTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'line'").get() !== undefined;
          return hasTable ? Number(db.prepare('SELECT count(*) FROM line').pluck().get()) : 0;
        } finally {
          db.close();
        }
      });

      expect(losses).toBeGreaterThan(IMAGES / 4);
    } finally {
      place.remove();
    }
  },
  600_000,
);
