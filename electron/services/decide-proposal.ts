/** 待定建议: accept one of the options, refuse, or open again. */
import type { Reader, Stored, Writer } from '#db/record.ts';
import type { ProposalOption, ProposalState } from '#domain/proposal.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, ProposalRow } from '#ipc/contract.ts';
import { replaceLeader } from './leader-replacement.ts';
import { createNameRegister } from './name-register.ts';
import { type NameUses, readNameUses } from './name-uses.ts';
import type { CallContext, Office } from './office.ts';
import { refreshProposals } from './proposals.ts';
import { replaceUnit } from './unit-replacement.ts';

export function listProposals(office: Office, { state }: Input<'proposal.list'>): ProposalRow[] {
  const { reader } = office.db;
  let query = reader.from.selectFrom('proposal').selectAll().where('state', '!=', 'withdrawn');
  if (state !== undefined) query = query.where('state', '=', state);
  const uses = readNameUses(reader);
  return reader.all(query.orderBy('id')).map((row) => proposalRow(reader, row, uses));
}

export function decideProposal(office: Office, input: Input<'proposal.decide'>, { opId }: CallContext): ProposalRow {
  let subject = '';
  office.db.command({ name: 'proposal.decide', opId, subject: () => subject }, (writer) => {
    const row = readProposal(writer, input.id);
    subject = subjectName(writer, row);
    settleProposal(writer, row, input.action, input.option);
    refreshProposals(writer);
  });
  const { reader } = office.db;
  return proposalRow(reader, readProposal(reader, input.id), readNameUses(reader));
}

function readProposal(reader: Reader, id: number): Stored<'proposal'> {
  const row = reader.first(reader.from.selectFrom('proposal').selectAll().where('id', '=', id));
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'proposal', id });
  return row;
}

/** Inside a command. Without `option` the best one is taken. Throws Refusal proposalDecided, valueInvalid. */
export function settleProposal(
  writer: Writer,
  row: Stored<'proposal'>,
  action: 'accept' | 'refuse' | 'reopen',
  option = 0,
): void {
  const decidedAt = writer.at;
  if (action === 'reopen') {
    if (row.state === 'accepted') standFor(writer, row, []);
    if (row.state !== 'open') {
      writer.update('proposal', row.id, { state: 'open', chosenOption: null, decidedAt: null });
    }
    return;
  }
  if (row.state !== 'open') throw new Refusal('proposalDecided', { id: row.id });
  if (action === 'refuse') {
    writer.update('proposal', row.id, { state: 'refused', chosenOption: null, decidedAt });
    return;
  }
  const chosen = optionsOf(row)[option];
  if (chosen === undefined) throw new Refusal('valueInvalid', { field: '选项', value: String(option) });
  standFor(writer, row, chosen.names);
  writer.update('proposal', row.id, { state: 'accepted', chosenOption: option, decidedAt });
}

function standFor(writer: Writer, row: Stored<'proposal'>, names: readonly string[]): void {
  const register = createNameRegister(writer);
  if (row.subjectUnitId !== null) {
    replaceUnit(
      writer,
      row.subjectUnitId,
      names.map((name) => register.unitId(name)),
    );
  } else if (row.subjectLeaderId !== null) {
    const [name] = names;
    replaceLeader(writer, row.subjectLeaderId, name === undefined ? null : register.leaderId(name));
  }
}

function optionsOf(row: Stored<'proposal'>): ProposalOption[] {
  return JSON.parse(row.optionsJson) as ProposalOption[];
}

function subjectName(reader: Reader, row: Stored<'proposal'>): string {
  const { from } = reader;
  const unit = reader.first(
    from
      .selectFrom('unit')
      .select('name')
      .where('id', '=', row.subjectUnitId ?? 0),
  );
  const leader = reader.first(
    from
      .selectFrom('leader')
      .select('name')
      .where('id', '=', row.subjectLeaderId ?? 0),
  );
  return unit?.name ?? leader?.name ?? '';
}

function proposalRow(reader: Reader, row: Stored<'proposal'>, uses: NameUses): ProposalRow {
  const subject = subjectName(reader, row);
  const use = row.subjectLeaderId === null ? uses.units.get(subject) : uses.leaders.get(subject);
  return {
    id: row.id,
    kind: row.kind,
    subject,
    subjectUnitId: row.subjectUnitId,
    subjectLeaderId: row.subjectLeaderId,
    places: use?.rows ?? [],
    options: optionsOf(row),
    // `withdrawn` ends here: it is asked for by id only right after a decision, when it has just been settled.
    state: row.state === 'withdrawn' ? 'refused' : (row.state satisfies ProposalState),
    chosenOption: row.chosenOption,
  };
}
