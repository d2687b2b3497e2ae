/** Where each unit and leader stands in the tasks on record: the evidence proposals are made from. */
import type { Reader } from '#db/record.ts';
import type { AnnexTaskRow, TaskReading } from '#domain/annex.ts';
import { taskLabel } from './task-texts.ts';

/** The shape `proposeUnits` and `proposeLeaders` take. */
export interface NameUse {
  name: string;
  /** Null for a name that is only in the file being previewed. */
  id: number | null;
  /** Labels of the rows (附件2 第15项). */
  rows: string[];
  /** Contents of those rows. */
  sentences: string[];
}

export interface NameUses {
  units: Map<string, NameUse>;
  leaders: Map<string, NameUse>;
}

/** Uses in standing tasks; tasks of `exceptAnnexIds` are left out (a preview brings their rows anew). */
export function readNameUses(reader: Reader, exceptAnnexIds: ReadonlySet<number> = new Set()): NameUses {
  const { from } = reader;
  const tasks = new Map(
    reader
      .all(
        from
          .selectFrom('task')
          .innerJoin('annex', 'annex.id', 'task.annexId')
          .select(['task.id', 'task.annexId', 'annex.annexNo', 'task.sequence', 'task.ordinal', 'task.content'])
          .where('task.state', '=', 'active'),
      )
      .filter(({ annexId }) => !exceptAnnexIds.has(annexId))
      .map(
        (task) =>
          [task.id, { label: taskLabel(task.annexNo, task.sequence, task.ordinal), content: task.content }] as const,
      ),
  );
  const uses: NameUses = { units: new Map(), leaders: new Map() };
  const unitRows = from
    .selectFrom('taskUnit')
    .innerJoin('unit', 'unit.id', 'taskUnit.unitId')
    .select(['taskUnit.taskId', 'unit.id', 'unit.name'])
    .where('taskUnit.state', '=', 'active')
    .orderBy('taskUnit.taskId')
    .orderBy('taskUnit.id');
  for (const { taskId, id, name } of reader.all(unitRows)) addUse(uses.units, name, id, tasks.get(taskId));
  const leaderRows = from
    .selectFrom('taskLeader')
    .innerJoin('leader', 'leader.id', 'taskLeader.leaderId')
    .select(['taskLeader.taskId', 'leader.id', 'leader.name'])
    .where('taskLeader.state', '=', 'active')
    .orderBy('taskLeader.taskId')
    .orderBy('taskLeader.id');
  for (const { taskId, id, name } of reader.all(leaderRows)) addUse(uses.leaders, name, id, tasks.get(taskId));
  return uses;
}

/** Adds the rows of a file that is being previewed. */
export function addFileUses(
  uses: NameUses,
  annexNo: number | null,
  rows: readonly { row: AnnexTaskRow; reading: TaskReading }[],
  known: { units: ReadonlyMap<string, number>; leaders: ReadonlyMap<string, number> },
): void {
  for (const [index, { row, reading }] of rows.entries()) {
    const place = {
      label: taskLabel(annexNo, row.cells.sequence ?? '', index + 1),
      content: row.cells.content ?? '',
    };
    for (const { name } of reading.units) addUse(uses.units, name, known.units.get(name) ?? null, place);
    for (const { name } of reading.leaders) addUse(uses.leaders, name, known.leaders.get(name) ?? null, place);
  }
}

function addUse(
  uses: Map<string, NameUse>,
  name: string,
  id: number | null,
  place: { label: string; content: string } | undefined,
): void {
  if (place === undefined) return;
  let use = uses.get(name);
  if (use === undefined) {
    use = { name, id, rows: [], sentences: [] };
    uses.set(name, use);
  }
  if (use.rows.at(-1) === place.label && use.sentences.at(-1) === place.content) return;
  use.rows.push(place.label);
  use.sentences.push(place.content);
}
