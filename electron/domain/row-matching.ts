/** Rows whose words were changed: which task on record is this row, where the likeness leaves no doubt. */
import { PairIndex, similarity, type TextPairs, textPairs } from './text-overlap.ts';

export interface MatchedRow {
  sequence: string;
  texts: Record<string, string>;
}

interface Traits {
  content: TextPairs;
  /** All other texts together: goal, target, leader, units, extra columns. */
  rest: TextPairs;
}

/** Content that is mostly the same words. */
const SAME_CONTENT = 0.6;
/** Content rewritten, but number, goal, target and units say it is the row. */
const SAME_REST = 0.8;
/** Less text than this beside the content says nothing about which row it is. */
const TELLING_PAIRS = 20;
/** The second-best must stay this far behind, else nobody can tell which row it is. */
const MARGIN = 0.08;
const CANDIDATES = 8;
const COMMONEST_PAIR = 60;

interface Pairing {
  row: number;
  task: number;
  score: number;
}

/** Pairs in which each side is the other's best and no second comes close; all others stay apart (added and removed). */
export function matchRewordedRows<R extends MatchedRow, T extends MatchedRow>(
  rows: readonly R[],
  tasks: readonly T[],
): [R, T][] {
  if (rows.length === 0 || tasks.length === 0) return [];
  const rowTraits = rows.map(traitsOf);
  const taskTraits = tasks.map(traitsOf);
  const index = new PairIndex(taskTraits.map(({ content }) => content));
  const restIndex = new PairIndex(taskTraits.map(({ rest }) => rest));
  const byNumber = Map.groupBy(tasks.keys(), (at) => tasks[at]!.sequence.trim());
  const pairings: Pairing[] = [];
  for (const [row, traits] of rowTraits.entries()) {
    const sequence = rows[row]!.sequence.trim();
    const candidates = new Set([
      ...index.nearest(traits.content, CANDIDATES, COMMONEST_PAIR),
      ...restIndex.nearest(traits.rest, CANDIDATES, COMMONEST_PAIR),
      ...(byNumber.get(sequence)?.slice(0, CANDIDATES) ?? []),
    ]);
    for (const task of candidates) {
      const score = likeness(traits, taskTraits[task]!, sequence !== '' && tasks[task]!.sequence.trim() === sequence);
      if (score > 0) pairings.push({ row, task, score });
    }
  }
  return certainPairs(pairings).map(({ row, task }) => [rows[row]!, tasks[task]!]);
}

/** 0 when the rows are not the same task by any of the two readings; else above 0, a same number counting a little. */
function likeness(a: Traits, b: Traits, isSameNumber: boolean): number {
  const content = a.content.size === 0 ? 0 : similarity(a.content, b.content);
  const rest = a.rest.size < TELLING_PAIRS ? 0 : similarity(a.rest, b.rest);
  const isSame = content >= SAME_CONTENT || (rest >= SAME_REST && (isSameNumber || content >= 0.3));
  return isSame ? content * 0.6 + rest * 0.3 + (isSameNumber ? 0.1 : 0) : 0;
}

function certainPairs(pairings: readonly Pairing[]): Pairing[] {
  const ofRow = bestTwo(pairings, 'row');
  const ofTask = bestTwo(pairings, 'task');
  const isCertain = (two: BestTwo | undefined, score: number) =>
    two !== undefined && score === two.best && two.best - two.second >= MARGIN;
  return pairings.filter(
    ({ row, task, score }) => isCertain(ofRow.get(row), score) && isCertain(ofTask.get(task), score),
  );
}

interface BestTwo {
  best: number;
  second: number;
}

function bestTwo(pairings: readonly Pairing[], side: 'row' | 'task'): Map<number, BestTwo> {
  const found = new Map<number, BestTwo>();
  for (const pairing of pairings) {
    const { best, second } = found.get(pairing[side]) ?? { best: 0, second: 0 };
    const { score } = pairing;
    found.set(pairing[side], score > best ? { best: score, second: best } : { best, second: Math.max(second, score) });
  }
  return found;
}

function traitsOf({ texts }: MatchedRow): Traits {
  const rest = Object.entries(texts)
    .filter(([field]) => field !== 'content' && field !== 'sequence')
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, text]) => text);
  return { content: textPairs(texts.content ?? ''), rest: textPairs(rest.join('\n')) };
}
