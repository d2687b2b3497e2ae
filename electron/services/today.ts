/** Days by the machine's clock, in its own time zone: the office's day, not UTC's. */
import type { Office } from './office.ts';

export function today(office: Office): string {
  return dayOf(office.ports.now());
}

export function dayOf(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
