import type { PackPart } from '#ipc/contract.ts';

/** In the order of a meeting. */
export const PACK_PARTS: readonly PackPart[] = [
  'cover',
  'overview',
  'sections',
  'redYellow',
  'coordination',
  'leaders',
  'unreturned',
  'consolidated',
];

export interface PartChoice {
  part: PackPart;
  isIncluded: boolean;
}

/** Every part, those chosen first in their order, the others behind in the order of a meeting. */
export function partChoices(chosen: readonly PackPart[]): PartChoice[] {
  const rest = PACK_PARTS.filter((part) => !chosen.includes(part));
  return [...chosen.map((part) => ({ part, isIncluded: true })), ...rest.map((part) => ({ part, isIncluded: false }))];
}

export function includedParts(choices: readonly PartChoice[]): PackPart[] {
  return choices.flatMap(({ part, isIncluded }) => (isIncluded ? [part] : []));
}

export function withIncluded(choices: readonly PartChoice[], part: PackPart, isIncluded: boolean): PartChoice[] {
  return choices.map((choice) => (choice.part === part ? { part, isIncluded } : choice));
}

/** The part at `from` stands at `to`, the others close up; places outside of the list are its ends. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const one = list[from];
  if (one === undefined) return [...list];
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(rest.length, to)), 0, one);
}
