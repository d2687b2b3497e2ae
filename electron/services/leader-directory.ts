/** 领导名录: posts, look-alikes, hand-overs on a day. */
import type { Reader, Stored } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, LeaderRow } from '#ipc/contract.ts';
import { replaceLeader } from './leader-replacement.ts';
import { readLeaderStanding } from './leader-standing.ts';
import { readLedger } from './ledger.ts';
import type { CallContext, Office } from './office.ts';
import { refreshProposals } from './proposals.ts';
import { today } from './today.ts';

/** `taskCount`: tasks the leader answers for on `asOf`, after look-alikes and hand-overs. */
export function listLeaders(office: Office, { asOf }: Input<'leader.list'>): LeaderRow[] {
  const { reader } = office.db;
  const { from } = reader;
  const day = asOf ?? today(office);
  const standing = readLeaderStanding(reader);
  const counts = new Map<number, number>();
  for (const { task, leaderIds } of readLedger(office.db).tasks) {
    if (task.state === 'removed') continue;
    for (const id of new Set(leaderIds.map((leaderId) => standing.inOffice(leaderId, day)))) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const handovers = Map.groupBy(
    reader.all(
      from.selectFrom('leaderHandover').selectAll().where('state', '=', 'active').orderBy('onDate').orderBy('id'),
    ),
    ({ fromLeaderId }) => fromLeaderId,
  );
  const replaced = new Map(
    reader
      .all(from.selectFrom('leaderReplacement').selectAll().where('state', '=', 'active'))
      .map((row) => [row.leaderId, row.replacementLeaderId] as const),
  );
  return reader.all(from.selectFrom('leader').selectAll().orderBy('id')).map((leader): LeaderRow => {
    const by = replaced.get(leader.id);
    return {
      id: leader.id,
      rev: leader.rev,
      name: leader.name,
      post: leader.post,
      taskCount: counts.get(leader.id) ?? 0,
      replacedBy: by === undefined ? null : { id: by, name: standing.name(by) },
      handovers: (handovers.get(leader.id) ?? []).map(({ id, toLeaderId, onDate, note }) => ({
        id,
        toLeaderId,
        toName: standing.name(toLeaderId),
        onDate,
        note,
      })),
      isClosed: leader.state === 'closed',
    };
  });
}

export function addLeader(office: Office, { name, post }: Input<'leader.add'>, { opId }: CallContext): LeaderRow {
  const plain = name.trim();
  const id = office.db.command({ name: 'leader.add', opId, subject: plain }, (writer) => {
    assertNameFree(writer, plain);
    return writer.insert('leader', { name: plain, post: post?.trim() || null, state: 'active' });
  });
  return leaderRow(office, id);
}

export function updateLeader(office: Office, input: Input<'leader.update'>, { opId }: CallContext): LeaderRow {
  const { id, rev } = input;
  let subject = '';
  office.db.command({ name: 'leader.update', opId, subject: () => subject }, (writer) => {
    const leader = readLeader(writer, id);
    subject = leader.name;
    const name = input.name?.trim() ?? leader.name;
    if (name !== leader.name) assertNameFree(writer, name);
    const post = input.post === undefined ? leader.post : input.post?.trim() || null;
    const state = input.isClosed === undefined ? leader.state : input.isClosed ? 'closed' : 'active';
    if (name === leader.name && post === leader.post && state === leader.state)
      throw new Refusal('nothingToChange', {});
    writer.update('leader', id, { name, post, state }, rev);
    if (name !== leader.name) refreshProposals(writer);
  });
  return leaderRow(office, id);
}

export function mergeLeader(office: Office, { id, byId }: Input<'leader.replace'>, { opId }: CallContext): LeaderRow {
  let subject = '';
  office.db.command({ name: 'leader.replace', opId, subject: () => subject }, (writer) => {
    subject = readLeader(writer, id).name;
    replaceLeader(writer, id, byId);
    refreshProposals(writer);
  });
  return leaderRow(office, id);
}

export function handOver(office: Office, input: Input<'leader.handOver'>, { opId }: CallContext): LeaderRow {
  const { id, toId, onDate, note = '' } = input;
  let subject = '';
  office.db.command({ name: 'leader.handOver', opId, subject: () => subject }, (writer) => {
    const leader = readLeader(writer, id);
    const successor = readLeader(writer, toId);
    const standing = readLeaderStanding(writer);
    if (standing.person(id) === standing.person(toId)) {
      throw new Refusal('leaderReplacesItself', { leader: leader.name });
    }
    subject = `${leader.name} → ${successor.name}（${onDate}）`;
    writer.insert('leaderHandover', { fromLeaderId: id, toLeaderId: toId, onDate, note: note.trim(), state: 'active' });
  });
  return leaderRow(office, id);
}

export function withdrawHandover(
  office: Office,
  { handoverId }: Input<'leader.withdrawHandover'>,
  { opId }: CallContext,
): LeaderRow {
  let subject = '';
  const leaderId = office.db.command({ name: 'leader.withdrawHandover', opId, subject: () => subject }, (writer) => {
    const row = writer.first(writer.from.selectFrom('leaderHandover').selectAll().where('id', '=', handoverId));
    if (row === undefined) throw new Refusal('recordMissing', { kind: 'leaderHandover', id: handoverId });
    subject = readLeader(writer, row.fromLeaderId).name;
    if (row.state === 'active') writer.update('leaderHandover', handoverId, { state: 'withdrawn' });
    return row.fromLeaderId;
  });
  return leaderRow(office, leaderId);
}

function readLeader(reader: Reader, id: number): Stored<'leader'> {
  const leader = reader.first(reader.from.selectFrom('leader').selectAll().where('id', '=', id));
  if (leader === undefined) throw new Refusal('recordMissing', { kind: 'leader', id });
  return leader;
}

function leaderRow(office: Office, id: number): LeaderRow {
  const row = listLeaders(office, {}).find((leader) => leader.id === id);
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'leader', id });
  return row;
}

function assertNameFree(reader: Reader, name: string): void {
  const { from } = reader;
  const leader = reader.first(
    from.selectFrom('leader').select('id').where('name', '=', name).where('state', '=', 'active'),
  );
  if (leader !== undefined) throw new Refusal('nameTaken', { name });
}
