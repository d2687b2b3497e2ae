import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export async function acceptReturns(
  _office: Office,
  _input: Input<'receive.accept'>,
  _context: CallContext,
): Promise<Output<'receive.accept'>> {
  throw new Error('receive.accept');
}

export async function acceptCleanReturns(
  _office: Office,
  _input: Input<'receive.acceptClean'>,
  _context: CallContext,
): Promise<Output<'receive.acceptClean'>> {
  throw new Error('receive.acceptClean');
}
