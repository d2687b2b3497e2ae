/** Sequence numbers and section numbers that do not follow one another. */
import type { AnnexSectionRow, AnnexTable, AnnexTaskRow } from './annex.ts';
import { wholeNumberOf } from './chinese-number.ts';
import { type Finding, finding } from './finding.ts';
import { cellOf, columnOf } from './table-place.ts';

/** Longer gaps are counted, not listed. */
const LISTED = 5;

/**
 * Numbers run on over the sections of a table; where every section begins again at 1, each is judged for itself.
 * A number that stands elsewhere in the table is out of order, not missing.
 */
export function numberFindings(table: AnnexTable): Finding[] {
  if (columnOf(table, 'sequence') === undefined) return [];
  return numberedBlocks(table).flatMap((rows) => blockFindings(table, rows));
}

function numberedBlocks(table: AnnexTable): AnnexTaskRow[][] {
  const blocks: AnnexTaskRow[][] = [[]];
  let isSectionStart = false;
  for (const row of table.rows) {
    if (row.kind === 'section') {
      isSectionStart = true;
      continue;
    }
    if (isSectionStart && row.sequenceNo === 1) blocks.push([]);
    isSectionStart = false;
    blocks.at(-1)!.push(row);
  }
  return blocks;
}

function blockFindings(table: AnnexTable, rows: readonly AnnexTaskRow[]): Finding[] {
  const found: Finding[] = [];
  const all = new Set(rows.map(({ sequenceNo }) => sequenceNo));
  const rowOfNumber = new Map<number, number>();
  let last = 0;
  for (const row of rows) {
    const at = cellOf(table, row, 'sequence');
    const number = row.sequenceNo;
    if (number === null) {
      const text = row.cells.sequence ?? '';
      found.push(
        text.trim() === '' ? finding('numberBlank', 'warn', at, {}) : finding('numberUnreadable', 'warn', at, { text }),
      );
      continue;
    }
    const otherRow = rowOfNumber.get(number);
    if (otherRow !== undefined) {
      found.push(finding('numberDoubled', 'warn', at, { number, otherRow }));
      continue;
    }
    rowOfNumber.set(number, row.row);
    if (number < last) found.push(finding('numberOutOfOrder', 'warn', at, { number, before: last }));
    const missing = number > last + 1 ? missingBetween(last, number, all) : '';
    if (missing !== '') found.push(finding('numberMissing', 'warn', at, { before: last, after: number, missing }));
    last = Math.max(last, number);
  }
  return found;
}

/** 13、14, or 13、14、15、16、17 等 20 个; '' when every number between stands elsewhere. */
function missingBetween(before: number, after: number, all: ReadonlySet<number | null>): string {
  const listed: number[] = [];
  for (let number = before + 1; number < after && listed.length < LISTED; number += 1) {
    if (!all.has(number)) listed.push(number);
  }
  if (listed.length < LISTED) return listed.join('、');
  const present = [...all].filter((number) => number !== null && number > before && number < after).length;
  const count = after - before - 1 - present;
  return count > LISTED ? `${listed.join('、')} 等 ${count} 个` : listed.join('、');
}

interface SectionNumber {
  /** Nesting as the office numbers it: 一、 is 1, （一） is 2. */
  level: 1 | 2;
  number: number;
}

/** Sections whose number leaves a gap after the one before on the same level, and sections with no task below. */
export function sectionFindings(table: AnnexTable): Finding[] {
  const found: Finding[] = [];
  const last = { 1: 0, 2: 0 };
  for (const [index, row] of table.rows.entries()) {
    if (row.kind !== 'section') continue;
    const at = sectionPlace(table, row);
    const read = sectionNumberOf(row.title);
    if (read !== null) {
      const before = last[read.level];
      if (before > 0 && read.number > before + 1) {
        const numerals = rangeOf(before + 1, read.number - 1);
        found.push(finding('sectionMissing', 'warn', at, { missing: numerals, title: row.title }));
      }
      last[read.level] = read.number;
      if (read.level === 1) last[2] = 0;
    }
    if (isEmpty(table, index, read)) found.push(finding('sectionEmpty', 'warn', at, { title: row.title }));
  }
  return found;
}

function sectionPlace(table: AnnexTable, row: AnnexSectionRow) {
  const column = /^[A-Z]+/.exec(row.address)?.[0];
  return column === undefined ? { sheet: table.sheet, row: row.row } : { sheet: table.sheet, row: row.row, column };
}

/** A 一、 followed by its （一） is not empty. */
function isEmpty(table: AnnexTable, index: number, read: SectionNumber | null): boolean {
  const next = table.rows[index + 1];
  if (next === undefined) return true;
  if (next.kind === 'task') return false;
  return !(read?.level === 1 && sectionNumberOf(next.title)?.level === 2);
}

function sectionNumberOf(title: string): SectionNumber | null {
  const match =
    /^\s*(?:第?(?<outer>[一二三四五六七八九十百]+)(?:[、，.．]|部分|章|板块)|[（(](?<inner>[一二三四五六七八九十百]+)[）)])/u.exec(
      title,
    );
  const outer = match?.groups?.outer;
  const number = wholeNumberOf(outer ?? match?.groups?.inner ?? '');
  return number === null ? null : { level: outer === undefined ? 2 : 1, number };
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function rangeOf(first: number, last: number): string {
  return first === last ? numeralOf(first) : `${numeralOf(first)}至${numeralOf(last)}`;
}

/** 1–99 in Chinese numerals; sections do not go further. */
function numeralOf(number: number): string {
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`;
  return `${head}${NUMERALS[number % 10]}`;
}
