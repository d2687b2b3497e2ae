/** 年度任务目标 cell → targets with milestones, deadlines, kinds and quantities (domain.md §3.3). */
import { type DuePhrase, findDuePhrases } from './due-phrase.ts';
import { splitNumbered } from './numbered-text.ts';
import { readQuantities } from './quantity.ts';
import type { Milestone, Target } from './target.ts';
import { targetKindOf } from './target-kind.ts';

/**
 * Targets of a cell in order; [] for an empty cell. `year` is the year of the column (2022年任务目标). Words that only
 * announce the list (重点任务：1. …) are no target, but a deadline in them holds for the parts that name none.
 */
export function readTargets(cellText: string, year: number): Target[] {
  const parts = splitNumbered(cellText);
  const isHeading = parts.length > 1 && parts[0]!.label === '' && /[：:]\s*$/.test(parts[0]!.text);
  const inherited = isHeading ? milestonesOf(parts[0]!.text.trim(), year)[0] : undefined;
  const targets: Target[] = [];
  for (const { label, text: written } of isHeading ? parts.slice(1) : parts) {
    const text = written.trim();
    if (text === '') continue;
    targets.push(targetOf(text, label !== '', targets.length + 1, year, inherited));
  }
  return targets;
}

function targetOf(text: string, isNumbered: boolean, ordinal: number, year: number, inherited?: Milestone): Target {
  const milestones = milestonesOf(text, year);
  const [own] = milestones;
  if (inherited && milestones.length === 1 && own!.dueKind === 'none') {
    Object.assign(own!, { dueOn: inherited.dueOn, dueText: inherited.dueText, dueKind: inherited.dueKind });
  }
  const { dueOn, dueText, dueKind } = milestones[0]!;
  const quantities = readQuantities(text);
  return {
    ordinal,
    text,
    isNumbered,
    kind: targetKindOf(text, dueKind, quantities),
    dueOn,
    dueText,
    dueKind,
    quantities,
    milestones,
  };
}

/** Steps of one target, at least one. Their texts, joined, are the target's text. */
export function milestonesOf(text: string, year: number): Milestone[] {
  const phrases = decisive(findDuePhrases(text, year), text);
  if (phrases.length === 0) return [{ ordinal: 1, text, dueOn: null, dueText: '', dueKind: 'none' }];
  const starts = phrases.map((phrase, index) => (index === 0 ? 0 : clauseStart(text, phrases[index - 1]!, phrase)));
  return phrases.map((phrase, index) => ({
    ordinal: index + 1,
    text: text.slice(starts[index], starts[index + 1] ?? text.length),
    dueOn: phrase.dueOn,
    dueText: phrase.text,
    dueKind: phrase.kind,
  }));
}

/**
 * Phrases that set a step of their own: every different day, in reading order. What only repeats a day (12月底前…，年内…)
 * or a rhythm (每月…、每季…) sets none; beside a day, 每月 and 2025年前 only describe.
 */
function decisive(phrases: DuePhrase[], text: string): DuePhrase[] {
  const days = phrases.filter(({ kind }) => kind === 'date');
  const named = days.filter((phrase) => !isYearPlan(phrase, text));
  const dated = named.length > 0 ? named : days;
  if (dated.length === 0) return phrases.slice(0, 1);
  return dated.filter(({ dueOn }, index) => dated.findIndex((other) => other.dueOn === dueOn) === index);
}

/** 6月底前完成全年任务的60% has one deadline; 完成全年任务 alone has the end of the year. */
function isYearPlan({ text: phrase, end }: DuePhrase, text: string): boolean {
  return phrase.endsWith('全年') && /^\s*(?:目标|任务|计划|总|投资)/.test(text.slice(end, end + 6));
}

/** Where the clause of a phrase begins: after the last sign between it and the phrase before (，争取12月底前…). */
function clauseStart(text: string, previous: DuePhrase, phrase: DuePhrase): number {
  const between = text.slice(previous.end, phrase.start);
  const sign = Math.max(...['，', ',', '。', '；', ';', '、', '\n'].map((mark) => between.lastIndexOf(mark)));
  return sign < 0 ? phrase.start : previous.end + sign + 1;
}
