import type { StripMark } from '#ipc/contract.ts';
import { ledgerText, lightNames, lightWords } from '../text/ledger.ts';
import { LightShape } from './light-mark.tsx';

/** What a mark says: round, light, rule; of a red made good later, both. */
export function markWords(mark: StripMark): string {
  const light = mark.isMadeGood
    ? ledgerText.strip.madeGood(lightWords[mark.rule])
    : `${lightNames[mark.light].split(ledgerText.strip.colon)[0]}${ledgerText.strip.colon}${lightWords[mark.rule]}`;
  return [mark.title, light, mark.isStored ? ledgerText.strip.stored : ledgerText.strip.running].join(' · ');
}

/** 四季灯带: one small mark per round, the running one ringed; a year is read at a glance. */
export function QuarterStrip({ marks }: { marks: readonly StripMark[] }) {
  if (marks.length === 0) return null;
  return (
    <span className="strip" role="list" aria-label={ledgerText.strip.label}>
      {marks.map((mark) => (
        <span
          key={mark.roundId}
          role="listitem"
          className={mark.isStored ? 'strip-mark' : 'strip-mark is-running'}
          title={markWords(mark)}
          aria-label={markWords(mark)}
        >
          <LightShape light={mark.isMadeGood ? 'yellow' : mark.light} size={12} />
        </span>
      ))}
    </span>
  );
}
