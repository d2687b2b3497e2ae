/** 四季灯带: one mark per round, so that a year is read at a glance. */
import type { Light, LightReading, LightRule } from './light.ts';

/** One mark; `light` stays what it was when a red was made good later, and `isMadeGood` says so. */
export interface StripMark {
  roundId: number;
  code: string;
  title: string;
  light: Light;
  rule: LightRule;
  isStored: boolean;
  isMadeGood: boolean;
}

export const STRIP_LENGTH = 8;

export interface StripRound {
  round: { id: number; code: string; title: string };
  /** As stored when the round was closed; null for a round that is judged on the day asked about. */
  stored: LightReading | null;
}

/** Strip of a target over the rounds that asked it, in their order; `isCompletedNow` on the day asked about. */
export function targetStrip(rounds: readonly StripRound[], live: LightReading, isCompletedNow: boolean): StripMark[] {
  return rounds.slice(-STRIP_LENGTH).map(({ round, stored }) => {
    const { light, rule } = stored ?? live;
    const isMadeGood = stored !== null && light === 'red' && isCompletedNow;
    return {
      roundId: round.id,
      code: round.code,
      title: round.title,
      light,
      rule,
      isStored: stored !== null,
      isMadeGood,
    };
  });
}

/** Per round the worst of its targets. `place` orders rounds. A red made good ranks as the yellow it is shown as. */
export function taskStrip(strips: readonly (readonly StripMark[])[], place: (roundId: number) => number): StripMark[] {
  const worst = new Map<number, StripMark>();
  for (const mark of strips.flat()) {
    const present = worst.get(mark.roundId);
    if (present === undefined || rankOf(mark) < rankOf(present)) worst.set(mark.roundId, mark);
  }
  return [...worst.values()].sort((a, b) => place(a.roundId) - place(b.roundId)).slice(-STRIP_LENGTH);
}

const RANKS: Readonly<Record<Light, number>> = { red: 0, yellow: 2, green: 3, grey: 4 };

function rankOf({ light, isMadeGood }: StripMark): number {
  return isMadeGood ? 1 : RANKS[light];
}
