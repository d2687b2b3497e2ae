import { useEffect, useEffectEvent } from 'react';

/** True while the caret stands in something the user types into. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

export interface Shortcuts {
  onJump(): void;
  onUndo(): void;
  onRedo(): void;
}

/** Ctrl+K everywhere; Ctrl+Z and Ctrl+Y outside of fields, where they belong to the text. */
export function useShortcuts({ onJump, onUndo, onRedo }: Shortcuts): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'k') onJump();
      else if (isTyping(event.target)) return;
      else if (key === 'y' || (key === 'z' && event.shiftKey)) onRedo();
      else if (key === 'z') onUndo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [onJump, onUndo, onRedo]);
}

/** Ctrl+P prints the paper as it is issued, not the page around it, which holds only what is near the window. */
export function usePrintKey(print: () => void): void {
  const printNow = useEffectEvent(print);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      printNow();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
