/** One unit stands for another (a merge), several for one (names run together), or none (taken back). */
import type { Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import { readUnitStanding } from './unit-standing.ts';

/**
 * Makes `byIds`, in order, stand for `unitId`; an empty list takes the replacement back. A merge also leaves the old
 * name as an alias of the unit it went into. Throws Refusal recordMissing, unitReplacesItself.
 */
export function replaceUnit(writer: Writer, unitId: number, byIds: readonly number[]): void {
  const { from } = writer;
  const unit = writer.first(from.selectFrom('unit').selectAll().where('id', '=', unitId));
  if (unit === undefined) throw new Refusal('recordMissing', { kind: 'unit', id: unitId });
  const standing = readUnitStanding(writer);
  const wanted = [...new Set(byIds)];
  for (const id of wanted) {
    if (standing.name(id) === '') throw new Refusal('recordMissing', { kind: 'unit', id });
    if (reaches(standing.replacements, id, unitId)) throw new Refusal('unitReplacesItself', { unit: unit.name });
  }
  const present = standing.replacements(unitId);
  if (present.length === wanted.length && present.every((id, index) => id === wanted[index])) return;

  const rows = writer.all(
    from.selectFrom('unitReplacement').select('id').where('unitId', '=', unitId).where('state', '=', 'active'),
  );
  for (const { id } of rows) writer.update('unitReplacement', id, { state: 'withdrawn' });
  const aliases = writer.all(
    from
      .selectFrom('unitAlias')
      .select('id')
      .where('alias', '=', unit.name)
      .where('origin', '=', 'replacement')
      .where('state', '=', 'active'),
  );
  for (const { id } of aliases) writer.update('unitAlias', id, { state: 'withdrawn' });
  for (const [index, replacementUnitId] of wanted.entries()) {
    writer.insert('unitReplacement', { unitId, ordinal: index + 1, replacementUnitId, state: 'active' });
  }
  const [only] = wanted;
  if (only !== undefined && wanted.length === 1) {
    writer.insert('unitAlias', { unitId: only, alias: unit.name, origin: 'replacement', state: 'active' });
  }
}

function reaches(next: (id: number) => readonly number[], from: number, goal: number): boolean {
  const seen = new Set<number>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return false;
}
