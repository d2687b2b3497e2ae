/**
 * 销号 of targets. Each row stands on one paper: a 销号单 applies for it as a draft and grants it when it goes out, a 督办单
 * grants it when it is closed and its target is completed and found true. All of these run inside a command.
 */
import type { Reader, Stored, Writer } from '#db/record.ts';

/** 申请销号: a slip was drafted. */
export function applyForCloseOut(writer: Writer, paperId: number, targetId: number, appliedOn: string): void {
  writer.insert('closeOut', { targetId, paperId, appliedOn, closedOn: null, note: '', state: 'active' });
}

/** 销号单 of the target that stand, as drafts or sent out, but for one. Oldest first. */
export function standingSlips(reader: Reader, targetId: number, exceptId = 0): { id: number; title: string }[] {
  return reader.all(
    reader.from
      .selectFrom('paper')
      .select(['id', 'title'])
      .where('kind', '=', 'closeOutSlip')
      .where('targetId', '=', targetId)
      .where('state', 'in', ['draft', 'issued'])
      .where('id', '!=', exceptId)
      .orderBy('id'),
  );
}

/** 销号 on the paper: what it applied for is granted, or granted without. */
export function grantCloseOut(
  writer: Writer,
  { id, targetId }: Pick<Stored<'paper'>, 'id' | 'targetId'>,
  { closedOn, note }: { closedOn: string; note: string },
): void {
  if (targetId === null) throw new Error(`paper ${id} is about no target`);
  const [present] = readCloseOuts(writer, id);
  if (present === undefined) {
    writer.insert('closeOut', { targetId, paperId: id, appliedOn: null, closedOn, note, state: 'active' });
  } else writer.update('closeOut', present.id, { closedOn, note });
}

/** A slip in place of another: the target was closed out all the while. */
export function passCloseOut(writer: Writer, fromPaperId: number, toPaperId: number): void {
  for (const { id } of readCloseOuts(writer, fromPaperId)) writer.update('closeOut', id, { paperId: toPaperId });
}

/** What stood on the paper stands no more. */
export function withdrawCloseOut(writer: Writer, paperId: number): void {
  for (const { id } of readCloseOuts(writer, paperId)) writer.update('closeOut', id, { state: 'withdrawn' });
}

/** 督办单 that have their reply are done with once a slip closes their target; they name the slip. */
export function closeNotices(writer: Writer, targetId: number, slip: { closedOn: string; number: string }): void {
  const replied = readNotices(writer, targetId).filter(({ state }) => state === 'replied');
  for (const { id } of replied) {
    writer.update('paper', id, { state: 'closed', closedOn: slip.closedOn, closeNote: slip.number });
  }
}

/** The slip is void: 督办单 that it closed are replied ones again. */
export function reopenNotices(writer: Writer, targetId: number, number: string): void {
  for (const { id } of closedBy(writer, targetId, number)) {
    writer.update('paper', id, { state: 'replied', closedOn: null, closeNote: null });
  }
}

/** Another slip stands in place of the one they name. */
export function renameNotices(writer: Writer, targetId: number, from: string, to: string): void {
  for (const { id } of closedBy(writer, targetId, from)) writer.update('paper', id, { closeNote: to });
}

/** A 督办单 closed by itself names no slip; where its target was closed out with it, it has a 销号 of its own. */
function closedBy(reader: Reader, targetId: number, number: string): { id: number }[] {
  return readNotices(reader, targetId).filter(
    ({ id, state, closeNote }) => state === 'closed' && closeNote === number && readCloseOuts(reader, id).length === 0,
  );
}

function readNotices(reader: Reader, targetId: number): Pick<Stored<'paper'>, 'id' | 'state' | 'closeNote'>[] {
  return reader.all(
    reader.from
      .selectFrom('paper')
      .select(['id', 'state', 'closeNote'])
      .where('targetId', '=', targetId)
      .where('kind', '=', 'supervisionNotice')
      .orderBy('id'),
  );
}

function readCloseOuts(reader: Reader, paperId: number): Pick<Stored<'closeOut'>, 'id' | 'closedOn'>[] {
  return reader.all(
    reader.from
      .selectFrom('closeOut')
      .select(['id', 'closedOn'])
      .where('paperId', '=', paperId)
      .where('state', '=', 'active')
      .orderBy('id'),
  );
}
