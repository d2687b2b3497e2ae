import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfficeDatabase, Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import { act, newFolder, openRecord, opId } from './open-record.ts';

let place: ReturnType<typeof newFolder>;
let db: OfficeDatabase;

beforeEach(() => {
  place = newFolder();
  db = openRecord(place.path);
});
afterEach(() => {
  db.close();
  place.remove();
});

const unit = (name: string) => ({ name, kind: 'department' as const, state: 'active' as const });
const names = () =>
  db.reader.all(db.reader.from.selectFrom('unit').select('name').orderBy('id')).map((row) => row.name);

describe('command', () => {
  test('一次办理成为一条记录、一组留痕、一个封签', () => {
    const id = db.command({ name: 'unit.add', opId: 'a', subject: '区教体局' }, (writer) => {
      const unitId = writer.insert('unit', unit('区教体局'));
      writer.update('unit', unitId, { phone: '8200001' });
      return unitId;
    });
    const at = db.acts({ limit: 1 })[0]?.at ?? '';
    expect(new Date(at).toISOString()).toBe('2022-07-05T08:00:00.000Z');
    expect(db.acts({ limit: 9 })).toEqual([
      {
        id: 1,
        opId: 'a',
        name: 'unit.add',
        subject: '区教体局',
        actor: '王敏',
        at,
        revertsActId: null,
        isBarrier: false,
        isReverted: false,
      },
    ]);
    const row = {
      id,
      rev: 1,
      ...unit('区教体局'),
      groupRule: null,
      contact: null,
      phone: null,
      validFrom: null,
      validTo: null,
    };
    expect(db.images({ actIds: [1] })).toEqual([
      { actId: 1, table: 'unit', rowId: id, op: 'insert', before: null, after: row },
      { actId: 1, table: 'unit', rowId: id, op: 'update', before: row, after: { ...row, rev: 2, phone: '8200001' } },
    ]);
    expect(db.images({ rows: [{ table: 'unit', rowId: id }] })).toHaveLength(2);
    expect(db.verify()).toEqual({ problems: [], acts: 1, sealHead: db.sealHead() });
    expect(db.sealHead()).toEqual({ number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('出错的办理整个退回，留痕和封签都不留', () => {
    act(db, (writer) => writer.insert('unit', unit('区教体局')));
    const head = db.sealHead();
    expect(() =>
      act(db, (writer) => {
        writer.insert('unit', unit('区卫健委'));
        throw new Refusal('nothingToChange', {});
      }),
    ).toThrow(Refusal);
    expect([names(), db.sealHead(), db.acts({ limit: 9 }).length]).toEqual([['区教体局'], head, 1]);
    expect(act(db, (writer) => writer.insert('unit', unit('区民政局')))).toBe(2);
  });

  test('同一个办理号第二次只回答第一次的结果', () => {
    const once = opId();
    const add = () =>
      db.command({ name: 'unit.add', opId: once, subject: '' }, (writer) => ({
        id: writer.insert('unit', unit('甲')),
      }));
    expect([add(), add(), names()]).toEqual([{ id: 1 }, { id: 1 }, ['甲']]);
    expect(() => db.command({ name: 'other', opId: once, subject: '' }, () => 1)).toThrow(/belongs to unit.add/);
  });

  test('什么也没写的办理不留记录，保存的文件内容也不留', () => {
    const content = Buffer.from('原始文件');
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(act(db, () => 7)).toBe(7);
    expect(act(db, (writer) => writer.keepFile(sha256, content))).toBe(undefined);
    expect([db.acts({ limit: 9 }), db.sealHead(), db.readFile(sha256)]).toEqual([[], null, null]);
  });

  test('原始文件按校验码保存一次', () => {
    const content = Buffer.from('原始文件');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const keep = (writer: Writer) => {
      writer.keepFile(sha256, content);
      return writer.insert('sourceFile', {
        name: '附件2.xlsx',
        sha256,
        sizeBytes: content.length,
        kind: 'annex',
        receivedAt: writer.at,
      });
    };
    expect([act(db, keep), act(db, keep)]).toEqual([1, 2]);
    expect(db.readFile(sha256)).toEqual(content);
    expect(() => act(db, (writer) => writer.keepFile(sha256, Buffer.from('别的')))).toThrow(/not the bytes/);
    expect(db.verify().problems).toEqual([]);
  });

  test('记录已被别处改过时不覆盖', () => {
    const id = act(db, (writer) => writer.insert('unit', unit('甲')));
    act(db, (writer) => writer.update('unit', id, { phone: '1' }, 1));
    const late = () => act(db, (writer) => writer.update('unit', id, { phone: '2' }, 1));
    expect(late).toThrow(
      expect.objectContaining({
        code: 'changedElsewhere',
        params: { kind: 'unit', id, yourRev: 1, currentRev: 2 },
      }),
    );
    expect(() => act(db, (writer) => writer.update('unit', 99, { phone: '2' }))).toThrow(
      expect.objectContaining({ code: 'recordMissing' }),
    );
  });

  test('a reader does not write, a writer dies with its command, a command is synchronous and not nested', () => {
    const write = db.reader.from.insertInto('unit').values(unit('甲')).returning('id');
    expect(() => db.reader.all(write)).toThrow(/a reader only reads/);
    let kept: Writer | null = null;
    act(db, (writer) => {
      kept = writer;
      expect(() => act(db, () => 1)).toThrow(/inside another command/);
      return writer.insert('unit', unit('甲'));
    });
    expect(() => kept?.insert('unit', unit('乙'))).toThrow(/over/);
    expect(() => act(db, async (writer) => writer.insert('unit', unit('丙')))).toThrow(/synchronous/);
    expect(() => act(db, (writer) => writer.update('unit', 1, { ['name" = 1 --' as 'name']: '' }))).toThrow(
      /no column/,
    );
    expect(names()).toEqual(['甲']);
  });
});
