/** 调度会材料 counted again from its own rows: every class adds up to its total, every figure opens what it counts. */
import { expect } from 'vitest';
import type { Paper, PaperBlock, PaperPart, PaperTable, PaperText } from '#domain/paper.ts';
import type { LightCounts, Overview, TaskRow } from '#ipc/contract.ts';

export const textOf = (text: PaperText): string => text.map((run) => run.text).join('');
const numberOf = (cell: PaperText | undefined): number => Number(textOf(cell ?? []).replace('−', '-'));
const LIGHT_COLUMNS = ['红灯', '黄灯', '绿灯', '灰灯'];

export function tablesOf({ blocks }: PaperPart): PaperTable[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

export function partOf(paper: Paper, bookmark: string): PaperPart {
  const part = paper.parts.find((one) => one.bookmark === bookmark);
  if (part === undefined) throw new Error(`no part ${bookmark}`);
  return part;
}

export const rowsOf = ({ rows }: PaperTable): PaperText[][] =>
  rows.flatMap((row) => (row.kind === 'row' ? [row.cells] : []));
const sectionsOf = ({ rows }: PaperTable): string[] =>
  rows.flatMap((row) => (row.kind === 'section' ? [row.text] : []));

function allTexts(block: PaperBlock): PaperText[] {
  if (block.kind === 'paragraph' || block.kind === 'rule') return [block.text];
  if (block.kind !== 'table') return [];
  return block.table.rows.flatMap((row) => (row.kind === 'section' ? [] : row.cells));
}

/** A count of targets names as many as it says; a row number names its own. Nothing is named twice. */
function expectFigures({ parts }: Paper): void {
  const runs = parts.flatMap(({ blocks }) => blocks.flatMap((block) => allTexts(block).flat()));
  for (const { text, rows } of runs) {
    if (rows === undefined) continue;
    expect(new Set(rows.targetIds).size, rows.label).toBe(rows.targetIds.length);
    expect(rows.targetIds.length, rows.label).toBeGreaterThan(0);
    const isOwnRow = /^附件\d?第\d+[项行]$/.test(rows.label);
    const isOther = /任务|单位|反馈$/.test(rows.label);
    if (!isOwnRow && !isOther) expect(Number(text), rows.label).toBe(rows.targetIds.length);
  }
}

/** From the third column on, classes of the second. */
function expectClasses(table: PaperTable): void {
  for (const cells of rowsOf(table)) {
    const sum = cells.slice(2).reduce((total, cell) => total + numberOf(cell), 0);
    expect(sum, textOf(cells[0] ?? [])).toBe(numberOf(cells[1]));
  }
}

/** Column by column, the rows add up to the last one. */
function expectTotal(table: PaperTable, from: number): void {
  const total = table.rows.at(-1);
  if (total?.kind !== 'total') throw new Error('no total');
  for (let at = from; at < table.columns.length; at += 1) {
    const sum = rowsOf(table).reduce((all, cells) => all + numberOf(cells[at]), 0);
    expect(sum, table.columns[at]?.caption ?? '').toBe(numberOf(total.cells[at]));
  }
}

function countsOf(cells: readonly PaperText[] | undefined, from: number): LightCounts {
  const [red, yellow, green, grey] = [0, 1, 2, 3].map((at) => numberOf(cells?.[from + at]));
  return { red: red ?? 0, yellow: yellow ?? 0, green: green ?? 0, grey: grey ?? 0 };
}

/** Counts at the ends of section lines: 红灯（逾期未完成）8个, 红灯任务1项. */
function sectionCounts(table: PaperTable): number[] {
  return sectionsOf(table).map((text) => Number(/(\d+)[个项条]/.exec(text)?.[1]));
}

function rowsBySection(table: PaperTable): number[] {
  const counts: number[] = [];
  for (const row of table.rows) {
    if (row.kind === 'section') counts.push(0);
    else if (row.kind === 'row') counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
  }
  return counts;
}

function expectSectioned(table: PaperTable): void {
  expect(rowsBySection(table)).toEqual(sectionCounts(table));
}

/** All parts against each other, against 总览 and against the ledger of the same day. */
export function expectPackSums(paper: Paper, overview: Overview, ledger: readonly TaskRow[]): void {
  expectFigures(paper);
  const [lights, states, returns] = tablesOf(partOf(paper, '总体情况'));
  if (lights === undefined || states === undefined || returns === undefined)
    throw new Error('the overview lacks a table');
  expect(lights.columns.slice(2).map(({ caption }) => caption)).toEqual(LIGHT_COLUMNS);
  expect(countsOf(rowsOf(lights)[0], 2)).toEqual(overview.lights);
  for (const table of [lights, states, returns]) expectClasses(table);
  expect(numberOf(rowsOf(states)[0]?.[1])).toBe(overview.targets);

  const [sections] = tablesOf(partOf(paper, '各板块情况'));
  if (sections === undefined) throw new Error('no table of sections');
  expectTotal(sections, 1);
  const found = rowsOf(sections).map((cells) => ({
    title: textOf(cells[0] ?? []),
    targets: numberOf(cells[2]),
    ...countsOf(cells, 3),
  }));
  expect(found).toEqual(overview.sections.map(({ annexId: _, sectionId: __, ...row }) => row));

  const [items] = tablesOf(partOf(paper, '红灯、黄灯事项'));
  const pressing = overview.lights.red + overview.lights.yellow;
  expect(items === undefined ? 0 : rowsOf(items).length).toBe(pressing);
  if (items !== undefined) expectSectioned(items);
  const [coordination] = tablesOf(partOf(paper, '需协调事项'));
  if (coordination !== undefined) expectSectioned(coordination);
  const [unreturned] = tablesOf(partOf(paper, '未反馈和退回单位'));
  if (unreturned !== undefined) expectSectioned(unreturned);
  const returned = ['按时反馈', '逾期反馈'].map((word) => returns.columns.findIndex(({ caption }) => caption === word));
  const [row] = rowsOf(returns);
  const back = returned.reduce((sum, at) => sum + numberOf(row?.[at]), 0);
  expect(numberOf(row?.[1]) - back).toBe(unreturned === undefined ? 0 : rowsOf(unreturned).length);
  expectLeaders(paper, ledger);
}

function expectLeaders({ parts }: Paper, ledger: readonly TaskRow[]): void {
  const pages = parts.filter(({ bookmark }) => bookmark?.endsWith('任务情况'));
  const names = [...new Set(ledger.flatMap(({ leaders }) => leaders.map(({ name }) => name)))];
  expect(pages.map(({ bookmark }) => bookmark)).toEqual(names.map((name) => `${name}同志负责任务情况`));
  for (const [index, page] of pages.entries()) {
    const own = ledger.filter(({ leaders }) => leaders.some(({ name }) => name === names[index]));
    const tables = tablesOf(page);
    const tasks = tables.at(-1);
    if (tasks === undefined) throw new Error('no table of tasks');
    expectTotal(tasks, 3);
    expectSectioned(tasks);
    expect(
      rowsOf(tasks)
        .map(([label]) => textOf(label ?? []))
        .toSorted(),
    ).toEqual(own.map(({ annexNo, sequence }) => `附件${annexNo}第${sequence.trim()}项`).toSorted());
    const words: Record<string, number> = {};
    for (const { light } of own.flatMap(({ targets }) => targets)) words[light] = (words[light] ?? 0) + 1;
    const total = tasks.rows.at(-1);
    if (total?.kind !== 'total') throw new Error('no total');
    const { red = 0, yellow = 0, green = 0, grey = 0 } = words;
    expect(countsOf(total.cells, 4)).toEqual({ red, yellow, green, grey });
    expect(numberOf(total.cells[3])).toBe(red + yellow + green + grey);
  }
}
