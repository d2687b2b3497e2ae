/**
 * What a disk may hold after the power went off, from the recorder's log. Synced content is certain. Of what was
 * written after the last sync anything may have arrived: all, nothing, the beginning, or any sectors in any order.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const SECTOR = 512;

export interface DiskRecord {
  kind: 'w' | 't' | 's' | 'd' | 'u' | 'c' | 'e';
  name: string;
  offset: number;
  data: Buffer;
}

export function readRecords(log: Buffer): DiskRecord[] {
  const records: DiskRecord[] = [];
  for (let at = 0; at < log.length; ) {
    const kind = log.toString('latin1', at, at + 1) as DiskRecord['kind'];
    const nameLength = log.readUInt32LE(at + 1);
    const name = basename(log.toString('utf8', at + 5, at + 5 + nameLength));
    at += 5 + nameLength;
    const offset = Number(log.readBigUInt64LE(at));
    const length = kind === 'w' ? Number(log.readBigUInt64LE(at + 8)) : 0;
    at += 16;
    records.push({ kind, name, offset, data: log.subarray(at, at + length) });
    at += length;
  }
  return records;
}

interface DiskFile {
  content: Buffer;
  size: number;
  /** Whether its name is certain to be there. */
  isNamed: boolean;
  /** Unlinked, but the folder is not synced yet. */
  isGoing: boolean;
  pending: DiskRecord[];
  /** An unlinked file of the same name, which is back when neither change of the folder arrived. */
  before: DiskFile | null;
}

export class Disk {
  private readonly files = new Map<string, DiskFile>();

  play(record: DiskRecord): void {
    if (record.kind === 'd') {
      for (const [name, file] of this.files) {
        file.isNamed = true;
        file.before = null;
        if (file.isGoing) this.files.delete(name);
      }
      return;
    }
    if (record.kind === 'c') {
      const before = this.files.get(record.name) ?? null;
      const fresh = { content: Buffer.alloc(0), size: 0, isNamed: false, isGoing: false, pending: [], before };
      this.files.set(record.name, fresh);
      return;
    }
    const file = this.files.get(record.name);
    if (file === undefined) throw new Error(`${record.name} was never created`);
    if (record.kind === 'u') {
      file.isGoing = true;
    } else if (record.kind === 's') {
      for (const pending of file.pending) apply(file, pending);
      file.pending = [];
      file.isNamed = true;
      file.before = null;
    } else {
      file.pending.push(record);
    }
  }

  /** One of the things the disk may hold now, as the only content of `folder`. `chance` answers 0 ≤ x < 1. */
  writeImage(folder: string, chance: () => number): void {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [name, file] of this.files) {
      const present = whichOf(file, chance);
      if (present === null) continue;
      const image = { content: Buffer.from(present.content), size: present.size };
      for (const record of arrived(present.pending, chance)) apply(image, record);
      writeFileSync(join(folder, name), image.content.subarray(0, image.size));
    }
  }
}

function whichOf(file: DiskFile, chance: () => number): DiskFile | null {
  if (!file.isNamed && chance() < 0.5) return file.before === null ? null : whichOf(file.before, chance);
  return file.isGoing && chance() < 0.5 ? null : file;
}

function arrived(pending: readonly DiskRecord[], chance: () => number): DiskRecord[] {
  const manner = chance();
  if (manner < 0.2) return [];
  if (manner < 0.3) return [...pending];
  if (manner < 0.6) return pending.slice(0, Math.floor(chance() * (pending.length + 1)));
  if (manner < 0.8) return pending.filter(() => chance() < 0.5);
  return pending.flatMap((record) => sectorsOf(record).filter(() => chance() < 0.7));
}

function sectorsOf(record: DiskRecord): DiskRecord[] {
  if (record.kind !== 'w') return [record];
  const sectors: DiskRecord[] = [];
  for (let at = 0; at < record.data.length; ) {
    const end = Math.min(record.data.length, at + SECTOR - ((record.offset + at) % SECTOR));
    sectors.push({ ...record, offset: record.offset + at, data: record.data.subarray(at, end) });
    at = end;
  }
  return sectors;
}

function apply(file: { content: Buffer; size: number }, record: DiskRecord): void {
  const end = record.kind === 't' ? record.offset : record.offset + record.data.length;
  if (end > file.content.length) {
    const grown = Buffer.alloc(end * 2);
    file.content.copy(grown, 0, 0, file.size);
    file.content = grown;
  }
  if (record.kind === 't') {
    if (end < file.size) file.content.fill(0, end, file.size);
    file.size = end;
    return;
  }
  record.data.copy(file.content, record.offset);
  file.size = Math.max(file.size, end);
}
