import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function readList(_office: Office, _input: Input<'report.list'>, _context: CallContext): Output<'report.list'> {
  throw new Error('report.list');
}

export async function exportList(
  _office: Office,
  _input: Input<'report.export'>,
  _context: CallContext,
): Promise<Output<'report.export'>> {
  throw new Error('report.export');
}

export async function printList(
  _office: Office,
  _input: Input<'report.print'>,
  _context: CallContext,
): Promise<Output<'report.print'>> {
  throw new Error('report.print');
}
