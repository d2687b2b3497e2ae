/** 完成量 as people write it, in the measure of the target: 2000万元, １２.５％, 约八成, 已完成3个，在建2个. */
import { wholeNumberOf } from './chinese-number.ts';
import { isCounting, measureFactor, measureParts, scaled } from './measure-scale.ts';
import type { Quantity } from './target.ts';
import { amountWords, type WrittenNumber, writtenNumbers } from './written-number.ts';
import { viewOf, withoutTail } from './written-text.ts';

export interface AmountChoice {
  value: number;
  /** How it came about, '' when the number stands there as it is: 全部数 20 的 80%. */
  how: string;
}

export type AmountAskReason =
  | 'several' // 已完成3个，在建2个
  | 'rough' // 约300户
  | 'share' // 八成
  | 'scaleOnly' // 2000万 of what
  | 'measureMissing' // 22623 beside a target in 万户, 0.85 beside one in %
  | 'measureDiffers' // 300平方米 beside a target in 个
  | 'inWords' // 计划建成3个
  | 'whole' // 全部完成
  | 'noNumber'; // 正在推进

export type AmountReading =
  | { kind: 'empty' }
  /** `from`: as written, where it was converted into the measure of the target; else null. */
  | { kind: 'certain'; value: number; measure: string; from: string | null }
  /** Only the office can tell. `choices` may be empty: then the text alone can be kept. `suggested` is an index or null. */
  | { kind: 'ask'; reason: AmountAskReason; measure: string; choices: AmountChoice[]; suggested: number | null }
  /** Nothing is counted here (the target names no quantity), or “无”: kept as text, never as 0. */
  | { kind: 'textOnly' };

/** 已完成10个/共20个 and the like are short; a full stop is both sign and number in the pattern. */
const LONGEST_SHARE = 60;
const NOTHING = /^(?:无|没有|暂无|不涉及|未统计|暂未统计|[/／\\—–-]+|\.+|…+)$/;
const SHARE =
  /^(?:已)?(?:完成)?(?<about>约|大约|近|接近|超过?|不到|将近)?(?<tenths>[一二三四五六七八九]|[1-9])成(?<half>半)?(?<suffix>左右|以上|多)?$/;
const HALF = /^(?:已)?(?:完成)?(?:约|大约|近|接近|超过?|不到)?(?:一半|过半)(?:左右|以上)?$/;
const WHOLE = /^(?:已|已经)?(?:全部|全面|按时|提前|超额)?(?:完成|办结|建成|到位|达标)$|^(?:全部|全数|全年任务)$/;
const PERCENT_WORDS = /^(?:已)?(?:完成)?百分之(?<number>[零一二三四五六七八九十百]{1,6})$/;

/**
 * Reads 完成量 for a target whose first quantity is `quantity` (null: it names none). A value is certain only where the
 * text is one number in the target's own measure, or in one that converts exactly; everything else is asked.
 */
export function readReportedAmount(written: string | number, quantity: Quantity | null): AmountReading {
  const text = viewOf(typeof written === 'number' ? String(written) : written).text.replaceAll('\n', '');
  const bare = withoutTail(text, '。.；;，,');
  if (bare === '') return text === '' ? { kind: 'empty' } : { kind: 'textOnly' };
  if (quantity === null || NOTHING.test(bare)) return { kind: 'textOnly' };
  const share = shareOf(bare);
  if (share !== null) return askShare(share, quantity);
  if (WHOLE.test(bare)) {
    const how = '目标数';
    return ask('whole', quantity, [{ value: quantity.value, how }], null);
  }
  const numbers = writtenNumbers(bare);
  const [only] = numbers;
  if (only === undefined) return ask('noNumber', quantity, [], null);
  if (numbers.length > 1) return askSeveral(numbers, bare, quantity);
  return amountWords(bare, only, quantity.subject) === 'plain' ? oneNumber(only, quantity) : askInWords(only, quantity);
}

function oneNumber(number: WrittenNumber, quantity: Quantity): AmountReading {
  const choices = choicesOf(number, quantity);
  const { measure } = quantity;
  if (number.value < 0 && measureParts(measure).base !== '%') return ask('inWords', quantity, choices, null);
  if (number.measure === '') {
    if (isMeasureMissing(number, quantity)) return ask('measureMissing', quantity, choices, null);
    return number.isRough
      ? ask('rough', quantity, choices, 0)
      : { kind: 'certain', value: number.value, measure, from: null };
  }
  if (measureParts(number.measure).base === '')
    return ask('scaleOnly', quantity, choices, choices.length > 0 ? 0 : null);
  if (choices[0] === undefined || factorOf(number, quantity) === null) {
    return ask('measureDiffers', quantity, choices, null);
  }
  if (number.isRough) return ask('rough', quantity, choices, 0);
  const isSame = number.measure === measure || measure === '';
  return { kind: 'certain', value: choices[0].value, measure, from: isSame ? null : number.text };
}

/** A number whose sense hangs on the words around it (计划建成3个, 还差3个): never taken by itself. */
function askInWords(number: WrittenNumber, quantity: Quantity): AmountReading {
  const choices = choicesOf(number, quantity);
  return ask('inWords', quantity, choices, number.isDone && choices.length > 0 ? 0 : null);
}

function askSeveral(numbers: readonly WrittenNumber[], text: string, quantity: Quantity): AmountReading {
  const fitting = numbers.flatMap((number) => choicesOf(number, quantity).map((choice) => ({ number, choice })));
  const choices = fitting
    .map(({ choice }) => choice)
    .filter(({ value }, at, all) => all.findIndex((other) => other.value === value) === at);
  const done = fitting.filter(({ number }) => number.isDone);
  // 10/20 beside a target of 20: the second number is the target.
  const ofTarget =
    text.length <= LONGEST_SHARE &&
    /^\D*[\d.]+\D{0,3}[/／]\D{0,3}[\d.]+\D*$/.test(text) &&
    fitting[1]?.choice.value === quantity.value;
  const likely = done.length === 1 ? done[0] : ofTarget ? fitting[0] : undefined;
  const index = choices.findIndex(({ value }) => value === likely?.choice.value);
  return ask('several', quantity, choices, index < 0 ? null : index);
}

/** 80 for 约八成, 50 for 过半; null for anything else. */
function shareOf(text: string): number | null {
  if (HALF.test(text)) return 50;
  const { number } = PERCENT_WORDS.exec(text)?.groups ?? {};
  if (number !== undefined) return wholeNumberOf(number);
  const { tenths, half } = SHARE.exec(text)?.groups ?? {};
  if (tenths === undefined) return null;
  const digit = wholeNumberOf(tenths) ?? Number(tenths);
  return digit * 10 + (half === undefined ? 0 : 5);
}

function askShare(percent: number, quantity: Quantity): AmountReading {
  return ask('share', quantity, shareChoices(percent, quantity), null);
}

/** A share is a value of its own where the target is a rate, and a part of the planned amount elsewhere. */
function shareChoices(percent: number, { value, measure }: Quantity): AmountChoice[] {
  if (measureParts(measure).base === '%') return [{ value: percent, how: '' }];
  return value > 0 ? [{ value: scaled(value, percent / 100), how: `目标数 ${value} 的 ${percent}%` }] : [];
}

/** What the number can mean in the measure of the target, likeliest first. */
function choicesOf(number: WrittenNumber, quantity: Quantity): AmountChoice[] {
  const { measure } = quantity;
  const target = measureParts(measure);
  if (number.measure === '') {
    const asWritten = { value: number.value, how: '' };
    if (!isMeasureMissing(number, quantity)) return [asWritten];
    const other =
      target.base === '%'
        ? { value: scaled(number.value, 100), how: `${number.text} 按比例计` }
        : { value: scaled(number.value, 1 / target.scale), how: `${number.text}${target.base}` };
    return [other, asWritten];
  }
  const written = measureParts(number.measure);
  if (written.base === '') {
    const how = `${number.text}${target.base}`;
    return target.base === '%' ? [] : [{ value: scaled(number.value, written.scale / target.scale), how }];
  }
  const factor = factorOf(number, quantity);
  if (factor !== null) {
    const isSame = number.measure === measure || measure === '';
    return [{ value: scaled(number.value, factor), how: isSame ? '' : number.text }];
  }
  if (written.base === '%') return shareChoices(number.value, quantity);
  const isOtherWord = isCounting(number.measure) && isCounting(measure) && written.scale === target.scale;
  return isOtherWord ? [{ value: number.value, how: number.text }] : [];
}

/** A target without a measure (保持0) takes any word that counts. */
function factorOf(number: WrittenNumber, { measure }: Quantity): number | null {
  return measure === '' && measureParts(number.measure).scale === 1 && measureParts(number.measure).base !== '%'
    ? 1
    : measureFactor(number.measure, measure);
}

/** 22623 where the target says 2.3万户, 0.85 where it says 90%: nobody knows whether the measure was left out. */
function isMeasureMissing(number: WrittenNumber, { value, measure }: Quantity): boolean {
  if (number.measure !== '') return false;
  const { base, scale } = measureParts(measure);
  if (base === '%') return number.value > 0 && number.value <= 1 && value > 1;
  return scale > 1 && value > 0 && number.value > value * 20;
}

function ask(
  reason: AmountAskReason,
  { measure }: Quantity,
  choices: AmountChoice[],
  suggested: number | null,
): AmountReading {
  return { kind: 'ask', reason, measure, choices, suggested };
}
