import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export async function exportPaper(
  _office: Office,
  _input: Input<'paper.export'>,
  _context: CallContext,
): Promise<Output<'paper.export'>> {
  throw new Error('paper.export');
}

export async function exportPapers(
  _office: Office,
  _input: Input<'paper.batch'>,
  _context: CallContext,
): Promise<Output<'paper.batch'>> {
  throw new Error('paper.batch');
}

export function paperText(_office: Office, _input: Input<'paper.text'>, _context: CallContext): Output<'paper.text'> {
  throw new Error('paper.text');
}
