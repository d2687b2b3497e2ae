import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function remindForms(
  _office: Office,
  _input: Input<'form.remind'>,
  _context: CallContext,
): Output<'form.remind'> {
  throw new Error('form.remind');
}

export function withdrawReminder(
  _office: Office,
  _input: Input<'form.withdrawReminder'>,
  _context: CallContext,
): Output<'form.withdrawReminder'> {
  throw new Error('form.withdrawReminder');
}

export function reminderTexts(
  _office: Office,
  _input: Input<'form.reminderText'>,
  _context: CallContext,
): Output<'form.reminderText'> {
  throw new Error('form.reminderText');
}

export async function printReminders(
  _office: Office,
  _input: Input<'form.printReminder'>,
  _context: CallContext,
): Promise<Output<'form.printReminder'>> {
  throw new Error('form.printReminder');
}
