/** Whole numbers in Chinese numerals. */

const DIGIT: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEP: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 十二 → 12, 一百二十 → 120, 两千零三 → 2003; null for anything that is not one certain number below 10,000 (二三十, 几). */
export function wholeNumberOf(numeral: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastStep = 10_000;
  let isAfterZero = false;
  for (const sign of numeral) {
    const step = STEP[sign];
    if (step !== undefined) {
      if (step >= lastStep) return null;
      total += (digit ?? 1) * step;
      lastStep = step;
      digit = null;
      isAfterZero = false;
    } else if (sign === '零' || sign === '〇') {
      if (digit !== null) return null;
      isAfterZero = true;
    } else {
      const value = DIGIT[sign];
      if (value === undefined || digit !== null) return null;
      digit = value;
    }
  }
  if (numeral === '零' || numeral === '〇') return 0;
  // 三百五 is 350 to the ear and 305 to the eye
  if (digit !== null && lastStep >= 100 && lastStep < 10_000 && !isAfterZero) return null;
  const sum = total + (digit ?? 0);
  return sum === 0 ? null : sum;
}
