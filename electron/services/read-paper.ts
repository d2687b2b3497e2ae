import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function readPaper(_office: Office, _input: Input<'paper.get'>, _context: CallContext): Output<'paper.get'> {
  throw new Error('paper.get');
}
