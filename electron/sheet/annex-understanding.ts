/** What the program understands of the rows of a table, one after another, so that a long table can tell its progress. */
import type { AnnexTable, AnnexTaskRow, TaskReading } from '#domain/annex.ts';
import { readTask } from '#domain/task-reading.ts';

/** `year` stands in where the table names none; null when nothing says it: then no day is known. */
export function* readTasks(
  table: AnnexTable,
  year: number | null,
): Generator<{ row: AnnexTaskRow; reading: TaskReading }> {
  let sectionLeader: string | null = null;
  for (const row of table.rows) {
    if (row.kind === 'section') {
      sectionLeader = row.leaderText;
      continue;
    }
    // a leader in the section row answers for every task below it that names none
    const isLed = sectionLeader === null || (row.cells.responsibleLeader ?? '').trim() !== '';
    const read = isLed ? row : { ...row, cells: { ...row.cells, responsibleLeader: sectionLeader! } };
    yield { row, reading: year === null ? withoutDays(readTask(read, UNKNOWN_YEAR)) : readTask(read, year) };
  }
}

/** Any leap-free year will do: its days are taken out again. */
const UNKNOWN_YEAR = 2001;

/** The same reading with every day that needs the table's year left open. */
function withoutDays(reading: TaskReading): TaskReading {
  const open = <D extends { dueOn: string | null; dueKind: string }>(due: D): D =>
    due.dueOn?.startsWith(`${UNKNOWN_YEAR}-`) ? { ...due, dueOn: null, dueKind: 'ambiguous' } : due;
  const { due } = reading;
  return {
    ...reading,
    targets: reading.targets.map((target) => ({ ...open(target), milestones: target.milestones.map(open) })),
    due: due?.dueOn?.startsWith(`${UNKNOWN_YEAR}-`) ? { ...due, dueOn: null, kind: 'ambiguous' } : due,
  };
}
