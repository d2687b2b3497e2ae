/** 正文: the measures of a policy document and the 〔责任单位：…〕 brackets behind their sentences. */
import { readWrittenDay } from './calendar.ts';
import { leadingLabel } from './cell-parts.ts';
import { healedLines, ITEM } from './page-break.ts';
import { splitUnits } from './unit-name.ts';
import { removeInnerSpaces } from './written-text.ts';

export interface BodyReading {
  /** 区发〔2022〕9号; null where the text has none. */
  docNumber: string | null;
  /** '' where no title stands above the first paragraph. */
  title: string;
  issuedOn: string | null;
  measures: BodyMeasure[];
}

/** 主要举措, a numbered paragraph with brackets. */
export interface BodyMeasure {
  measureNo: number;
  /** The （一）… heading it stands under, number included; '' when there is none. */
  heading: string;
  /** Its opening sentence where that is a title; else the words of the heading. */
  title: string;
  /** Whole text without the number, page breaks healed. */
  text: string;
  clauses: BodyClause[];
}

/** The stretch of a measure before one bracket. */
export interface BodyClause {
  ordinal: number;
  text: string;
  /** 〔责任单位：…〕, page breaks healed. */
  bracketText: string;
  units: { rawText: string; name: string }[];
}

const DOC_NUMBER = /^[\p{Script=Han}]{1,20}[〔[［【(（](?:19|20)\d\d[〕\]］】)）]\d{1,5}号$/u;
const HEADING = /^[（(][一二三四五六七八九十]{1,3}[）)]/u;
const MEASURE = /^(\d{1,2})[.．、](?!\d)\s*/u;
/** A bracket opens with a sign and the word for those responsible; a page break may have doubled its first character. */
const OPENING = /[〔［[【（(](?=责?(?:责任|牵头|配合|主办|协办)(?:单位|部门)[：:])/gu;
const PAIRS: Record<string, string> = { '〔': '〕', '［': '］', '[': ']', '【': '】', '（': '）', '(': ')' };
const LONGEST_TITLE = 30;
const LONGEST_BRACKET = 600;

/** Reads a document's text; null when it is no text with numbered measures and brackets naming those responsible. */
export function readBody(text: string): BodyReading | null {
  const lines = beforeAnnexes(text.split(/\r?\n/).map((line) => line.trim())).filter((line) => line !== '');
  const measures = paragraphsOf(healedLines(lines))
    .map(measureOf)
    .filter(({ clauses }) => clauses.length > 0);
  if (measures.length === 0) return null;
  const numberLine = lines.findIndex((line) => DOC_NUMBER.test(line.replace(/\s/g, '')));
  return {
    docNumber: lines[numberLine]?.replace(/\s/g, '') ?? null,
    title: titleOf(lines.slice(numberLine + 1)),
    issuedOn: issuedOnOf(lines),
    measures,
  };
}

interface Paragraph {
  measureNo: number;
  heading: string;
  text: string;
}

/** Paragraphs numbered 1. 2. …, each under its （一） heading, whatever else stands between left out. */
function paragraphsOf(lines: string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let heading = '';
  let isInside = false;
  for (const line of lines) {
    const number = MEASURE.exec(line);
    if (number) {
      paragraphs.push({ measureNo: Number(number[1]), heading, text: line.slice(number[0].length) });
      isInside = true;
    } else if (ITEM.test(line)) {
      heading = HEADING.test(line) ? line.split('。')[0]! : '';
      isInside = false;
    } else if (isInside) {
      paragraphs.at(-1)!.text += line;
    }
  }
  return paragraphs;
}

/** The tables behind the text have numbers and brackets of their own. */
function beforeAnnexes(lines: string[]): string[] {
  const first = lines.findIndex((line) => /^附件\s*\d*\s*[：:]?$/.test(line));
  return first < 0 ? lines : lines.slice(0, first);
}

function measureOf({ measureNo, heading, text }: Paragraph): BodyMeasure {
  const opening = /^([^。〔]{1,60})。/u.exec(text)?.[1] ?? '';
  const isTitle = opening.length > 0 && opening.length <= LONGEST_TITLE;
  const clauses: BodyClause[] = [];
  let from = isTitle ? opening.length + 1 : 0;
  for (const { index: start } of text.matchAll(OPENING)) {
    const end = start < from ? null : bracketEnd(text, start);
    if (end === null) continue;
    clauses.push({
      ordinal: clauses.length + 1,
      text: text.slice(from, start).trim(),
      bracketText: text.slice(start, end),
      units: unitsOf(text.slice(start + 1, end - 1)),
    });
    from = end;
    // “〕〕”: a sign too many
    while (from < text.length && text[from] === text[end - 1]) from += 1;
  }
  return { measureNo, heading, title: isTitle ? opening : heading.replace(HEADING, ''), text, clauses };
}

/** 责任单位： stands before the first unit, sometimes 牵头单位：…；责任单位：… before two; it is no part of a name. */
function unitsOf(list: string): { rawText: string; name: string }[] {
  return splitUnits(list, 'units').map(({ rawText, name }) => ({
    rawText: rawText.slice(leadingLabel(rawText).length),
    name,
  }));
}

/**
 * After the sign that pairs with the opening one, past parentheses inside: 区工信局（区大数据中心）. Null where none comes
 * before the next sentence could have begun.
 */
function bracketEnd(text: string, start: number): number | null {
  const open = text[start]!;
  const closing = PAIRS[open]!;
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST_BRACKET); at += 1) {
    if (text[at] === open) depth += 1;
    else if (text[at] === closing) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

/** From the lines under the document's number: down to the first that is running text. */
function titleOf(lines: string[]): string {
  const end = lines.findIndex((line, index) => index === 6 || /[。；，：:]/.test(line) || ITEM.test(line));
  const words = lines.slice(0, Math.max(end, 0)).join(' ').split(/\s+/);
  const about = words.findIndex((word) => word.startsWith('关于'));
  // Names of those who issue it stay apart; the rest was only broken over lines.
  return about < 0
    ? removeInnerSpaces(words.join(' '))
    : `${words.slice(0, about).join(' ')}${words.slice(about).join('')}`;
}

/** The last line that is nothing but a day. */
function issuedOnOf(lines: string[]): string | null {
  for (const line of lines.toReversed()) {
    const written = line.length <= 14 && line.includes('年') ? readWrittenDay(line) : null;
    if (written && 'day' in written) return written.day;
  }
  return null;
}
