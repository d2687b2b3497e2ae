import { cpSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OfficeDatabase } from '#db/record.ts';
import { act, newFolder, openRecord, opId } from './open-record.ts';

const refusal = (code: string) => expect.objectContaining({ code });

/** What the user sees: every row without its rev. */
function contents(record: OfficeDatabase): string {
  const { from } = record.reader;
  const rows = [
    record.reader.all(from.selectFrom('unit').selectAll().orderBy('id')),
    record.reader.all(from.selectFrom('unitAlias').selectAll().orderBy('id')),
    record.reader.all(from.selectFrom('setting').selectAll().orderBy('id')),
  ];
  return JSON.stringify(rows, (key, value: unknown) => (key === 'rev' ? undefined : value));
}

/** The plainest editor there is: a list of states and a place in it. */
interface Model {
  states: string[];
  place: number;
}

type Step =
  | { do: 'undo' | 'redo' | 'restart' }
  | { do: 'command'; writes: { table: 'unit' | 'unitAlias' | 'setting'; pick: number; value: number }[] };

const write = fc.record({
  table: fc.constantFrom('unit' as const, 'unitAlias' as const, 'setting' as const),
  pick: fc.nat(5),
  value: fc.nat(999),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('command' as const),
      writes: fc.array(write, { minLength: 1, maxLength: 5 }),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
);

/** Inserts while the table has fewer than `pick` rows, else updates one; several writes may meet the same row. */
function runCommand(record: OfficeDatabase, writes: Extract<Step, { do: 'command' }>['writes'], serial: number): void {
  act(record, (writer) => {
    for (const [index, { table, pick, value }] of writes.entries()) {
      const ids = writer.all(writer.from.selectFrom(table).select('id').orderBy('id')).map((row) => row.id);
      const id = ids[pick];
      const name = `名${serial}-${index}-${value}`;
      if (table === 'unit') {
        if (id === undefined) writer.insert('unit', { name, kind: 'town', state: 'active' });
        else writer.update('unit', id, value % 2 ? { name } : { contact: value % 3 ? name : null });
      } else if (table === 'setting') {
        if (id === undefined) writer.insert('setting', { key: name, valueJson: String(value) });
        else writer.update('setting', id, { valueJson: String(value) });
      } else {
        const unit = writer.first(writer.from.selectFrom('unit').select('id').orderBy('id', 'desc'));
        if (id !== undefined) writer.update('unitAlias', id, { state: value % 2 ? 'active' : 'withdrawn' });
        else if (unit !== undefined) {
          writer.insert('unitAlias', { unitId: unit.id, alias: name, origin: 'manual', state: 'active' });
        }
      }
    }
  });
}

test('1,000 random sequences of commands, undo, redo and restarts follow the plainest editor, and verify', () => {
  let serial = 0;
  // Laying the tables anew a thousand times is most of the time and none of the test: each run gets a copy.
  const empty = newFolder();
  openRecord(empty.path).close();
  const run = (steps: Step[]) => {
    const own = newFolder();
    cpSync(empty.path, own.path);
    let record = openRecord(own.path);
    try {
      const model: Model = { states: [contents(record)], place: 0 };
      for (const one of steps) {
        serial += 1;
        if (one.do === 'command') {
          const acts = record.acts({ limit: 1 })[0]?.id;
          runCommand(record, one.writes, serial);
          if (record.acts({ limit: 1 })[0]?.id !== acts) {
            model.states.splice(model.place + 1, model.states.length, contents(record));
            model.place += 1;
          }
        } else if (one.do === 'restart') {
          record.close();
          record = openRecord(own.path);
        } else if (one.do === 'undo') {
          if (model.place === 0) expect(() => record.undo(opId())).toThrow(refusal('nothingToUndo'));
          else {
            record.undo(opId());
            model.place -= 1;
          }
        } else if (model.place === model.states.length - 1) {
          expect(() => record.redo(opId())).toThrow(refusal('nothingToRedo'));
        } else {
          record.redo(opId());
          model.place += 1;
        }
        expect(contents(record)).toBe(model.states[model.place]);
        expect([record.undoable() !== null, record.redoable() !== null]).toEqual([
          model.place > 0,
          model.place < model.states.length - 1,
        ]);
      }
      expect(record.verify().problems).toEqual([]);
    } finally {
      record.close();
      own.remove();
    }
  };
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), run), { numRuns: 1000, seed: 9 });
  empty.remove();
}, 900_000);
