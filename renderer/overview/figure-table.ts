import type { LightCounts, Overview } from '#ipc/contract.ts';
import { lightLegend, overviewText } from '../text/overview.ts';

/** The figures of a chart as a table; the last row is the total of the others where `hasTotal`. */
export interface FigureTable {
  head: readonly string[];
  rows: readonly (readonly [string, ...number[]])[];
  hasTotal: boolean;
}

const lightsOf = (counts: LightCounts): [number, number, number, number] => [
  counts.red,
  counts.yellow,
  counts.green,
  counts.grey,
];

const lightHeads = [lightLegend.red, lightLegend.yellow, lightLegend.green, lightLegend.grey];

/** Adds up the rows themselves, so that the total is what stands above it. */
function withTotal(rows: readonly (readonly [string, ...number[]])[]): FigureTable['rows'] {
  const width = Math.max(0, ...rows.map((row) => row.length - 1));
  const sums = Array.from({ length: width }, (_, at) => rows.reduce((sum, row) => sum + Number(row[at + 1] ?? 0), 0));
  return [...rows, [overviewText.total, ...sums]];
}

export function lightTable(
  head: string,
  rows: readonly (LightCounts & { title: string; targets: number })[],
): FigureTable {
  return {
    head: [head, ...lightHeads, overviewText.targetsHead],
    rows: withTotal(rows.map((row) => [row.title, ...lightsOf(row), row.targets])),
    hasTotal: true,
  };
}

/** Rounds stand beside each other, not on top: no total. */
export function roundTable(rounds: Overview['rounds']): FigureTable {
  return {
    head: [overviewText.roundHead, ...lightHeads, overviewText.targetsHead],
    rows: rounds.map((round) => {
      const lights = lightsOf(round);
      return [roundName(round), ...lights, lights.reduce((sum, count) => sum + count, 0)];
    }),
    hasTotal: false,
  };
}

export function roundName({ title, isStored }: Overview['rounds'][number]): string {
  return isStored ? title : overviewText.roundNow(title);
}

export interface DueMonth {
  name: string;
  /** Not completed though the month is over. */
  past: number;
  open: number;
  completed: number;
}

/** Longest stretch that is drawn without gaps; beyond it only months with something in them. */
const MOST_MONTHS = 24;

/** Months as they are drawn, empty ones between them too; what is open in a month that is over on `asOf` is past its day. */
export function dueMonths(months: Overview['dueMonths'], asOf: string): DueMonth[] {
  const thisMonth = asOf.slice(0, 7);
  const known = new Map(months.map((month) => [month.month, month]));
  return monthsFrom([...known.keys()].sort()).map((month) => {
    const { open, completed } = known.get(month) ?? { open: 0, completed: 0 };
    return {
      name: overviewText.monthWords(month, month.slice(0, 4) !== asOf.slice(0, 4)),
      past: month < thisMonth ? open : 0,
      open: month < thisMonth ? 0 : open,
      completed,
    };
  });
}

function monthsFrom(months: readonly string[]): readonly string[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return months;
  const whole: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) {
    whole.push(month);
    if (whole.length > MOST_MONTHS) return months;
  }
  return whole;
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

export function dueTable(months: readonly DueMonth[]): FigureTable {
  const { past, open, completed } = overviewText.monthClasses;
  return {
    head: [overviewText.monthHead, past, open, completed, overviewText.total],
    rows: withTotal(
      months.map((month) => [
        month.name,
        month.past,
        month.open,
        month.completed,
        month.past + month.open + month.completed,
      ]),
    ),
    hasTotal: true,
  };
}

/** 五、健全公共服务体系，在增进老区人民福祉上作示范 → 五、健全公共服务体系: enough beside a bar. */
export function shortTitle(title: string): string {
  return title.split(/[，,]/)[0] ?? title;
}
