import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfficeDatabase } from '#db/record.ts';
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

const add = (name: string) =>
  act(db, (writer) => writer.insert('unit', { name, kind: 'department', state: 'active' }), `新增${name}`);
const rename = (id: number, name: string) => act(db, (writer) => writer.update('unit', id, { name }), `改名${name}`);
const undo = (actId?: number) => db.undo(opId(), actId);
const redo = () => db.redo(opId());
const names = () =>
  db.reader.all(db.reader.from.selectFrom('unit').select('name').orderBy('id')).map((row) => row.name);
const refusal = (code: string) => expect.objectContaining({ code });

describe('undo and redo', () => {
  test('撤销、撤销、重做、重做，回到原样', () => {
    const id = add('甲');
    rename(id, '乙');
    const seen = [];
    for (const step of [undo, undo, redo, redo]) {
      const done = step();
      seen.push([done.name, done.subject, done.revertsActId, names()]);
    }
    expect(seen).toEqual([
      ['history.undo', '改名乙', 2, ['甲']],
      ['history.undo', '新增甲', 1, []],
      ['history.redo', '新增甲', 1, ['甲']],
      ['history.redo', '改名乙', 2, ['乙']],
    ]);
    expect(redo).toThrow(refusal('nothingToRedo'));
    expect(db.reader.first(db.reader.from.selectFrom('unit').select('id'))).toEqual({ id });
    expect(db.verify().problems).toEqual([]);
  });

  test('撤销后又办了新事，就不能再重做', () => {
    add('甲');
    undo();
    expect(db.redoable()?.subject).toBe('新增甲');
    add('乙');
    expect([db.redoable(), db.undoable()?.subject]).toEqual([null, '新增乙']);
    expect(redo).toThrow(refusal('nothingToRedo'));
  });

  test('重新启动后仍可撤销和重做', () => {
    rename(add('甲'), '乙');
    undo();
    db.close();
    db = openRecord(place.path);
    expect([db.undoable()?.subject, db.redoable()?.subject]).toEqual(['新增甲', '改名乙']);
    redo();
    db.close();
    db = openRecord(place.path);
    expect([names(), db.undoable()?.subject, db.redoable()]).toEqual([['乙'], '改名乙', null]);
  });

  test('已印发的文件是界线，撤销到此为止', () => {
    const first = add('甲');
    db.command({ name: 'paper.issue', opId: opId(), subject: '通报', isBarrier: true }, (writer) =>
      writer.insert('setting', { key: 'paper', valueJson: '1' }),
    );
    expect(db.undoable()).toBe(null);
    expect(undo).toThrow(refusal('undoBlockedByBarrier'));
    expect(() => undo(1)).toThrow(refusal('undoBlockedByBarrier'));
    rename(first, '乙');
    expect(undo().subject).toBe('改名乙');
  });

  test('较早的一步，只有以后没有动过同一记录才能单独撤销', () => {
    const first = add('甲');
    add('乙');
    rename(first, '丙');
    expect(() => undo(1)).toThrow(refusal('undoBlockedByLaterChange'));
    undo(2);
    expect(names()).toEqual(['丙']);
    expect(() => undo(2)).toThrow(refusal('nothingToUndo'));
    expect(redo().subject).toBe('新增乙');
    undo(3);
    undo(1);
    expect(names()).toEqual(['乙']);
    expect(db.verify().problems).toEqual([]);
  });

  test('改回原样也算动过，不会被旧的撤销盖掉', () => {
    const id = add('甲');
    rename(id, '乙');
    rename(id, '丙');
    rename(id, '乙');
    expect(() => undo(2)).toThrow(refusal('undoBlockedByLaterChange'));
    undo();
    undo();
    expect(undo(2).subject).toBe('改名乙');
    expect(names()).toEqual(['甲']);
  });

  test('后来的记录还指着它、或已占了它的名字，就不撤销', () => {
    const first = add('甲');
    act(db, (writer) =>
      writer.insert('unitAlias', { unitId: first, alias: '甲局', origin: 'manual', state: 'active' }),
    );
    expect(() => undo(1)).toThrow(refusal('undoBlockedByLaterChange'));
    rename(first, '乙');
    add('甲');
    expect(() => undo(3)).toThrow(refusal('undoBlockedByLaterChange'));
    expect(names()).toEqual(['乙', '甲']);
    expect(db.verify().problems).toEqual([]);
  });

  test('撤销不会让版本号倒退，还开着旧内容的窗口存不进去', () => {
    const id = add('甲');
    rename(id, '乙');
    undo();
    expect(() => act(db, (writer) => writer.update('unit', id, { name: '丁' }, 2))).toThrow(
      refusal('changedElsewhere'),
    );
    act(db, (writer) => writer.update('unit', id, { name: '丁' }, 3));
    expect(names()).toEqual(['丁']);
  });

  test('撤销掉的编号不再使用', () => {
    add('甲');
    undo();
    expect(add('乙')).toBe(2);
  });

  test('同一个撤销号只撤销一次', () => {
    add('甲');
    add('乙');
    const once = opId();
    expect(db.undo(once)).toEqual(db.undo(once));
    expect(names()).toEqual(['甲']);
    const again = opId();
    expect(db.redo(again)).toEqual(db.redo(again));
    expect([undo().isReverted, db.acts({ limit: 9 }).map((line) => line.isReverted)]).toEqual([
      false,
      [false, true, false, true, false],
    ]);
  });

  test('没有可撤销的就直说', () => {
    expect(undo).toThrow(refusal('nothingToUndo'));
    expect(() => undo(7)).toThrow(refusal('nothingToUndo'));
    expect([db.undoable(), db.redoable()]).toEqual([null, null]);
  });
});
