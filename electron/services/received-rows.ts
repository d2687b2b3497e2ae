/** Lines of the inbox: every file of a round with what it is, how complete it is and what it asks. */
import type { ReceivedRow } from '#ipc/contract.ts';
import type { Office } from './office.ts';

/**
 * Files of a round in the order they came. Asynchronous because a first look at many files is spread over many turns of
 * the event loop; looked at once, they are answered from memory until forms, names or answers change.
 */
export async function receivedRows(office: Office, roundId: number): Promise<ReceivedRow[]> {
  const { reader } = office.db;
  const some = reader.from.selectFrom('receivedFile').select('id').where('roundId', '=', roundId);
  if (reader.first(some) === undefined) return [];
  throw new Error('receivedRows');
}

/** Lets everything else that waits have its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
