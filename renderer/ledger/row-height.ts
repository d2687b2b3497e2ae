import type { TaskRow } from '#ipc/contract.ts';
import type { LedgerItem } from './ledger-items.ts';

const LINE = 20;
const PADDING = 20;
const CHARACTER = 13;
const GOAL_LINES = 3;
const TARGET_LINES = 2;
const UNIT_LINES = 4;
const NO_LIMIT = 60;

interface Lengths {
  content: number;
  goal: number;
  units: number;
  targets: readonly number[];
  /** Targets with a line of reported progress under their text. */
  reported: number;
}

/** Lengths of a row's texts: asked for 10,000 rows whenever the ledger is narrowed, so kept with the row. */
const lengths = new WeakMap<TaskRow, Lengths>();

function lengthsOf(row: TaskRow): Lengths {
  let known = lengths.get(row);
  if (!known) {
    known = {
      content: row.content.length,
      goal: row.overallGoal.length,
      units: row.units.reduce((sum, unit) => sum + unit.length + 1, 0),
      targets: row.targets.map((target) => target.text.length),
      reported: row.targets.filter((target) => target.progress !== null).length,
    };
    lengths.set(row, known);
  }
  return known;
}

function lines(length: number, width: number, most: number): number {
  // Latin and digits are about half as wide, which this overlooks on purpose: every drawn line is measured.
  return Math.min(most, Math.max(1, Math.ceil((length * CHARACTER) / Math.max(width, 60))));
}

/** Height before a line was ever drawn, near enough that the scroll bar does not jump. */
export function estimateHeight(item: LedgerItem, tableWidth: number, isFull: boolean): number {
  if (item.kind === 'annex') return 44;
  if (item.kind === 'group') return 36;
  const flexible = Math.max(tableWidth - 290, 500);
  const of = lengthsOf(item.row);
  const clamp = (most: number) => (isFull ? NO_LIMIT : most);
  let targets = of.reported * LINE;
  for (const length of of.targets) targets += lines(length, flexible * 0.46 - 110, clamp(TARGET_LINES)) * LINE + 4;
  const tallest = Math.max(
    lines(of.content, flexible * 0.2 - 16, NO_LIMIT) * LINE,
    lines(of.goal, flexible * 0.2 - 16, clamp(GOAL_LINES)) * LINE,
    lines(of.units, flexible * 0.14 - 16, clamp(UNIT_LINES)) * LINE,
    targets,
    2 * LINE,
  );
  return PADDING + tallest;
}
