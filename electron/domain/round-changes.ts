/** What changed from one round to the next: newly red, recovered, finished, no movement for two rounds. */
import { isFinished, type LightReading } from './light.ts';
import { compareKey, strictKey } from './written-text.ts';

export type ChangeKind = 'newlyRed' | 'recovered' | 'finished' | 'noMovement';

/** What a unit wrote in a round. */
export interface WrittenProgress {
  progressNote: string;
  amountText: string;
}

/** A target in a round and in the one before it. */
export interface RoundMovement {
  light: LightReading;
  /** Null when there is no round before. */
  previousLight: LightReading | null;
  /** Whether the round before asked it too. */
  isAskedBefore: boolean;
  entries: readonly WrittenProgress[];
  previousEntries: readonly WrittenProgress[];
  /** The round runs and the day by which the target is to be reported has not passed. */
  isStillAwaited: boolean;
}

/**
 * A red that was completed (late) has both recovered and finished. Without a round before, everything completed is
 * finished and nothing else has changed.
 */
export function changesOf(movement: RoundMovement): ChangeKind[] {
  const { light, previousLight } = movement;
  const isDone = isFinished(light);
  const kinds: ChangeKind[] = [];
  if (previousLight !== null && light.light === 'red' && previousLight.light !== 'red') kinds.push('newlyRed');
  if (previousLight?.light === 'red' && light.light !== 'red') kinds.push('recovered');
  if (isDone && (previousLight === null || !isFinished(previousLight))) kinds.push('finished');
  if (!isDone && movement.isAskedBefore && hasStoodStill(movement)) kinds.push('noMovement');
  return kinds;
}

/**
 * Nothing reported twice, or the same words and the same amounts, whoever wrote them. Whoever still has time to report has
 * not failed to.
 */
function hasStoodStill({ entries, previousEntries, isStillAwaited }: RoundMovement): boolean {
  if (entries.length !== previousEntries.length) return false;
  if (entries.length === 0 && isStillAwaited) return false;
  // Punctuation is none of the words, but the point of 1.5 is part of the number.
  const key = (list: readonly WrittenProgress[]) =>
    list
      .map(({ progressNote, amountText }) => `${compareKey(progressNote)} ${strictKey(amountText)}`)
      .sort()
      .join('\n');
  return key(entries) === key(previousEntries);
}
