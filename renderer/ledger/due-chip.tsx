import type { Milestone } from '#domain/target.ts';
import type { TargetRow } from '#ipc/contract.ts';
import { dayWords, ledgerText } from '../text/ledger.ts';
import { daysBetween } from './day.ts';

interface Chip {
  key: string;
  tone: 'red' | 'soon' | 'plain' | 'none';
  words: string;
  title: string;
}

function toneOf(target: TargetRow, dueOn: string, isFirst: boolean, asOf: string): Chip['tone'] {
  if (target.lightRule === 'completed') return 'plain';
  if (isFirst) return target.light === 'red' ? 'red' : target.lightRule === 'dueSoon' ? 'soon' : 'plain';
  return daysBetween(asOf, dueOn) < 0 ? 'red' : 'plain';
}

function chipOf(
  target: TargetRow,
  step: Pick<Milestone, 'ordinal' | 'dueOn' | 'dueText' | 'dueKind'>,
  isFirst: boolean,
  asOf: string,
  year: number,
): Chip {
  const key = String(step.ordinal);
  if (step.dueOn !== null) {
    const left = ledgerText.due.left(daysBetween(asOf, step.dueOn));
    const title = [step.dueText, left, target.isDueFixed ? ledgerText.due.fixed : ''].filter(Boolean).join(' · ');
    return { key, tone: toneOf(target, step.dueOn, isFirst, asOf), words: dayWords(step.dueOn, year), title };
  }
  if (step.dueKind === 'recurring')
    return { key, tone: 'plain', words: step.dueText || ledgerText.due.recurring, title: ledgerText.due.recurring };
  if (step.dueKind === 'ambiguous') return { key, tone: 'none', words: step.dueText, title: ledgerText.due.ambiguous };
  return { key, tone: 'none', words: ledgerText.due.undated, title: ledgerText.due.undated };
}

/** Due days of a target: one chip per dated step, the first one carrying the light. */
export function DueChips({ target, asOf, year }: { target: TargetRow; asOf: string; year: number }) {
  const steps: Pick<Milestone, 'ordinal' | 'dueOn' | 'dueText' | 'dueKind'>[] =
    target.isDueFixed || target.milestones.length < 2 ? [{ ...target, ordinal: 1 }] : target.milestones;
  return (
    <span className="due-chips">
      {steps.map((step, index) => {
        const chip = chipOf(target, step, index === 0, asOf, year);
        return (
          <span key={chip.key} className={`due due-${chip.tone}`} title={chip.title}>
            {chip.words}
          </span>
        );
      })}
    </span>
  );
}
