import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export async function issueForms(
  _office: Office,
  _input: Input<'form.issue'>,
  _context: CallContext,
): Promise<Output<'form.issue'>> {
  throw new Error('form.issue');
}

export async function exportForms(
  _office: Office,
  _input: Input<'form.export'>,
  _context: CallContext,
): Promise<Output<'form.export'>> {
  throw new Error('form.export');
}
