/** Takes the keyboard to what is to be done first in the pane at the right: the first open question, else 接收. */
export function focusFirstStep(): void {
  document.querySelector<HTMLElement>('.collect-pane [data-first-step]')?.focus();
}

/** The same once the page is drawn again, where the button that had the keyboard is gone. */
export function focusFirstStepIfLost(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) focusFirstStep();
  });
}
