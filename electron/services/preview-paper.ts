import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export async function previewPaper(
  _office: Office,
  _input: Input<'paper.preview'>,
  _context: CallContext,
): Promise<Output<'paper.preview'>> {
  throw new Error('paper.preview');
}
