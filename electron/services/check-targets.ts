import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function checkTargets(_office: Office, _input: Input<'check.set'>, _context: CallContext): Output<'check.set'> {
  throw new Error('check.set');
}

export function markRisk(_office: Office, _input: Input<'risk.mark'>, _context: CallContext): Output<'risk.mark'> {
  throw new Error('risk.mark');
}
