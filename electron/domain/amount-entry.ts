/** An amount typed into a cell of its own: 2000万, 12.5%, 约300户, 三家. */
import { wholeNumberOf } from './chinese-number.ts';
import type { Comparator } from './target.ts';
import { viewOf } from './written-text.ts';

export type AmountEntry =
  | { value: number; valueText: string; measure: string; comparator: Comparator }
  /** `notANumber`: 八成左右, 基本完成 · `several`: 3个、5个 or 10/20 */
  | { problem: 'empty' | 'notANumber' | 'several' };

const ENTRY =
  /^(?<word>约|大约|近|超过?|突破|达到?|完成|累计|共)?(?<number>[+-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?|[零〇一二两三四五六七八九十百千]{1,9})(?<rest>余|多)?(?<measure>[%‰]|[\p{Script=Han}a-zA-Z²³㎡]{0,6}?)(?<suffix>以上|以下|以内|左右)?[。.]?$/u;
const COMPARATORS: Record<string, Comparator> = {
  约: 'about',
  大约: 'about',
  近: 'about',
  左右: 'about',
  超: 'moreThan',
  超过: 'moreThan',
  突破: 'moreThan',
  余: 'moreThan',
  多: 'moreThan',
  以上: 'atLeast',
  以下: 'atMost',
  以内: 'atMost',
};

/** Reads one amount; numbers come as they are, never scaled (2000万 is value 2000 with measure 万). */
export function readAmountEntry(entry: string | number): AmountEntry {
  if (typeof entry === 'number') {
    return Number.isFinite(entry)
      ? { value: entry, valueText: String(entry), measure: '', comparator: 'exactly' }
      : { problem: 'notANumber' };
  }
  const view = viewOf(entry);
  const text = view.text.replaceAll('\n', '');
  if (text === '') return { problem: 'empty' };
  const { word, number = '', rest, measure = '', suffix } = ENTRY.exec(text)?.groups ?? {};
  const value = /\d/.test(number) ? Number(number.replace(/[,，]/g, '')) : (wholeNumberOf(number) ?? Number.NaN);
  // 八成 is a rough share, not eight of something.
  if (Number.isFinite(value) && measure !== '成') {
    return { value, valueText: number, measure, comparator: COMPARATORS[suffix ?? rest ?? word ?? ''] ?? 'exactly' };
  }
  return { problem: (text.match(/\d+(?:\.\d+)?/g) ?? []).length > 1 ? 'several' : 'notANumber' };
}
