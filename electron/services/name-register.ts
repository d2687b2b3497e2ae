/**
 * From a written name to a unit or leader on record. A name nobody has seen becomes a unit of its own: whether it is
 * another's misspelling is for the office to say (domain.md §3.2).
 */
import type { Reader, Writer } from '#db/record.ts';
import { unitKindOf } from '#domain/unit-name.ts';

export interface NameRegister {
  unitId(name: string): number;
  leaderId(name: string): number;
}

export interface KnownNames {
  units: Map<string, number>;
  leaders: Map<string, number>;
}

/** Names and aliases on record. A name of its own wins over an alias of another, a standing unit over a closed one. */
export function readKnownNames(reader: Reader): KnownNames {
  const aliases = reader.all(
    reader.from.selectFrom('unitAlias').select(['alias', 'unitId']).where('state', '=', 'active').orderBy('id'),
  );
  const units = reader.all(
    reader.from.selectFrom('unit').select(['id', 'name']).orderBy('state', 'desc').orderBy('id', 'desc'),
  );
  const leaders = reader.all(
    reader.from.selectFrom('leader').select(['id', 'name']).orderBy('state', 'desc').orderBy('id', 'desc'),
  );
  return {
    units: new Map([
      ...aliases.map(({ alias, unitId }) => [alias, unitId] as const),
      ...units.map(({ name, id }) => [name, id] as const),
    ]),
    leaders: new Map(leaders.map(({ name, id }) => [name, id] as const)),
  };
}

export function createNameRegister(writer: Writer): NameRegister {
  const known = readKnownNames(writer);
  return {
    unitId(name) {
      const found = known.units.get(name);
      if (found !== undefined) return found;
      const kind = unitKindOf(name);
      const id = writer.insert('unit', {
        name,
        kind,
        groupRule: kind === 'group' ? 'contact' : null,
        contact: null,
        phone: null,
        validFrom: null,
        validTo: null,
        state: 'active',
      });
      known.units.set(name, id);
      return id;
    },
    leaderId(name) {
      const found = known.leaders.get(name);
      if (found !== undefined) return found;
      const id = writer.insert('leader', { name, post: null, state: 'active' });
      known.leaders.set(name, id);
      return id;
    },
  };
}
