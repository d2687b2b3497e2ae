/**
 * What an import would do, worked out from the file as read, the record and the decisions; writes nothing.
 * Preview shows it, commit carries it out.
 */
import type { Reader } from '#db/record.ts';
import type { AnnexTable, AnnexTaskRow, TaskReading } from '#domain/annex.ts';
import { compareAnnex, type RowChange } from '#domain/annex-difference.ts';
import { readTask } from '#domain/task-reading.ts';
import { compareKey } from '#domain/written-text.ts';
import type { WorkbookReading } from '#sheet/workbook-reader.ts';
import {
  type AnnexOnRecord,
  comparedTasks,
  comparedTexts,
  extraOf,
  readAnnexOnRecord,
  textKey,
  textKeyOfRow,
} from './annex-record.ts';
import { type DocumentOfFile, documentOfFile } from './document-of-file.ts';
import type { ImportDecisions } from './import-decisions.ts';
import { sectionLeaders, withSectionLeader } from './section-leader.ts';
import { paperTexts } from './task-texts.ts';

export interface TablePlan {
  /** `<sheet>!<header row>` */
  key: string;
  table: AnnexTable;
  taskRows: AnnexTaskRow[];
  readings: Record<string, TaskReading>;
  isTaken: boolean;
  /** Null when neither the file nor a decision says it. */
  year: number | null;
  annexNo: number | null;
  /** Number that another table of the file already bears; the office must tell them apart. */
  isNumberDoubled: boolean;
  onRecord: AnnexOnRecord | null;
  changes: RowChange[];
  /** Task on record of each row that has one, changed or not. */
  taskOfRow: Map<string, number>;
  counts: { unchanged: number; added: number; changed: number; removed: number };
}

export interface ImportPlan {
  document: DocumentOfFile;
  tables: TablePlan[];
}

export function planImport(
  reader: Reader,
  reading: WorkbookReading,
  decisions: ImportDecisions,
  givenYear: number | undefined,
): ImportPlan {
  const document = documentOfFile(reader, reading, decisions);
  const annexes =
    document.onRecord === null
      ? []
      : reader.all(
          reader.from.selectFrom('annex').selectAll().where('documentId', '=', document.onRecord.id).orderBy('id'),
        );
  const numbersSeen = new Set<string>();
  const tables = reading.tables.map((table): TablePlan => {
    const key = tableKey(table);
    const decided = decisions.table(key);
    const taskRows = table.rows.filter((row) => row.kind === 'task');
    const year = decided?.year ?? table.year ?? givenYear ?? null;
    const titled = annexes.find(({ title }) => title !== '' && compareKey(title) === compareKey(table.title));
    const isTaken = decided?.action !== 'leave';
    let annexNo = decided?.annexNo ?? table.annexNo ?? titled?.annexNo ?? null;
    const isNumberDoubled = isTaken && annexNo !== null && numbersSeen.has(`${annexNo} ${year}`);
    if (isTaken && annexNo !== null) numbersSeen.add(`${annexNo} ${year}`);
    if (isNumberDoubled && decided?.annexNo === undefined) annexNo = null;
    const annex = annexNo === null ? undefined : annexes.find((one) => one.annexNo === annexNo && one.year === year);
    const onRecord = annex === undefined ? null : readAnnexOnRecord(reader, annex);
    const matched = matchRows(taskRows, onRecord);
    return {
      key,
      table,
      taskRows,
      readings: readingsOf(table, reading.readings, year, table.year ?? givenYear ?? null),
      isTaken,
      year,
      annexNo,
      isNumberDoubled,
      onRecord,
      ...matched,
    };
  });
  return { document, tables };
}

/** Header rows stand right above the first row of their table; a table without rows is never reported by the reader. */
export function tableKey(table: AnnexTable): string {
  return `${table.sheet}!${Math.max(1, (table.rows[0]?.row ?? 2) - 1)}`;
}

/** A year the office decided overrides the one the file was read with, so dates are read again. */
function readingsOf(
  table: AnnexTable,
  readings: Record<string, TaskReading>,
  year: number | null,
  readWith: number | null,
): Record<string, TaskReading> {
  const leaders = sectionLeaders(table);
  const found: Record<string, TaskReading> = {};
  for (const row of table.rows) {
    if (row.kind !== 'task') continue;
    let reading = readings[row.key];
    if (year !== null && (year !== readWith || reading === undefined)) reading = readTask(row, year);
    if (reading !== undefined) found[row.key] = withSectionLeader(reading, leaders.get(row.key));
  }
  return found;
}

function matchRows(
  rows: readonly AnnexTaskRow[],
  onRecord: AnnexOnRecord | null,
): Pick<TablePlan, 'changes' | 'taskOfRow' | 'counts'> {
  if (onRecord === null) {
    const changes = rows.map(({ key }): RowChange => ({ kind: 'added', key }));
    return { changes, taskOfRow: new Map(), counts: { unchanged: 0, added: rows.length, changed: 0, removed: 0 } };
  }
  const changes = compareAnnex(comparedTasks(onRecord), [...rows]);
  const taskOfRow = new Map<string, number>();
  const added = new Set<string>();
  const gone = new Set<number>();
  for (const change of changes) {
    if (change.kind === 'added') added.add(change.key);
    else {
      gone.add(change.taskId);
      if (change.kind === 'changed') taskOfRow.set(change.key, change.taskId);
    }
  }
  const counts = { unchanged: 0, added: added.size, changed: taskOfRow.size, removed: gone.size - taskOfRow.size };
  const standing = onRecord.tasks.filter(({ id }) => !gone.has(id));
  const same = rows.filter(({ key }) => !added.has(key) && !taskOfRow.has(key));
  counts.unchanged = same.length;
  pairUnchanged(same, standing, taskOfRow);
  return { changes, taskOfRow, counts };
}

/** Rows without a difference, each to the task of the same text; equal texts pair in table order. */
function pairUnchanged(
  rows: readonly AnnexTaskRow[],
  tasks: AnnexOnRecord['tasks'],
  taskOfRow: Map<string, number>,
): void {
  const free = new Map<string, number[]>();
  for (const task of tasks) {
    const key = textKey(comparedTexts(paperTexts(task), extraOf(task)));
    const list = free.get(key);
    if (list === undefined) free.set(key, [task.id]);
    else list.push(task.id);
  }
  for (const row of rows) {
    const id = free.get(textKeyOfRow(row))?.shift();
    if (id !== undefined) taskOfRow.set(row.key, id);
  }
}
