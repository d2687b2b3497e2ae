/** Proposals on unit and leader names: raised from what stands on record, kept in step with it, decided by the office. */
import type { Reader, Writer } from '#db/record.ts';
import { proposeLeaders } from '#domain/leader-proposal.ts';
import type { Proposal } from '#domain/proposal.ts';
import { proposeUnits } from '#domain/unit-proposal.ts';
import { type NameUses, readNameUses } from './name-uses.ts';

/** Proposals the given uses give rise to. Names that are replaced already are settled and take no part. */
export function raiseProposals(reader: Reader, uses: NameUses): Proposal[] {
  const { from } = reader;
  const refused = reader.all(from.selectFrom('proposal').select('proposalKey').where('state', '=', 'refused'));
  const refusedKeys = new Set(refused.map(({ proposalKey }) => proposalKey));
  const settledUnits = new Set(
    reader
      .all(from.selectFrom('unitReplacement').select('unitId').where('state', '=', 'active'))
      .map(({ unitId }) => unitId),
  );
  const settledLeaders = new Set(
    reader
      .all(from.selectFrom('leaderReplacement').select('leaderId').where('state', '=', 'active'))
      .map(({ leaderId }) => leaderId),
  );
  const isOpen = (id: number | null, settled: ReadonlySet<number>): boolean => id === null || !settled.has(id);
  const units = proposeUnits({
    names: [...uses.units.values()],
    known: readKnownUnits(reader).filter(({ id }) => !settledUnits.has(id)),
    settled: new Set([...uses.units.values()].filter(({ id }) => !isOpen(id, settledUnits)).map(({ name }) => name)),
    brackets: readBrackets(reader),
    refusedKeys,
  });
  const leaders = proposeLeaders([...uses.leaders.values()].filter(({ id }) => isOpen(id, settledLeaders)));
  return [...units, ...leaders].filter(({ key }) => !refusedKeys.has(key));
}

function readKnownUnits(reader: Reader): { name: string; id: number; aliases: string[] }[] {
  const { from } = reader;
  const aliases = new Map<number, string[]>();
  const rows = from.selectFrom('unitAlias').select(['unitId', 'alias']).where('state', '=', 'active').orderBy('id');
  for (const { unitId, alias } of reader.all(rows)) {
    const list = aliases.get(unitId);
    if (list === undefined) aliases.set(unitId, [alias]);
    else list.push(alias);
  }
  return reader
    .all(from.selectFrom('unit').select(['id', 'name']).where('state', '=', 'active').orderBy('id'))
    .map(({ id, name }) => ({ id, name, aliases: aliases.get(id) ?? [] }));
}

/** Brackets of all bodies on record, or of one document's. */
export function readBrackets(
  reader: Reader,
  documentId?: number,
): { names: string[]; text: string; measureNo: number }[] {
  const { from } = reader;
  const names = new Map<number, string[]>();
  const units = from
    .selectFrom('bodyClauseUnit')
    .innerJoin('unit', 'unit.id', 'bodyClauseUnit.unitId')
    .select(['bodyClauseUnit.clauseId', 'unit.name'])
    .where('bodyClauseUnit.state', '=', 'active')
    .orderBy('bodyClauseUnit.clauseId')
    .orderBy('bodyClauseUnit.ordinal');
  for (const { clauseId, name } of reader.all(units)) {
    const list = names.get(clauseId);
    if (list === undefined) names.set(clauseId, [name]);
    else list.push(name);
  }
  let clauses = from
    .selectFrom('bodyClause')
    .innerJoin('bodyMeasure', 'bodyMeasure.id', 'bodyClause.measureId')
    .select(['bodyClause.id', 'bodyClause.text', 'bodyMeasure.measureNo'])
    .where('bodyClause.state', '=', 'active')
    .orderBy('bodyClause.id');
  if (documentId !== undefined) clauses = clauses.where('bodyMeasure.documentId', '=', documentId);
  return reader.all(clauses).map(({ id, text, measureNo }) => ({ names: names.get(id) ?? [], text, measureNo }));
}

/**
 * Brings the proposals on record in step: new ones are opened, open ones the texts no longer bear out are withdrawn,
 * refused ones never come back, accepted ones re-open only when their replacement was taken back elsewhere.
 */
export function refreshProposals(writer: Writer): void {
  const fresh = new Map(
    raiseProposals(writer, readNameUses(writer)).map((proposal) => [proposal.key, proposal] as const),
  );
  const present = new Map(
    writer.all(writer.from.selectFrom('proposal').selectAll()).map((row) => [row.proposalKey, row] as const),
  );
  for (const row of present.values()) {
    if (row.state === 'open' && !fresh.has(row.proposalKey)) writer.update('proposal', row.id, { state: 'withdrawn' });
  }
  const subjects = readSubjects(writer);
  for (const proposal of fresh.values()) {
    const optionsJson = JSON.stringify(proposal.options);
    const row = present.get(proposal.key);
    if (row === undefined) {
      const isLeader = proposal.kind === 'leaderSimilar';
      writer.insert('proposal', {
        proposalKey: proposal.key,
        kind: proposal.kind,
        subjectUnitId: isLeader ? null : (subjects.units.get(proposal.subject) ?? null),
        subjectLeaderId: isLeader ? (subjects.leaders.get(proposal.subject) ?? null) : null,
        optionsJson,
        state: 'open',
        chosenOption: null,
        decidedAt: null,
      });
    } else if (row.state !== 'open') {
      writer.update('proposal', row.id, { optionsJson, state: 'open', chosenOption: null, decidedAt: null });
    } else if (row.optionsJson !== optionsJson) {
      writer.update('proposal', row.id, { optionsJson });
    }
  }
}

function readSubjects(reader: Reader): { units: Map<string, number>; leaders: Map<string, number> } {
  const { from } = reader;
  const toMap = (rows: { id: number; name: string }[]): Map<string, number> =>
    new Map(rows.map(({ id, name }) => [name, id] as const));
  return {
    units: toMap(reader.all(from.selectFrom('unit').select(['id', 'name']).orderBy('id', 'desc'))),
    leaders: toMap(reader.all(from.selectFrom('leader').select(['id', 'name']).orderBy('id', 'desc'))),
  };
}

export function countOpenProposals(reader: Reader): number {
  return reader.all(reader.from.selectFrom('proposal').select('id').where('state', '=', 'open')).length;
}
