import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function draftPapers(
  _office: Office,
  _input: Input<'paper.draft'>,
  _context: CallContext,
): Output<'paper.draft'> {
  throw new Error('paper.draft');
}

export function editPaper(_office: Office, _input: Input<'paper.edit'>, _context: CallContext): Output<'paper.edit'> {
  throw new Error('paper.edit');
}

export function replacePaper(
  _office: Office,
  _input: Input<'paper.replace'>,
  _context: CallContext,
): Output<'paper.replace'> {
  throw new Error('paper.replace');
}
