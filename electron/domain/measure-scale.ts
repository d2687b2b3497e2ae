/** What one 计量单位 is in another: 户 in 万户, 元 in 亿元, 平方米 in 万平方米, 公里 in 米. */

export interface MeasureParts {
  /** One word for all spellings of the same thing: 平方米 for ㎡ and m². '' for a bare scale (2000万). */
  base: string;
  /** 10000 for 万. */
  scale: number;
}

const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千万', 1e7],
  ['百万', 1e6],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];
const SAME: Readonly<Record<string, string>> = {
  '㎡': '平方米',
  'm²': '平方米',
  m2: '平方米',
  平米: '平方米',
  平方: '平方米',
  'm³': '立方米',
  m3: '立方米',
  立方: '立方米',
  'km²': '平方公里',
  km2: '平方公里',
  平方千米: '平方公里',
  km: '公里',
  千米: '公里',
  m: '米',
  kg: '公斤',
  千克: '公斤',
  t: '吨',
  ha: '公顷',
  元人民币: '元',
  块钱: '元',
  kw: '千瓦',
  mw: '兆瓦',
  gw: '吉瓦',
  名: '人',
  位: '人',
  '％': '%',
};
/** Exact by definition. 亩 and 平方米 are not among them: 666.67 is rounded. */
const IN_SMALLEST: Readonly<Record<string, readonly [string, number]>> = {
  平方公里: ['平方米', 1e6],
  公顷: ['平方米', 1e4],
  公里: ['米', 1e3],
  吨: ['斤', 2e3],
  公斤: ['斤', 2],
  兆瓦: ['千瓦', 1e3],
  吉瓦: ['千瓦', 1e6],
  '%': ['‰', 10],
};
/** 亩 is exact only towards these. */
const IN_MU: Readonly<Record<string, number>> = { 亩: 1, 公顷: 15, 平方公里: 1500 };
/** Words people put for each other when they count things one by one. */
const COUNTERS = new Set('个家所座处项件场条套批期例支款间台辆份'.split(''));

/** `万平方米` → 平方米 × 10000; `千瓦` is no 千 of 瓦. */
export function measureParts(measure: string): MeasureParts {
  const written = measure.normalize('NFKC').toLowerCase();
  const whole = SAME[measure] ?? SAME[written] ?? written;
  if (whole !== written || whole in IN_SMALLEST) return { base: whole, scale: 1 };
  const scale = SCALES.find(([word]) => written.startsWith(word));
  if (scale === undefined) return { base: whole, scale: 1 };
  const base = written.slice(scale[0].length);
  return { base: SAME[base] ?? base, scale: scale[1] };
}

/**
 * Factor from `from` to `to` (2000 万元 × 0.0001 = 0.2 亿元); null when one is not the other. A bare scale fits nothing:
 * 2000万 does not say of what. 个 stands for any word that counts single things, and only then.
 */
export function measureFactor(from: string, to: string): number | null {
  const a = measureParts(from);
  const b = measureParts(to);
  if (a.base === '' || b.base === '') return a.base === b.base ? a.scale / b.scale : null;
  if (a.base === b.base || isCounterPair(a.base, b.base)) return a.scale / b.scale;
  const [muA, muB] = [IN_MU[a.base], IN_MU[b.base]];
  if (muA !== undefined && muB !== undefined) return (a.scale * muA) / (b.scale * muB);
  const [smallestA, factorA] = IN_SMALLEST[a.base] ?? [a.base, 1];
  const [smallestB, factorB] = IN_SMALLEST[b.base] ?? [b.base, 1];
  return smallestA === smallestB ? (a.scale * factorA) / (b.scale * factorB) : null;
}

/** Without the dust of binary fractions: 22623 × 0.0001 is 2.2623. */
export function scaled(value: number, factor: number): number {
  return Number((factor < 1 ? value / (1 / factor) : value * factor).toPrecision(12));
}

/** Both count single things, by different words (3所 beside a target in 家). */
export function isCounting(measure: string): boolean {
  return COUNTERS.has(measureParts(measure).base);
}

function isCounterPair(a: string, b: string): boolean {
  return (a === '个' && COUNTERS.has(b)) || (b === '个' && COUNTERS.has(a));
}
