/** How wide a title of several lines is set, so that its lines are nearly even: Word balances none. */
import { emsOf } from './paper-document-text.ts';

/** A period stays in one line: 2022年三季度, 2022年9月28日. */
const PERIOD = /\d{4}年(?:[一二三四]季度|\d{1,2}月(?:\d{1,2}日)?)?/g;
/** Word breaks between any signs, but in no number and no Latin word. */
const UNIT = /[\x21-\x7e]+|./gsu;

/** Ems of the measure; null where the title stands in one line of `room` ems, or brings its own breaks. */
export function titleMeasure(title: string, room: number): number | null {
  const ems = emsOf(title);
  if (ems <= room || title.includes('\n')) return null;
  const fewest = breaksAt(title, room).length;
  const even = Math.ceil(ems / (fewest + 1));
  const periods = [...title.matchAll(PERIOD)].map(({ 0: text, index }) => ({ from: index, to: index + text.length }));
  for (let measure = even; measure <= room; measure += 1) {
    const breaks = breaksAt(title, measure);
    if (breaks.length > fewest) continue;
    if (!breaks.some((at) => periods.some(({ from, to }) => at > from && at < to))) return measure;
  }
  return null;
}

/** Offsets at which lines of `measure` ems end but the last. */
function breaksAt(title: string, measure: number): number[] {
  const breaks: number[] = [];
  let filled = 0;
  for (const { 0: unit, index } of title.matchAll(UNIT)) {
    const width = emsOf(unit);
    if (filled > 0 && filled + width > measure) {
      breaks.push(index);
      filled = 0;
    }
    filled += width;
  }
  return breaks;
}
