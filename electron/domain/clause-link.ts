/** Which sentence of the body a task grew from: proposed by the text, decided by the office. */
import { PairIndex, sharedPairs, textPairs } from './text-overlap.ts';
import { isSameBody } from './unit-form.ts';
import { compareKey } from './written-text.ts';

export interface LinkableTask {
  id: number;
  content: string;
  units: readonly string[];
}

export interface LinkableClause {
  id: number;
  measureNo: number;
  /** The stretch of the measure before its bracket. */
  text: string;
  units: readonly string[];
}

export interface ClauseLink {
  taskId: number;
  clauseId: number;
  /** 0–1, for ordering only. */
  score: number;
}

/**
 * Set by eye on 区发〔2022〕9号: the weakest right pairs score 0.56 and more (附件2 第24、39、20项), the strongest
 * accidents 0.45 (第15项 and the sentence on 做大做强 … 产业).
 */
const LINKED = 0.5;
const CANDIDATES = 12;

/** Links in the order of the tasks, best first; a task can have several, a clause many, and either none. */
export function linkClauses(tasks: readonly LinkableTask[], clauses: readonly LinkableClause[]): ClauseLink[] {
  const clausePairs = clauses.map(({ text }) => textPairs(text));
  const index = new PairIndex(clausePairs);
  // Phrases of many clauses (章贡区, 推动) still count in the score, but do not make a candidate on large documents.
  const commonest = Math.max(40, clauses.length / 10);
  return tasks.flatMap((task) => {
    const pairs = textPairs(task.content);
    const found: ClauseLink[] = [];
    for (const at of index.nearest(pairs, CANDIDATES, commonest)) {
      const clause = clauses[at]!;
      const clausePair = clausePairs[at]!;
      const shared = sharedPairs(pairs, clausePair);
      const score = scoreOf(shared / pairs.size, shared / clausePair.size, unitOverlap(task.units, clause.units));
      if (score >= LINKED) found.push({ taskId: task.id, clauseId: clause.id, score });
    }
    return found.sort((a, b) => b.score - a.score || a.clauseId - b.clauseId);
  });
}

/**
 * A task repeats a part of a clause, so its own side counts; a pair that is strong on neither side but fair on both
 * counts as well. Units only tip the balance: they repeat throughout a document.
 */
function scoreOf(ofTask: number, ofClause: number, units: number): number {
  return Math.min(1, Math.max(ofTask, 2 * Math.sqrt(ofTask * ofClause)) + 0.1 * units);
}

function unitOverlap(a: readonly string[], b: readonly string[]): number {
  const others = new Set(b);
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : a.filter((name) => others.has(name)).length / all.size;
}

/**
 * Lead of the bracket where it is another body than the annex's, else null. The annex governs (domain.md §3.2): this is
 * for showing, nothing is changed by it.
 */
export function otherLead(taskUnits: readonly string[], clauseUnits: readonly string[]): string | null {
  const [lead] = taskUnits;
  const [other] = clauseUnits;
  if (lead === undefined || other === undefined || compareKey(other) === '') return null;
  return isSameBody(lead, other) ? null : other;
}
