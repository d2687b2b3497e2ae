/** Carries out the plan for one table: annex, sections, tasks and what their texts are read into. */
import type { Fresh, Writer } from '#db/record.ts';
import type { AnnexTaskRow, TaskReading } from '#domain/annex.ts';
import { readTask } from '#domain/task-reading.ts';
import { type AnnexOrder, orderDiffers } from './annex-order.ts';
import type { TablePlan } from './annex-plan.ts';
import type { NameRegister } from './name-register.ts';
import { sectionLeaders, withSectionLeader } from './section-leader.ts';
import { readTaskParts, writeTaskParts } from './task-parts.ts';
import { effectiveTexts, filledCells, textsOfRow } from './task-texts.ts';

export interface TableWriting {
  writer: Writer;
  names: NameRegister;
  documentId: number;
  /** Inserts the source file on first use, so that an import without a difference leaves no trace. */
  sourceFileId(): number;
  progress(done: number): void;
}

/** Returns the annex id. `plan.year` and `plan.annexNo` are known by now. */
export function writeTable(writing: TableWriting, plan: TablePlan, order: AnnexOrder): number {
  const annexId = writeAnnex(writing, plan, orderDiffers(plan, order));
  const { writer } = writing;
  const onRecord = {
    sections: new Map((plan.onRecord?.sections ?? []).map((section) => [section.id, section] as const)),
    tasks: new Map((plan.onRecord?.tasks ?? []).map((task) => [task.id, task] as const)),
  };
  let sectionId: number | null = null;
  for (const [index, item] of order.items.entries()) {
    const ordinal = index + 1;
    if (item.kind === 'section') {
      const section = item.id === null ? undefined : onRecord.sections.get(item.id);
      if (section === undefined) {
        if (item.row === null) continue;
        const { title, leaderText, address } = item.row;
        sectionId = writer.insert('section', {
          annexId,
          ordinal,
          title,
          leaderText,
          sourceCell: address,
          state: 'active',
        });
        continue;
      }
      const leaderText = item.row === null ? section.leaderText : item.row.leaderText;
      if (section.ordinal !== ordinal || section.leaderText !== leaderText) {
        writer.update('section', section.id, { ordinal, leaderText });
      }
      sectionId = section.id;
      continue;
    }
    const task = item.id === null ? undefined : onRecord.tasks.get(item.id);
    if (task === undefined) {
      if (item.row !== null) insertTask(writing, plan, item.row, { annexId, sectionId, ordinal });
    } else if (item.isTextTaken && item.row !== null) {
      updateTask(writing, plan, task.id, item.row, { sectionId, ordinal });
    } else if (task.ordinal !== ordinal || task.sectionId !== sectionId) {
      writer.update('task', task.id, { ordinal, sectionId });
    }
    if (index % 50 === 0) writing.progress(index);
  }
  for (const id of order.removedTaskIds) writer.update('task', id, { state: 'removed' });
  for (const id of order.removedSectionIds) writer.update('section', id, { state: 'removed' });
  return annexId;
}

function writeAnnex(writing: TableWriting, plan: TablePlan, isContentChanged: boolean): number {
  const { writer, documentId } = writing;
  const { table, onRecord } = plan;
  const head = annexHead(plan);
  if (onRecord === null) {
    return writer.insert('annex', {
      documentId,
      annexNo: plan.annexNo,
      year: plan.year ?? 0,
      sheet: table.sheet,
      sourceFileId: writing.sourceFileId(),
      ...head,
    });
  }
  if (isContentChanged || annexHeadDiffers(plan)) {
    writer.update('annex', onRecord.annex.id, { ...head, sheet: table.sheet, sourceFileId: writing.sourceFileId() });
  }
  return onRecord.annex.id;
}

function annexHead({ table }: TablePlan): Pick<Fresh<'annex'>, 'title' | 'columnsJson' | 'footLinesJson'> {
  return {
    title: table.title,
    columnsJson: JSON.stringify(table.columns),
    footLinesJson: JSON.stringify(table.footLines),
  };
}

/** Title, captions or lines below differ. Widths and column letters are the file's dress, not its content. */
export function annexHeadDiffers(plan: TablePlan): boolean {
  if (plan.onRecord === null) return true;
  const { annex } = plan.onRecord;
  const captions = (columnsJson: string): string =>
    JSON.stringify(
      (JSON.parse(columnsJson) as TablePlan['table']['columns']).map((one) => [one.field, one.caption, one.group]),
    );
  const head = annexHead(plan);
  return (
    head.title !== annex.title ||
    head.footLinesJson !== annex.footLinesJson ||
    captions(head.columnsJson) !== captions(annex.columnsJson)
  );
}

function insertTask(
  writing: TableWriting,
  plan: TablePlan,
  row: AnnexTaskRow,
  place: { annexId: number; sectionId: number | null; ordinal: number },
): void {
  const id = writing.writer.insert('task', { ...place, ...taskColumns(writing, plan, row), state: 'active' });
  writeTaskParts(writing.writer, writing.names, id, readingOf(plan, row));
}

/** Corrections stay on top of the new paper text, unless the paper now says what the office had corrected it to. */
function updateTask(
  writing: TableWriting,
  plan: TablePlan,
  taskId: number,
  row: AnnexTaskRow,
  place: { sectionId: number | null; ordinal: number },
): void {
  const { writer } = writing;
  writer.update('task', taskId, { ...place, ...taskColumns(writing, plan, row) });
  const paper = textsOfRow(row);
  const corrections = writer.all(
    writer.from
      .selectFrom('correction')
      .selectAll()
      .where('taskId', '=', taskId)
      .where('state', '=', 'active')
      .orderBy('id'),
  );
  const standing = corrections.filter(({ id, field, correctedText }) => {
    const isFulfilled = Object.hasOwn(paper, field) && Reflect.get(paper, field) === correctedText;
    if (isFulfilled) writer.update('correction', id, { state: 'withdrawn' });
    return !isFulfilled;
  });
  const isCorrected = standing.some(({ field }) => Object.hasOwn(paper, field));
  const reading = isCorrected
    ? withSectionLeader(
        readTask({ ...row, cells: filledCells(effectiveTexts(paper, standing)) }, plan.year ?? 0),
        sectionLeaders(plan.table).get(row.key),
      )
    : readingOf(plan, row);
  writeTaskParts(writer, writing.names, taskId, reading, readTaskParts(writer, taskId));
}

function readingOf(plan: TablePlan, row: AnnexTaskRow): TaskReading {
  return plan.readings[row.key] ?? readTask(row, plan.year ?? 0);
}

function taskColumns(
  writing: TableWriting,
  plan: TablePlan,
  row: AnnexTaskRow,
): Omit<Fresh<'task'>, 'annexId' | 'sectionId' | 'ordinal' | 'state'> {
  return {
    ...textsOfRow(row),
    sequenceNo: row.sequenceNo,
    extraJson: JSON.stringify(row.extra),
    sourceFileId: writing.sourceFileId(),
    sourceSheet: plan.table.sheet,
    sourceRow: row.row,
    sourceCellsJson: JSON.stringify(row.addresses),
  };
}
