/** Time phrases that set a deadline, found inside running text (12月底前完成…) with the day they mean. */
import { dayOf, lastDayOfMonth } from './calendar.ts';
import { wholeNumberOf } from './chinese-number.ts';
import { matchesOf } from './pattern-matches.ts';
import type { DueKind } from './target.ts';
import { viewOf } from './written-text.ts';

export interface DuePhrase {
  /** As written, inner spaces included (10 月底前). */
  text: string;
  /** Place in the text searched, UTF-16 offsets. */
  start: number;
  end: number;
  dueOn: string | null;
  kind: Exclude<DueKind, 'none'>;
}

type Due = { dueOn: string; kind: 'date' } | { dueOn: null; kind: 'recurring' | 'ambiguous' };
type Words = Record<string, string | undefined>;

interface Rule {
  /** A sign that every match contains: a text without it is not searched (a table has tens of thousands of texts). */
  sign: string;
  pattern: RegExp;
  /** Null when the words turn out to be no deadline. `year` is the year they name, else the table's. */
  read(words: Words, year: number): Due | null;
}

const RECURRING: Due = { dueOn: null, kind: 'recurring' };
const AMBIGUOUS: Due = { dueOn: null, kind: 'ambiguous' };
const YEAR =
  '(?:(?<!\\d)(?<y>\\d{4})年度?|(?<cy>[〇零一二三四五六七八九]{4})年|(?<w>今年|本年|当年|明年|次年|去年|上年|前年))';
const MONTH = '(?:(?<!\\d)(?<m>\\d{1,2})|(?<cm>十[一二]|(?<![十一二三四五六七八九])[一二三四五六七八九十]))月份?';
const BEFORE = '(?:之前|以前|前)';
/** 年 that stands for the year of the table, not the end of 三年, 学年, 每年, 去年 …. */
const THIS_YEAR = '(?<![\\d今本当明次去上前后每当历多几往近半学财逐同新隔跨一二三四五六七八九十两])年度?';
/** Where a bare 2022年 or 9月 opens the clause and so says when. */
const OPENING = '(?<=^|[，,。；;：:\\n（(]|力争|争取|计划|预计|确保|拟于|将于|于)';
const DOING =
  '(?=[，,]|力争|争取|计划|确保|全面|完成|实现|新增|新建|建成|建设|启动|开工|竣工|投产|通车|封顶|投入|达到|举办|召开|印发|出台)';

const onDay = (day: string | null): Due => (day === null ? AMBIGUOUS : { dueOn: day, kind: 'date' });
const yearEnd = (_: Words, year: number): Due => onDay(`${year}-12-31`);
const monthEnd = (words: Words, year: number): Due => {
  const month = monthOf(words);
  return month === null ? AMBIGUOUS : onDay(lastDayOfMonth(year, month));
};
const onWrittenDate = (words: Words, year: number): Due =>
  onDay(dayOf(year, monthOf(words) ?? 0, Number(words.d ?? wholeNumberOf(words.cd ?? '') ?? 0)));
const TEN_DAYS: Record<string, number> = { 上: 10, 中: 20 };
const QUARTER_END = ['03-31', '06-30', '09-30', '12-31'];

/** In order of precedence: what an earlier rule took, a later one leaves alone. */
const RULES: Rule[] = [
  {
    sign: '每',
    pattern: /每个?(?:半年|两个?月|双月|月(?!饼)|季(?!花)度?|周(?!岁|边)|旬)(?:底前|末前|底|末)?(?:\d{1,2}日前)?/g,
    read: () => RECURRING,
  },
  // 每年争取…, 每年召开的会议 and 每年度 tell how often others do something, not when this falls due.
  { sign: '每年', pattern: /每年(?!争取|召开|度|均|\d{1,2}月|底|末|[上下]半年)/g, read: () => RECURRING },
  {
    sign: '日',
    pattern: rule(`${YEAR}?${MONTH}(?:(?<d>\\d{1,2})|(?<cd>[一二三四五六七八九十]{1,3}))日(?:${BEFORE}|止|为止)`),
    read: onWrittenDate,
  },
  {
    sign: '旬',
    pattern: rule(`${YEAR}?${MONTH}(?<ten>[上中下])旬(?:底|末)?${BEFORE}?`),
    read(words, year) {
      const date = TEN_DAYS[words.ten ?? ''];
      return date === undefined ? monthEnd(words, year) : onDay(dayOf(year, monthOf(words) ?? 0, date));
    },
  },
  { sign: '月', pattern: rule(`${YEAR}?${MONTH}(?:底|末)${BEFORE}?`), read: monthEnd },
  // Before October begins, or before it ends? As with 2025年前, the office is asked.
  { sign: '前', pattern: rule(`${YEAR}?${MONTH}${BEFORE}`), read: () => AMBIGUOUS },
  {
    sign: '半年',
    pattern: rule(`${YEAR}?(?<half>[上下])半年(?:底|末)?(?:${BEFORE}|内)?`),
    read: (words, year) => onDay(`${year}-${words.half === '上' ? '06-30' : '12-31'}`),
  },
  {
    // 四季度假区 is a resort, 连续三个季度 a duration.
    sign: '季度',
    pattern: rule(
      `${YEAR}?(?:前|第)?(?<![上下每各续])(?<q>[一二三四1-4])(?:(?<=前.)个)?季度(?!假)(?:底|末)?(?:${BEFORE}|内)?`,
    ),
    read: (words, year) => onDay(`${year}-${QUARTER_END[(wholeNumberOf(words.q ?? '') ?? Number(words.q)) - 1]}`),
  },
  { sign: '年', pattern: rule(`(?:${YEAR}年?|${THIS_YEAR})(?:底|末|终(?=${BEFORE}))${BEFORE}?`), read: yearEnd },
  { sign: '内', pattern: rule(`(?:${YEAR}|${THIS_YEAR})[以之]?内(?![外在部])`), read: yearEnd },
  { sign: '全年', pattern: rule(`${YEAR}?全年(?!龄|段|级|制|无休)`), read: yearEnd },
  { sign: '前', pattern: rule(`到?${YEAR}${BEFORE}`), read: () => AMBIGUOUS },
  { sign: '到', pattern: rule(`到${YEAR}(?![底末前内年第全\\d])`), read: () => AMBIGUOUS },
  { sign: '年', pattern: rule(`${OPENING}${YEAR}内?${DOING}`), read: yearEnd },
  { sign: '月', pattern: rule(`${OPENING}${MONTH}内?${DOING}`), read: monthEnd },
  { sign: '日', pattern: rule(`${OPENING}${YEAR}?${MONTH}(?<d>\\d{1,2})日${DOING}`), read: onWrittenDate },
  { sign: '月底', pattern: rule(`(?<![\\d每个月一二三四五六七八九十])[本当]?月底${BEFORE}`), read: () => AMBIGUOUS },
];

/**
 * Every deadline phrase in reading order, never overlapping. `tableYear` stands in where none is written. Years before it
 * (2018年前发证的老矿山), times that something is measured from (较去年底, 从下半年起) and names in 《…》 are no deadlines.
 */
export function findDuePhrases(text: string, tableYear: number): DuePhrase[] {
  if (!/[年月季旬周]/.test(text)) return [];
  const view = viewOf(text);
  const taken: { start: number; end: number }[] = [];
  if (view.text.includes('《')) {
    for (const name of view.text.matchAll(/《[^《》]*》/g))
      taken.push({ start: name.index, end: name.index + name[0].length });
  }
  const found: DuePhrase[] = [];
  for (const { sign, pattern, read } of RULES) {
    if (!view.text.includes(sign)) continue;
    for (const match of matchesOf(pattern, view.text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((other) => other.start < end && start < other.end)) continue;
      const words: Words = match.groups ?? {};
      const year = yearNamed(words, tableYear);
      const due = year < tableYear || isReference(view.text, start, end) ? null : read(words, year);
      taken.push({ start, end });
      if (due === null) continue;
      // `5 12月底前` and `1 2月底前` look alike: the month is not certain.
      const isTorn = /^\d/.test(match[0]) && /\d $/.test(view.text.slice(Math.max(0, start - 2), start));
      found.push({ ...view.original(start, end), ...(isTorn && due.kind === 'date' ? AMBIGUOUS : due) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function rule(source: string): RegExp {
  return new RegExp(source, 'gu');
}

function monthOf(words: Words): number | null {
  const month = words.m === undefined ? wholeNumberOf(words.cm ?? '') : Number(words.m);
  return month !== null && month >= 1 && month <= 12 ? month : null;
}

function yearNamed(words: Words, tableYear: number): number {
  if (words.y !== undefined) return Number(words.y);
  if (words.cy !== undefined) return Number([...words.cy].map((digit) => wholeNumberOf(digit) ?? 0).join(''));
  if (words.w === undefined) return tableYear;
  if (words.w === '明年' || words.w === '次年') return tableYear + 1;
  return words.w === '今年' || words.w === '本年' || words.w === '当年' ? tableYear : tableYear - 1;
}

/** Measured from (较…, 从…起) or a state already reached (截至5月底已完成…). */
function isReference(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 12);
  return (
    /[较比自从]$/.test(before) || /^(?:起|以来|开始)/.test(after) || (/截[至止]到?$/.test(before) && /已/.test(after))
  );
}
