import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function readReceived(
  _office: Office,
  _input: Input<'receive.get'>,
  _context: CallContext,
): Output<'receive.get'> {
  throw new Error('receive.get');
}

export function answerAsk(
  _office: Office,
  _input: Input<'receive.answer'>,
  _context: CallContext,
): Output<'receive.answer'> {
  throw new Error('receive.answer');
}

export function holdReceived(
  _office: Office,
  _input: Input<'receive.hold'>,
  _context: CallContext,
): Output<'receive.hold'> {
  throw new Error('receive.hold');
}

export function setAsideReceived(
  _office: Office,
  _input: Input<'receive.setAside'>,
  _context: CallContext,
): Output<'receive.setAside'> {
  throw new Error('receive.setAside');
}
