/** Numbers inside a short entry (已完成3个，在建2个; 10/20; 截至9月底共12家), with what the words beside them say. */
import { wholeNumberOf } from './chinese-number.ts';
import { findDuePhrases } from './due-phrase.ts';
import { MEASURE_PATTERN } from './measure.ts';
import { matchesOf } from './pattern-matches.ts';

export interface WrittenNumber {
  value: number;
  /** Number and measure as they stand in the text: 2000万元. */
  text: string;
  measure: string;
  /** 约, 余, 左右, 以上: near the number, not the number. */
  isRough: boolean;
  /** The words in front say that this much is done (已完成, 建成, 累计), and none says that it is not. */
  isDone: boolean;
  start: number;
  end: number;
}

// A dash behind a figure or a word parts two numbers (3-5家); only in front of all it is a sign.
const DIGITS = '(?:(?<![^约近超过])[+-])?(?:\\d{1,3}(?:[,，]\\d{3})+(?![\\d])|\\d+)(?:\\.\\d+)?';
const NUMERAL = '[零〇一二两三四五六七八九十百千]{1,9}';
const LOOSE_MEASURE = `${MEASURE_PATTERN}|平米|平方|立方|m2|m3|km2|kg|t|ha|k?m|万亿|千万|百万|万|亿`;
const ROUGHLY = '约|大约|近|接近|将近|超过?|突破|不到';
const NUMBER = new RegExp(
  `(?<before>${ROUGHLY})?(?:(?<digits>${DIGITS})|(?<![零〇一二两三四五六七八九十百千第])(?<numeral>${NUMERAL})(?=${LOOSE_MEASURE}|$))` +
    `(?<rest>余|多)?(?<measure>${LOOSE_MEASURE})?(?<after>以上|以下|以内|左右|上下|余|多)?`,
  'gu',
);
const DONE = /(?:已|已经|完成|建成|累计|共|达到?|实现|投入|落实|发放|培育|开工)[^，,。；;、/]{0,8}$/u;
const NOT_DONE =
  /(?:未|没|还差|尚差|差|剩余?|余下|待|拟|计划|预计|力争|在建|正在|目标|应|需|争取)[^，,。；;、/]{0,8}$/u;
const ROUGH_BEFORE = new RegExp(`(?:${ROUGHLY})$`, 'u');
/** Words that may stand before the one number of an entry without changing what it says. */
const PLAIN_BEFORE = /^(?:截至目前|截止目前|目前|现|已经?|共计?|累计|合计|总计|完成|建成|达到?|实现)*[:：为]?$/u;

/** Every number of an entry in reading order; days and years (9月底, 2022年) are none. */
export function writtenNumbers(text: string): WrittenNumber[] {
  const days = [...findDuePhrases(text, 2000), ...matchesOf(/\d{4}年|\d{1,2}月(?:\d{1,2}[日号])?/gu, text).map(spanOf)];
  return matchesOf(NUMBER, text).flatMap((match) => {
    const { digits, numeral, before, rest, after, measure = '' } = match.groups ?? {};
    const start = match.index + (before?.length ?? 0);
    const end = match.index + match[0].length;
    if (days.some((day) => day.start < end && start < day.end)) return [];
    const value = digits === undefined ? wholeNumberOf(numeral ?? '') : Number(digits.replace(/[,，]/g, ''));
    if (value === null || !Number.isFinite(value)) return [];
    const lead = text.slice(0, match.index);
    return {
      value,
      text: text.slice(start, end - (after?.length ?? 0)),
      measure,
      isRough: before !== undefined || rest !== undefined || after !== undefined,
      isDone: DONE.test(lead) && !NOT_DONE.test(lead),
      start,
      end,
    };
  });
}

/**
 * `plain`: the entry is the number, at most with words that change nothing (已完成3个, 3个示范点). `words`: the words
 * decide what it means. `subject`: what the target counts.
 */
export function amountWords(text: string, number: WrittenNumber, subject: string): 'plain' | 'words' {
  const before = text.slice(0, number.start).replace(ROUGH_BEFORE, '');
  const behind = text.slice(number.end).replace(/^的/, '');
  const isNamed = behind === '' || (behind.length >= 2 && subject.includes(behind));
  return PLAIN_BEFORE.test(before) && isNamed ? 'plain' : 'words';
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
