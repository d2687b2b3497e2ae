/** What a row of a sheet is, by its form: section, remark, page mark, line above a table. Pure text and place. */
import type { GridCell, GridRow } from './grid.ts';
import type { MergeMap } from './merge-map.ts';

/** 一、 （一） 第一部分 一. 一 — with a title behind it or alone. */
const SECTION_NUMBER =
  /^\s*(?:[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|[一二三四五六七八九十]{1,3}\s*[、.．,，]|第\s*[一二三四五六七八九十\d]{1,3}\s*(?:部分|板块|类|章|方面))/;
const BARE_NUMBER = /^\s*[（(]?[一二三四五六七八九十]{1,3}[）)、.．]?\s*$/;
const REMARK =
  /^\s*[（(【]?\s*(?:备\s*注|注|说\s*明|填\s*表|填\s*报|制\s*表|审\s*核|审\s*签|联\s*系|填写说明|单位负责人|分管领导签字|报送|日\s*期|此件|抄送|印发|附\s*注|\*|※|★)/;
const PAGE_MARK =
  /^\s*(?:[-—–－―]+\s*\d{1,4}\s*[-—–－―]+|第\s*\d{1,4}\s*页(?:\s*[,，]?\s*[共/]\s*\d{1,4}\s*页?)?|\d{1,4}\s*\/\s*\d{1,4}|page\s*\d+.*)\s*$/i;
const ANNEX_LABEL =
  /^\s*附\s*[件表]\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?(?![0-9０-９])\s*[-—]?\s*[:：.、]?\s*/;
/** 责任领导：张三, also in brackets behind a title. */
const SECTION_LEADER = /(?:责任|牵头|分管|包抓|挂点|联系)?(?:领导|责任人)\s*[:：]\s*([^）)；;]*)/;

export function hasSectionNumber(text: string): boolean {
  return SECTION_NUMBER.test(text);
}

export function isBareNumber(text: string): boolean {
  return BARE_NUMBER.test(text);
}

export function isRemark(text: string): boolean {
  return REMARK.test(text);
}

export function isPageMark(text: string): boolean {
  return PAGE_MARK.test(text);
}

/** 附件2：… → the number (null where none is written) and what stands behind the label; null when it is no label. */
export function annexLabel(text: string): { annexNo: number | null; rest: string } | null {
  const found = ANNEX_LABEL.exec(text);
  if (found === null) return null;
  const written = found[1]?.normalize('NFKC');
  // 附件材料清单 is a title, not a label
  const rest = text.slice(found[0].length);
  if (written === undefined && rest !== '' && !/[:：\s]$/.test(found[0])) return null;
  return { annexNo: written === undefined ? null : numberOf(written), rest };
}

const DIGITS = '一二三四五六七八九';

function numberOf(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) : 0;
  const number = ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1);
  return number > 0 ? number : null;
}

export function sectionLeader(text: string): string | null {
  const found = SECTION_LEADER.exec(text);
  const leader = found?.[1]?.trim() ?? '';
  return leader === '' ? null : leader;
}

/** The one text of a row that says one thing: a single cell, or a merge over most of the table; null otherwise. */
export function loneCell(row: GridRow): GridCell | null {
  const withText = row.cells.filter(({ text }) => text !== '');
  const [first] = withText;
  if (first === undefined) return null;
  // pasted merges come apart into the same text in every cell
  return withText.every(({ text }) => text === first.text) && (withText.length === 1 || withText.length > 2)
    ? first
    : null;
}

/** Whether a merge that begins in this cell covers more than half of the table's columns. */
export function isWide(row: number, cell: GridCell, merges: MergeMap, left: number, right: number): boolean {
  const merge = merges.at(row, cell.column);
  if (merge === null || merge.bottom > merge.top + 3) return false;
  const covered = Math.min(merge.right, right) - Math.max(merge.left, left) + 1;
  return covered > (right - left + 1) / 2;
}
