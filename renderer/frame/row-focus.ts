import type { KeyboardEvent } from 'react';

/** ↑ ↓ Home End move between the links and buttons of a list; Enter follows the one in focus, as everywhere. */
export function moveRowFocus(event: KeyboardEvent<HTMLElement>, selector = 'a, button'): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const next = to === undefined ? undefined : rows[to];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
