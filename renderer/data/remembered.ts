import { useCallback, useState } from 'react';

const PREFIX = 'desk.';

/** What this machine remembers of the window. Storage may be full, off or hand-edited: then the fallback counts. */
export function recall<T>(name: string, fallback: T, isSound: (value: unknown) => value is T): T {
  try {
    const text = localStorage.getItem(PREFIX + name);
    if (text === null) return fallback;
    const value: unknown = JSON.parse(text);
    return isSound(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Nothing is lost but comfort.
  }
}

/** State that survives a restart of the window. */
export function useRemembered<T>(name: string, fallback: T, isSound: (value: unknown) => value is T) {
  const [value, setValue] = useState<T>(() => recall(name, fallback, isSound));
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      remember(name, next);
    },
    [name],
  );
  return [value, keep] as const;
}

export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
export const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const isWidths = (value: unknown): value is Record<string, number> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isNumber);
