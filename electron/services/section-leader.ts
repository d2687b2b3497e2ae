/** A leader written in the section row (责任领导：张三) answers for the rows under it that name none of their own. */
import type { AnnexTable, TaskReading } from '#domain/annex.ts';
import { splitLeaders } from '#domain/leader-name.ts';

export function withSectionLeader(reading: TaskReading, leaderText: string | null | undefined): TaskReading {
  if (!leaderText || reading.leaders.length > 0) return reading;
  return { ...reading, leaders: splitLeaders(leaderText) };
}

/** Leader text of the section each task row stands under, by row key. */
export function sectionLeaders(table: AnnexTable): Map<string, string> {
  const found = new Map<string, string>();
  let leaderText: string | null = null;
  for (const row of table.rows) {
    if (row.kind === 'section') leaderText = row.leaderText;
    else if (leaderText !== null) found.set(row.key, leaderText);
  }
  return found;
}
