import type { Verdict } from '#domain/round.ts';

export type CheckKey =
  | { do: 'move'; by: number }
  | { do: 'unit'; by: 1 | -1 }
  | { do: 'verdict'; verdict: Verdict }
  | { do: 'select' | 'selectAll' | 'note' | 'step' | 'entry' | 'risk' | 'leave' };

const KEYS: Readonly<Record<string, CheckKey>> = {
  ArrowDown: { do: 'move', by: 1 },
  ArrowUp: { do: 'move', by: -1 },
  PageDown: { do: 'move', by: 8 },
  PageUp: { do: 'move', by: -8 },
  Home: { do: 'move', by: -1e6 },
  End: { do: 'move', by: 1e6 },
  ArrowRight: { do: 'unit', by: 1 },
  ArrowLeft: { do: 'unit', by: -1 },
  1: { do: 'verdict', verdict: 'trueAsReported' },
  2: { do: 'verdict', verdict: 'notTrue' },
  3: { do: 'verdict', verdict: 'pending' },
  ' ': { do: 'select' },
  n: { do: 'note' },
  s: { do: 'step' },
  e: { do: 'entry' },
  r: { do: 'risk' },
  Escape: { do: 'leave' },
};

/** What a key means in the table of 核实; null leaves it to the browser. */
export function checkKeyOf(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): CheckKey | null {
  const isControl = event.ctrlKey || event.metaKey;
  if (isControl && event.key.toLowerCase() === 'a') return { do: 'selectAll' };
  if (isControl || event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return KEYS[key] ?? null;
}
