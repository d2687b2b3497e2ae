/** 单位名录. */
import type { Reader, Stored, Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, UnitRow } from '#ipc/contract.ts';
import { readLedger } from './ledger.ts';
import type { CallContext, Office } from './office.ts';
import { refreshProposals } from './proposals.ts';
import { replaceUnit } from './unit-replacement.ts';
import { readUnitStanding } from './unit-standing.ts';

export function listUnits(office: Office): UnitRow[] {
  const { reader } = office.db;
  const { from } = reader;
  const units = reader.all(from.selectFrom('unit').selectAll().orderBy('id'));
  const standing = readUnitStanding(reader);
  const aliases = Map.groupBy(
    reader.all(from.selectFrom('unitAlias').selectAll().where('state', '=', 'active').orderBy('id')),
    ({ unitId }) => unitId,
  );
  const members = Map.groupBy(
    reader.all(from.selectFrom('unitMember').selectAll().where('state', '=', 'active').orderBy('id')),
    ({ groupUnitId }) => groupUnitId,
  );
  const counts = countUses(office);
  return units.map((unit) => {
    const { id, rev, name, kind, groupRule, contact, phone } = unit;
    const count = counts.get(id);
    return {
      id,
      rev,
      name,
      kind,
      groupRule,
      contact,
      phone,
      aliases: (aliases.get(id) ?? []).map((row) => ({ id: row.id, alias: row.alias, origin: row.origin })),
      members: (members.get(id) ?? []).map(({ memberUnitId }) => ({
        id: memberUnitId,
        name: standing.name(memberUnitId),
      })),
      replacedBy: standing.replacements(id).map((by) => ({ id: by, name: standing.name(by) })),
      leadCount: count?.lead ?? 0,
      taskCount: count?.tasks ?? 0,
      bodyCount: count?.clauses ?? 0,
      isClosed: unit.state === 'closed',
    };
  });
}

interface UseCount {
  lead: number;
  tasks: number;
  clauses: number;
}

/** Counted after merges and splits, each task once per unit; removed tasks do not count. */
function countUses(office: Office): Map<number, UseCount> {
  const { reader } = office.db;
  const counts = new Map<number, UseCount>();
  const of = (id: number): UseCount => {
    const present = counts.get(id);
    if (present !== undefined) return present;
    const fresh = { lead: 0, tasks: 0, clauses: 0 };
    counts.set(id, fresh);
    return fresh;
  };
  for (const { task, unitRefs } of readLedger(office.db).tasks) {
    if (task.state === 'removed') continue;
    for (const id of new Set(unitRefs.map((ref) => ref.id))) of(id).tasks += 1;
    const [first] = unitRefs;
    if (first !== undefined) of(first.id).lead += 1;
  }
  const standing = readUnitStanding(reader);
  const rows = reader.all(
    reader.from.selectFrom('bodyClauseUnit').select(['clauseId', 'unitId']).where('state', '=', 'active'),
  );
  const seen = new Set<string>();
  for (const { clauseId, unitId } of rows) {
    for (const id of standing.standing(unitId)) {
      const key = `${clauseId} ${id}`;
      if (!seen.has(key)) of(id).clauses += 1;
      seen.add(key);
    }
  }
  return counts;
}

export function addUnit(office: Office, { name, kind }: Input<'unit.add'>, { opId }: CallContext): UnitRow {
  const plain = name.trim();
  const id = office.db.command({ name: 'unit.add', opId, subject: plain }, (writer) => {
    assertNameFree(writer, plain, null);
    const groupRule = kind === 'group' ? 'contact' : null;
    const unit = { name: plain, kind, groupRule, contact: null, phone: null, validFrom: null, validTo: null } as const;
    const added = writer.insert('unit', { ...unit, state: 'active' });
    refreshProposals(writer);
    return added;
  });
  return unitRow(office, id);
}

export function updateUnit(office: Office, input: Input<'unit.update'>, { opId }: CallContext): UnitRow {
  const { id, rev, memberIds, isClosed, ...given } = input;
  let subject = '';
  office.db.command({ name: 'unit.update', opId, subject: () => subject }, (writer) => {
    const unit = readUnit(writer, id);
    subject = unit.name;
    const name = given.name?.trim();
    const isReopened = isClosed === false && unit.state === 'closed';
    if (isReopened || (name !== undefined && name !== unit.name)) assertNameFree(writer, name ?? unit.name, id);
    const patch = {
      name: name ?? unit.name,
      kind: given.kind ?? unit.kind,
      groupRule: given.groupRule === undefined ? unit.groupRule : given.groupRule,
      contact: given.contact === undefined ? unit.contact : blankToNull(given.contact),
      phone: given.phone === undefined ? unit.phone : blankToNull(given.phone),
      state: isClosed === undefined ? unit.state : isClosed ? ('closed' as const) : ('active' as const),
    };
    const isChanged = Object.entries(patch).some(([key, value]) => Reflect.get(unit, key) !== value);
    const areMembersChanged = memberIds !== undefined && setMembers(writer, unit, memberIds);
    if (!isChanged && !areMembersChanged) throw new Refusal('nothingToChange', {});
    writer.update('unit', id, patch, rev);
    if (patch.name !== unit.name) keepOldName(writer, unit, patch.name);
    if (isChanged) refreshProposals(writer);
  });
  return unitRow(office, id);
}

/** Papers go on using the old name, so it stays as an alias; an alias that is the new name is one no longer. */
function keepOldName(writer: Writer, unit: Stored<'unit'>, newName: string): void {
  const same = writer.all(
    writer.from
      .selectFrom('unitAlias')
      .select('id')
      .where('unitId', '=', unit.id)
      .where('alias', '=', newName)
      .where('state', '=', 'active'),
  );
  for (const { id } of same) writer.update('unitAlias', id, { state: 'withdrawn' });
  writer.insert('unitAlias', { unitId: unit.id, alias: unit.name, origin: 'manual', state: 'active' });
}

/** Members of a group, in the order given. Returns whether anything changed. */
function setMembers(writer: Writer, group: Stored<'unit'>, memberIds: readonly number[]): boolean {
  const wanted = new Set(memberIds);
  if (wanted.has(group.id)) throw new Refusal('unitReplacesItself', { unit: group.name });
  const present = writer.all(
    writer.from.selectFrom('unitMember').selectAll().where('groupUnitId', '=', group.id).where('state', '=', 'active'),
  );
  let isChanged = false;
  for (const { id, memberUnitId } of present) {
    if (wanted.delete(memberUnitId)) continue;
    writer.update('unitMember', id, { state: 'withdrawn' });
    isChanged = true;
  }
  for (const memberUnitId of wanted) {
    readUnit(writer, memberUnitId);
    writer.insert('unitMember', { groupUnitId: group.id, memberUnitId, state: 'active' });
    isChanged = true;
  }
  return isChanged;
}

export function addAlias(office: Office, { id, alias }: Input<'unit.addAlias'>, { opId }: CallContext): UnitRow {
  const plain = alias.trim();
  let subject = '';
  office.db.command({ name: 'unit.addAlias', opId, subject: () => subject }, (writer) => {
    subject = `${readUnit(writer, id).name}（${plain}）`;
    assertNameFree(writer, plain, null);
    writer.insert('unitAlias', { unitId: id, alias: plain, origin: 'manual', state: 'active' });
    refreshProposals(writer);
  });
  return unitRow(office, id);
}

export function withdrawAlias(
  office: Office,
  { aliasId }: Input<'unit.withdrawAlias'>,
  { opId }: CallContext,
): UnitRow {
  let subject = '';
  const unitId = office.db.command({ name: 'unit.withdrawAlias', opId, subject: () => subject }, (writer) => {
    const row = writer.first(writer.from.selectFrom('unitAlias').selectAll().where('id', '=', aliasId));
    if (row === undefined) throw new Refusal('recordMissing', { kind: 'unitAlias', id: aliasId });
    subject = row.alias;
    if (row.state === 'withdrawn') return row.unitId;
    writer.update('unitAlias', aliasId, { state: 'withdrawn' });
    // The alias of a merge stands and falls with the merge.
    if (row.origin === 'replacement') {
      const merged = writer.first(writer.from.selectFrom('unit').select('id').where('name', '=', row.alias));
      if (merged !== undefined) replaceUnit(writer, merged.id, []);
    }
    refreshProposals(writer);
    return row.unitId;
  });
  return unitRow(office, unitId);
}

export function replaceUnits(office: Office, { id, byIds }: Input<'unit.replace'>, { opId }: CallContext): UnitRow {
  let subject = '';
  office.db.command({ name: 'unit.replace', opId, subject: () => subject }, (writer) => {
    subject = readUnit(writer, id).name;
    replaceUnit(writer, id, byIds);
    refreshProposals(writer);
  });
  return unitRow(office, id);
}

function readUnit(reader: Reader, id: number): Stored<'unit'> {
  const unit = reader.first(reader.from.selectFrom('unit').selectAll().where('id', '=', id));
  if (unit === undefined) throw new Refusal('recordMissing', { kind: 'unit', id });
  return unit;
}

function unitRow(office: Office, id: number): UnitRow {
  const row = listUnits(office).find((unit) => unit.id === id);
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'unit', id });
  return row;
}

/** A name or alias belongs to one unit. */
function assertNameFree(writer: Writer, name: string, ownId: number | null): void {
  const { from } = writer;
  const unit = writer.first(
    from.selectFrom('unit').select('id').where('name', '=', name).where('state', '=', 'active'),
  );
  const alias = writer.first(
    from.selectFrom('unitAlias').select('unitId').where('alias', '=', name).where('state', '=', 'active'),
  );
  if ((unit !== undefined && unit.id !== ownId) || (alias !== undefined && alias.unitId !== ownId)) {
    throw new Refusal('nameTaken', { name });
  }
}

function blankToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
