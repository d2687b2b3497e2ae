import type { LedgerItem } from './ledger-items.ts';

const LINE = 20;
const PADDING = 20;
const GOAL_LINES = 3;
const TARGET_LINES = 2;

function lines(text: string, width: number, most: number): number {
  // 13 px characters; Latin and digits are about half as wide, which this overlooks on purpose: measured later.
  return Math.min(most, Math.max(1, Math.ceil((text.length * 13) / Math.max(width, 60))));
}

/** Height before a line was ever drawn, near enough that the scroll bar does not jump. */
export function estimateHeight(item: LedgerItem, tableWidth: number, isFull: boolean): number {
  if (item.kind === 'annex') return 44;
  if (item.kind === 'group') return 36;
  const flexible = Math.max(tableWidth - 290, 500);
  const most = isFull ? 60 : TARGET_LINES;
  const targets = item.row.targets.reduce(
    (sum, target) => sum + lines(target.text, flexible * 0.46 - 110, most) * LINE + 4,
    0,
  );
  return (
    PADDING +
    Math.max(
      lines(item.row.content, flexible * 0.2 - 16, 60) * LINE,
      lines(item.row.overallGoal, flexible * 0.2 - 16, isFull ? 60 : GOAL_LINES) * LINE,
      lines(item.row.units.join('，'), flexible * 0.14 - 16, isFull ? 60 : 5) * LINE,
      targets,
      40,
    )
  );
}
