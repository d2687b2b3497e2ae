import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export async function issuePapers(
  _office: Office,
  _input: Input<'paper.issue'>,
  _context: CallContext,
): Promise<Output<'paper.issue'>> {
  throw new Error('paper.issue');
}
