import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function listPapers(_office: Office, _input: Input<'paper.list'>, _context: CallContext): Output<'paper.list'> {
  throw new Error('paper.list');
}
