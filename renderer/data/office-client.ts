import type { QueryKey } from '@tanstack/react-query';
import { QueryClient } from '@tanstack/react-query';
import type { CallMeta, Channel, Fault, Input, Output, Topic } from '#ipc/contract.ts';
import { CHANNELS } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';

/** A "no" of the program on its way through react-query; `fault.message` is what the office reads. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Calls a channel; throws FaultError where the program says no. */
export async function callOffice<C extends Channel>(channel: C, input: Input<C>, meta?: CallMeta): Promise<Output<C>> {
  const result = await office().call(channel, input, meta);
  if (result.ok) return result.value;
  throw new FaultError(result.fault);
}

export const officeClient = new QueryClient({
  defaultOptions: {
    // The data lies on this machine: a second try or a refetch on focus would only repeat the same answer.
    queries: {
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Topic that a query answers about: the first word of its channel. */
function topicOf(key: QueryKey): string {
  return String(key[0]).split('.')[0] ?? '';
}

/** Set into pages by a browser for seconds, and says so itself on screen: no dialog and no button waits for it. */
const isPage = ({ queryKey }: { queryKey: QueryKey }): boolean => queryKey[0] === ('paper.preview' satisfies Channel);

/**
 * Marks as stale what a command touched; history and the state of undo change with every command. Resolves when what is
 * on screen was read again, its page excepted.
 */
export async function forgetTouchedBy(channel: Channel): Promise<void> {
  const touched = new Set<string>(CHANNELS[channel].touches satisfies readonly Topic[]);
  if (CHANNELS[channel].kind === 'command') touched.add('history');
  touched.add('app');
  const isTouched = ({ queryKey }: { queryKey: QueryKey }): boolean => touched.has(topicOf(queryKey));
  void officeClient.invalidateQueries({ predicate: (query) => isPage(query) && isTouched(query) });
  await officeClient.invalidateQueries({ predicate: (query) => !isPage(query) && isTouched(query) });
}
