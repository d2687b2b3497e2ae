/**
 * 销号 of targets. Each row stands on one paper: a 销号单 applies for it as a draft and grants it when it goes out, a 督办单
 * grants it when it is closed. All of these run inside a command.
 */
import type { Reader, Stored, Writer } from '#db/record.ts';

/** 申请销号: a slip was drafted. */
export function applyForCloseOut(writer: Writer, paperId: number, targetId: number, appliedOn: string): void {
  writer.insert('closeOut', { targetId, paperId, appliedOn, closedOn: null, note: '', state: 'active' });
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

export function readCloseOuts(reader: Reader, paperId: number): Pick<Stored<'closeOut'>, 'id' | 'closedOn'>[] {
  return reader.all(
    reader.from
      .selectFrom('closeOut')
      .select(['id', 'closedOn'])
      .where('paperId', '=', paperId)
      .where('state', '=', 'active')
      .orderBy('id'),
  );
}
