import type { RoundRow, StripMark, TaskRow } from '#ipc/contract.ts';
import { newestFirst } from '../dispatch/round-steps.ts';
import { ledgerText, lightNames, lightWords } from '../text/ledger.ts';
import { LightShape } from './light-mark.tsx';

/** What a mark says: round, light, rule; of a red made good later, both. */
export function markWords(mark: StripMark): string {
  const light = mark.isMadeGood
    ? ledgerText.strip.madeGood(lightWords[mark.rule])
    : `${lightNames[mark.light].split(ledgerText.strip.colon)[0]}${ledgerText.strip.colon}${lightWords[mark.rule]}`;
  return [mark.title, light, mark.isStored ? ledgerText.strip.stored : ledgerText.strip.running].join(' · ');
}

/** A slot of the strip; the same for every row, so that a round stands in one column down the page. */
export interface StripRound {
  id: number;
  title: string;
}

/** As many rounds as a row keeps marks of. */
const MOST = 8;

/** The newest rounds that any row was asked in, oldest first. */
export function stripRounds(rounds: readonly RoundRow[], rows: readonly TaskRow[]): StripRound[] {
  const asked = new Set(rows.flatMap((row) => row.strip.map((mark) => mark.roundId)));
  return newestFirst(rounds.filter(({ id }) => asked.has(id)))
    .slice(0, MOST)
    .reverse();
}

/**
 * 四季灯带: one small mark per round, the running one ringed; a year is read at a glance. With `rounds`, a round that did
 * not ask for the row leaves its slot empty.
 */
export function QuarterStrip({ marks, rounds }: { marks: readonly StripMark[]; rounds?: readonly StripRound[] }) {
  const slots = rounds ?? marks.map(({ roundId, title }) => ({ id: roundId, title }));
  if (slots.length === 0) return null;
  return (
    <span className="strip" role="list" aria-label={ledgerText.strip.label}>
      {slots.map(({ id, title }) => {
        const mark = marks.find(({ roundId }) => roundId === id);
        if (mark === undefined)
          return (
            <span key={id} role="listitem" className="strip-mark is-empty" title={ledgerText.strip.notAsked(title)} />
          );
        return (
          <span
            key={id}
            role="listitem"
            className={mark.isStored ? 'strip-mark' : 'strip-mark is-running'}
            title={markWords(mark)}
            aria-label={markWords(mark)}
          >
            <LightShape light={mark.isMadeGood ? 'yellow' : mark.light} size={12} />
          </span>
        );
      })}
    </span>
  );
}
