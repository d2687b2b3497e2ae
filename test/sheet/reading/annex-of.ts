/** Short ways from rows as a clerk types them to what the program reads, without the process around it. */
import type { AnnexTable, AnnexTaskRow } from '#domain/annex.ts';
import { type AnnexReading, readAnnexTables } from '#sheet/annex-reading.ts';
import { type Cell, type SheetSpec, workbookOf } from '../corpus/package-parts.ts';

export const HEADER = ['序号', '行动计划内容', '总体目标要求', '2022年任务目标', '责任领导', '责任单位'];

export function readSheets(sheets: SheetSpec[], name = '附件.xlsx'): AnnexReading {
  return readAnnexTables(workbookOf(...sheets), name);
}

export function readSheet(rows: Cell[][], changes: Partial<SheetSpec> = {}, name?: string): AnnexReading {
  return readSheets([{ name: 'Sheet1', rows, ...changes }], name);
}

/** The only table. */
export function tableOf(rows: Cell[][], changes: Partial<SheetSpec> = {}, name?: string): AnnexTable {
  const { tables } = readSheet(rows, changes, name);
  if (tables.length !== 1) throw new Error(`${tables.length} tables`);
  return tables[0]!;
}

export function tasksOf(table: AnnexTable): AnnexTaskRow[] {
  return table.rows.filter((row) => row.kind === 'task');
}

/** Rows as short texts: a section by its title, a task by the cells that are not empty. */
export function outline(table: AnnexTable): unknown[] {
  return table.rows.map((row) =>
    row.kind === 'section'
      ? row.title
      : { ...Object.fromEntries(Object.entries(row.cells).filter(([, text]) => text !== '')), ...row.extra },
  );
}

export function codesOf({ findings }: AnnexReading): string[] {
  return findings.map(({ code }) => code);
}
