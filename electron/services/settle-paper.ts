import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function cancelPaper(
  _office: Office,
  _input: Input<'paper.cancel'>,
  _context: CallContext,
): Output<'paper.cancel'> {
  throw new Error('paper.cancel');
}

export async function replyToPaper(
  _office: Office,
  _input: Input<'paper.reply'>,
  _context: CallContext,
): Promise<Output<'paper.reply'>> {
  throw new Error('paper.reply');
}

export function closePaper(
  _office: Office,
  _input: Input<'paper.close'>,
  _context: CallContext,
): Output<'paper.close'> {
  throw new Error('paper.close');
}
