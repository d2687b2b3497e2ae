import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function putEntry(_office: Office, _input: Input<'entry.put'>, _context: CallContext): Output<'entry.put'> {
  throw new Error('entry.put');
}
