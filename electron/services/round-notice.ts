import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function readNotice(
  _office: Office,
  _input: Input<'round.notice'>,
  _context: CallContext,
): Output<'round.notice'> {
  throw new Error('round.notice');
}

export async function printNotice(
  _office: Office,
  _input: Input<'round.printNotice'>,
  _context: CallContext,
): Promise<Output<'round.printNotice'>> {
  throw new Error('round.printNotice');
}
