/** Which units stand for which on record: merges (one) and names run together (several), followed to the end. */
import type { Reader } from '#db/record.ts';

export interface UnitStanding {
  /** The units that stand for `unitId`, in order; itself when nothing replaces it. Circles end where they began. */
  standing(unitId: number): readonly number[];
  /** The direct replacements as recorded. */
  replacements(unitId: number): readonly number[];
  name(unitId: number): string;
}

export function readUnitStanding(reader: Reader): UnitStanding {
  const names = new Map(
    reader.all(reader.from.selectFrom('unit').select(['id', 'name'])).map(({ id, name }) => [id, name] as const),
  );
  const direct = new Map<number, number[]>();
  const rows = reader.all(
    reader.from
      .selectFrom('unitReplacement')
      .select(['unitId', 'replacementUnitId'])
      .where('state', '=', 'active')
      .orderBy('unitId')
      .orderBy('ordinal'),
  );
  for (const { unitId, replacementUnitId } of rows) {
    const list = direct.get(unitId);
    if (list === undefined) direct.set(unitId, [replacementUnitId]);
    else list.push(replacementUnitId);
  }
  return unitStanding(direct, names);
}

export function unitStanding(
  direct: ReadonlyMap<number, readonly number[]>,
  names: ReadonlyMap<number, string>,
): UnitStanding {
  const settled = new Map<number, readonly number[]>();

  function follow(unitId: number, path: ReadonlySet<number>): number[] {
    const next = direct.get(unitId);
    if (next === undefined || path.has(unitId)) return [unitId];
    const onPath = new Set(path).add(unitId);
    const found: number[] = [];
    for (const id of next) {
      for (const end of follow(id, onPath)) if (!found.includes(end)) found.push(end);
    }
    return found;
  }

  return {
    standing(unitId) {
      const known = settled.get(unitId);
      if (known !== undefined) return known;
      const found = follow(unitId, new Set());
      settled.set(unitId, found);
      return found;
    },
    replacements: (unitId) => direct.get(unitId) ?? [],
    name: (unitId) => names.get(unitId) ?? '',
  };
}
