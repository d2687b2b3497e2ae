/** Deadlines in a row that the office should look at: two in one target, or one that names no certain day. */
import type { AnnexTable, AnnexTaskRow, TaskReading } from './annex.ts';
import { type Finding, finding } from './finding.ts';
import { captionOf, cellOf } from './table-place.ts';
import type { Target } from './target.ts';

export function deadlineFindings(table: AnnexTable, row: AnnexTaskRow, reading: TaskReading | undefined): Finding[] {
  if (reading === undefined) return [];
  const found = reading.targets.flatMap((target) => targetFindings(table, row, target));
  const { due } = reading;
  if (due?.kind === 'ambiguous') {
    // 2025年前 names a time, 八成左右 none.
    const code = /\d{4}|[年月日季旬周]/u.test(due.text.normalize('NFKC'))
      ? 'deadlineAmbiguous'
      : 'deadlineNotUnderstood';
    const params = { caption: captionOf(table, 'due'), text: due.text };
    found.push(finding(code, 'ask', cellOf(table, row, 'due'), params));
  }
  return found;
}

function targetFindings(table: AnnexTable, row: AnnexTaskRow, target: Target): Finding[] {
  const at = cellOf(table, row, 'annualTarget');
  const caption = captionOf(table, 'annualTarget');
  const unclear = target.milestones.filter(({ dueKind }) => dueKind === 'ambiguous');
  const found = unclear.map(({ dueText }) => finding('deadlineAmbiguous', 'ask', at, { caption, text: dueText }));
  const [first, second] = target.milestones;
  if (first && second) {
    found.push(finding('deadlineTwoInCell', 'warn', at, { caption, first: first.dueText, second: second.dueText }));
  }
  return found;
}
