import type { KeyboardEvent } from 'react';

/** ↑ ↓ Home End in a list of buttons: moves the focus, so that the list is one stop of Tab only. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-list-item]')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const to =
    event.key === 'ArrowDown'
      ? at + 1
      : event.key === 'ArrowUp'
        ? at - 1
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? buttons.length - 1
            : null;
  if (to === null) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
}
