/** A found table → the annex table of the domain, with the findings about its sheet, head and lines. */
import type { AnnexColumn, AnnexField, AnnexTable } from '#domain/annex.ts';
import { type Finding, finding } from '#domain/finding.ts';
import { columnLetters } from './cell-reference.ts';
import { extraColumns } from './extra-columns.ts';
import type { SheetGrid } from './grid.ts';
import type { FoundTable } from './table-finding.ts';
import { readRows } from './task-rows.ts';

export interface ReadTable {
  table: AnnexTable;
  findings: Finding[];
}

/** `annexNoOfFile`: what the file name says, for a table that is alone in its file. */
export function readAnnexTable(grid: SheetGrid, found: FoundTable, annexNoOfFile: number | null): ReadTable {
  const extras = extraColumns(grid, found);
  const { rows, findings: rowFindings } = readRows(grid, found, extras);
  const columns: (AnnexColumn & { index: number })[] = [
    ...found.header.columns.filter(({ field }) => field !== null),
    ...extras.map(({ index, name, group, width }) => ({
      index,
      field: null,
      caption: name,
      group,
      column: columnLetters(index),
      width,
    })),
  ].sort((a, b) => a.index - b.index);
  const headerYear = found.header.columns.find(({ field }) => field === 'annualTarget')?.year ?? null;
  const titleYear = yearOfTitle(found.heading.title);
  const table: AnnexTable = {
    sheet: grid.sheet,
    annexNo: found.heading.annexNo ?? annexNoOfFile,
    title: found.heading.title,
    year: headerYear ?? titleYear,
    columns: columns.map(({ field, caption, group, column, width }) => ({ field, caption, group, column, width })),
    rows,
    repeatedHeaderCount: found.repeatedHeaderRows.length,
    footLines: found.footLines.map(({ text }) => text),
  };
  return { table, findings: [...tableFindings(grid, found, table, headerYear, titleYear), ...rowFindings] };
}

/** 2022年… in a title; a span (2021—2025年) is no year of a table. */
function yearOfTitle(title: string): number | null {
  const text = title.normalize('NFKC').replace(/(?:19|20)\d\d年?\s*[-—–~至到]+\s*(?:19|20)\d\d/g, '');
  const found = /((?:19|20)\d\d)\s*年/.exec(text);
  return found === null ? null : Number(found[1]);
}

function tableFindings(
  grid: SheetGrid,
  found: FoundTable,
  table: AnnexTable,
  headerYear: number | null,
  titleYear: number | null,
): Finding[] {
  const { sheet } = grid;
  const findings: Finding[] = [];
  if (table.year === null) findings.push(finding('yearUnknown', 'ask', { sheet }, {}));
  if (table.annexNo === null) findings.push(finding('annexNoUnknown', 'ask', { sheet }, {}));
  const target = table.columns.find(({ field }) => field === 'annualTarget');
  if (target && headerYear !== null && titleYear !== null && headerYear !== titleYear) {
    const params = { caption: target.caption, headerYear, titleYear };
    findings.push(finding('yearDiffers', 'ask', { sheet, row: found.header.bottom, column: target.column }, params));
  }
  findings.push(...columnFindings(grid, found, table));
  if (found.repeatedHeaderRows.length > 0) {
    const params = { count: found.repeatedHeaderRows.length, rows: found.repeatedHeaderRows.join('、') };
    findings.push(finding('headerRepeated', 'note', { sheet }, params));
  }
  for (const { row, text } of [...found.heading.leftOut, ...found.pageMarks]) {
    findings.push(finding('lineSkipped', 'note', { sheet, row }, { text }));
  }
  for (const { row, text } of found.footLines) findings.push(finding('remarkLine', 'note', { sheet, row }, { text }));
  return findings;
}

/** Columns every task table has in some form, under their usual captions. */
const USUAL: readonly (readonly [string, readonly AnnexField[]])[] = [
  ['序号', ['sequence']],
  ['年度任务目标', ['annualTarget']],
  ['责任领导', ['responsibleLeader']],
  ['责任单位', ['units', 'leadUnit']],
];

function columnFindings(grid: SheetGrid, found: FoundTable, table: AnnexTable): Finding[] {
  const { sheet } = grid;
  const row = found.header.bottom;
  const findings: Finding[] = [];
  for (const { field, caption, column } of table.columns) {
    if (field === null) findings.push(finding('columnUnknown', 'note', { sheet, row, column }, { caption }));
  }
  for (const [caption, fields] of USUAL) {
    if (table.columns.some(({ field }) => field !== null && fields.includes(field))) continue;
    findings.push(finding('columnMissing', 'warn', { sheet, row }, { caption }));
  }
  for (const { caption, column, index } of found.header.columns) {
    if (!grid.columns.some(({ from, to, isHidden }) => isHidden && from <= index && index <= to)) continue;
    findings.push(finding('columnHidden', 'warn', { sheet, row, column }, { caption }));
  }
  return findings;
}
