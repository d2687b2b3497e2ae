import type { UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Channel, Input, Output } from '#ipc/contract.ts';
import { callOffice } from './office-client.ts';

/** Reads a channel; the key is [channel, input]. `null` as input waits. Earlier data stays while new data comes. */
export function useOfficeQuery<C extends Channel>(channel: C, input: Input<C> | null): UseQueryResult<Output<C>> {
  return useQuery({
    queryKey: [channel, input],
    queryFn: () => callOffice(channel, input as Input<C>),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  }) as UseQueryResult<Output<C>>;
}
