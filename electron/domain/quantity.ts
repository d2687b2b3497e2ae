/** Amounts in running text: 安装农村路灯0.017万盏, 达到26亿元, 90% 以上. */
import { wholeNumberOf } from './chinese-number.ts';
import { MEASURE_PATTERN } from './measure.ts';
import { matchesOf } from './pattern-matches.ts';
import { subjectOf } from './quantity-subject.ts';
import type { Comparator, Quantity } from './target.ts';
import { type TextView, viewOf } from './written-text.ts';

/** A quantity and its place in the reading view; `end` is after measure and 以上/左右. */
interface Found {
  start: number;
  end: number;
  numbers: { value: number; text: string; comparator: Comparator }[];
  measure: string;
}

const NUMBER = '\\d{1,3}(?:[,，]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SUFFIX = '(?<suffix>[及或]?(?:以上|以下|以内)|左右|上下)?';
/** Not beside letters, scales (1/5万, 1:500) or formulas (3+N, 7×24), no rank (第9, 前10, but 月底前10). */
const AMOUNT = new RegExp(
  `(?<![\\dA-Za-z./:+×*〔第]|(?:^|[^底末日月年旬之以])前)(?<low>${NUMBER})` +
    `(?:%?[-—–~至到](?<high>${NUMBER}))?(?<rest>余|多)?(?<measure>${MEASURE_PATTERN})?(?![\\d/:+×*A-Za-z])${SUFFIX}`,
  'gu',
);
const CHINESE_AMOUNT = new RegExp(
  '(?<![一二两三四五六七八九十百千第])(?<low>[一二两三四五六七八九十百千]{1,7})' +
    `(?<measure>家|座|所|处|公里|万?平方米|万?亩|户|件|场|个(?!月|方面|别|人)|项|亿元|万元)${SUFFIX}`,
  'gu',
);
/** Numerals count only after a verb of making or winning: 两个维护 and 三项制度改革 count nothing. */
const MAKING = /(?:新建|建成|新增|打造|创建|申报|争取|引进|培育|获批|举办|举行|改造|安装|至少|不少于|不低于)$/;
const PERCENT = /百分之(?<low>[一二三四五六七八九十百]{1,5})(?<suffix>以上|以下|左右)?/gu;

/** `sign`: what every amount of the pattern contains; a text without it is not searched. */
const PATTERNS = [
  { sign: /\d/, pattern: AMOUNT },
  { sign: /百分之/, pattern: PERCENT },
  { sign: new RegExp(`${MAKING.source.slice(0, -1)}[一二两三四五六七八九十百千]`), pattern: CHINESE_AMOUNT },
];

const WORDS_BEFORE: [RegExp, Comparator][] = [
  [/(?:至少|不少于|不低于|不小于|达到?|提[高升][到至]|增[长加][到至])$/, 'atLeast'],
  [/(?:不超过|不高于|不多于|不大于|低于|少于|小于|控制在|(?:压减|下降|降低?)[到至])$/, 'atMost'],
  [/(?:突破|超过?|高于|多于|大于)$/, 'moreThan'],
  [/(?:约为?|大约|近|接近)$/, 'about'],
];
const WORDS_AFTER: [RegExp, Comparator][] = [
  [/以上$/, 'atLeast'],
  [/以[下内]$/, 'atMost'],
  [/左右|上下/, 'about'],
];
/** 产值超1亿元企业2家 counts enterprises; the 1亿元 only says which. */
const CONDITION = /^的?(?:企业|项目|工程|单位)[^，。；;]{0,6}\d/;

/**
 * Quantities of a text in reading order. Values are never scaled (0.017 万盏). Of a range (3—5家) both ends come, as
 * atLeast and atMost. Years, dates, ages, durations, ranks, scales and code names (5G, 3+N) are no amounts.
 */
export function readQuantities(text: string): Quantity[] {
  const view = viewOf(text);
  const read = PATTERNS.filter(({ sign }) => sign.test(view.text)).flatMap(({ pattern }) =>
    matchesOf(pattern, view.text).flatMap((match) => amountOf(view, match, pattern === CHINESE_AMOUNT) ?? []),
  );
  const found: Found[] = [];
  for (const one of read.sort((a, b) => a.start - b.start)) if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  return found.flatMap(({ start, end, numbers, measure }, index) => {
    const from = Math.max(found[index - 1]?.end ?? 0, start - 60);
    const to = Math.min(found[index + 1]?.start ?? view.text.length, end + 40);
    const subject = subjectOf(view.text.slice(from, start), view.text.slice(end, to));
    return numbers.map(({ value, text: valueText, comparator }) => ({
      value,
      valueText,
      measure,
      comparator,
      subject,
    }));
  });
}

function amountOf(view: TextView, match: RegExpExecArray, isAfterVerbOnly: boolean): Found | null {
  const words = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const isPercent = match[0].startsWith('百');
  const measure = words.measure ?? (isPercent ? '%' : '');
  const before = view.text.slice(Math.max(0, start - 6), start);
  const after = view.text.slice(end, end + 16);
  if (isAfterVerbOnly && !MAKING.test(before)) return null;
  if (measure === '' && !(isBareAmount(before) && /^(?:$|[，,。；;、）)\n])/.test(after))) return null;
  if (measure.endsWith('元') && CONDITION.test(after)) return null;
  const comparator = comparatorOf(before, words.rest === undefined ? (words.suffix ?? '') : '余');
  const written = [words.low, words.high].filter((number) => number !== undefined);
  const numbers = written.map((number, index) => {
    const place = start + match[0].indexOf(number, index === 0 ? 0 : words.low!.length);
    return {
      value: numberOf(number),
      text: isPercent ? match[0].replace(words.suffix ?? '', '') : view.original(place, place + number.length).text,
      comparator: written.length === 1 ? comparator : ((['atLeast', 'atMost'] as const)[index] ?? comparator),
    };
  });
  return numbers.every(({ value }) => Number.isFinite(value)) ? { start, end, numbers, measure } : null;
}

/** 数量保持0, 控制在100以内: a number without measure counts only where a verb says that it is a level. */
function isBareAmount(before: string): boolean {
  return /(?:保持在?|控制在|达到?|突破|降[到至]|升[到至]|[:：])$/.test(before);
}

function comparatorOf(before: string, after: string): Comparator {
  if (after === '余') return 'moreThan';
  const said =
    WORDS_AFTER.find(([pattern]) => pattern.test(after)) ?? WORDS_BEFORE.find(([pattern]) => pattern.test(before));
  return said?.[1] ?? 'exactly';
}

function numberOf(number: string): number {
  return /^\d/.test(number) ? Number(number.replace(/[,，]/g, '')) : (wholeNumberOf(number) ?? Number.NaN);
}
