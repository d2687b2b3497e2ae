import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export async function takeFiles(
  _office: Office,
  _input: Input<'receive.take'>,
  _context: CallContext,
): Promise<Output<'receive.take'>> {
  throw new Error('receive.take');
}
