import type { BarSeriesOption } from 'echarts/charts';
import type { Light } from '#domain/light.ts';
import type { LightCounts } from '#ipc/contract.ts';
import { lightLegend } from '../text/overview.ts';
import type { ChartOption } from './chart.tsx';

export const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'grey'];

/** A colour of styles/tokens.css, which stays the one place where colours stand. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** px that follow the text size of the window. */
export function textPx(size: number): number {
  return (size * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16;
}

type Decal = Exclude<NonNullable<NonNullable<BarSeriesOption['itemStyle']>['decal']>, 'none'>;

/** Hatchings, so that a bar is told without its colour: in a black-and-white print, and by those who see no red. */
const HATCH: Readonly<Record<'dense' | 'sparse' | 'dots', Decal>> = {
  dense: {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [2, 4],
    rotation: -Math.PI / 4,
    color: 'rgba(255,255,255,0.55)',
  },
  sparse: {
    symbol: 'circle',
    dashArrayX: [
      [5, 5],
      [0, 5, 5, 0],
    ],
    dashArrayY: [5, 0],
    symbolSize: 0.7,
    color: 'rgba(31,35,41,0.45)',
  },
  dots: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: Math.PI / 4, color: 'rgba(31,35,41,0.3)' },
};

export interface Look {
  color: string;
  decal: Decal | null;
  /** Colour of the number on it. */
  ink: string;
  border?: string;
}

export function lightLook(light: Light): Look {
  const paper = token('sheet');
  const ink = token('ink');
  return {
    red: { color: token('overdue'), decal: HATCH.dense, ink: paper },
    yellow: { color: token('soon-fill'), decal: HATCH.sparse, ink },
    green: { color: token('good'), decal: null, ink: paper },
    grey: { color: paper, decal: null, ink, border: token('none') },
  }[light];
}

export function plainLook(kind: 'open' | 'past' | 'done'): Look {
  return {
    past: { color: token('overdue'), decal: HATCH.dense, ink: token('sheet') },
    open: { color: token('accent'), decal: null, ink: token('sheet') },
    done: { color: token('tint'), decal: HATCH.dots, ink: token('ink'), border: token('none') },
  }[kind];
}

export interface Stack {
  name: string;
  look: Look;
  values: readonly number[];
}

/** Stacked bars over categories; the numbers stand on the bars wherever there is room for them. */
export function stackedBars(categories: readonly string[], stacks: readonly Stack[], isLying: boolean): ChartOption {
  const fontSize = textPx(12);
  const text = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize, color: token('ink-soft') };
  const line = { lineStyle: { color: token('rule') } };
  const largest = Math.max(1, ...categories.map((_, at) => stacks.reduce((sum, { values }) => sum + values[at]!, 0)));
  const least = isLying ? 0 : 0.09;
  const category = {
    type: 'category' as const,
    data: [...categories],
    inverse: isLying,
    axisTick: { show: false },
    axisLine: line,
    axisLabel: isLying
      ? { ...text, width: textPx(176), overflow: 'truncate' as const }
      : { ...text, lineHeight: textPx(17), hideOverlap: true },
  };
  const value = {
    type: 'value' as const,
    minInterval: 1,
    max: largest,
    axisLabel: { show: false },
    splitLine: { show: false },
  };
  return {
    animation: false,
    textStyle: text,
    grid: {
      left: 0,
      right: textPx(12),
      top: textPx(28),
      bottom: 0,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { top: 0, left: 0, itemWidth: textPx(14), itemHeight: textPx(10), textStyle: text, selectedMode: false },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      textStyle: { ...text, color: token('ink') },
    },
    xAxis: isLying ? value : category,
    yAxis: isLying ? category : value,
    series: stacks.map(({ name, look, values }) => ({
      name,
      type: 'bar' as const,
      stack: 'all',
      barMaxWidth: textPx(isLying ? 18 : 34),
      cursor: 'pointer',
      data: [...values],
      itemStyle: {
        color: look.color,
        // A copy: ECharts writes a mark of its own into it.
        ...(look.decal === null ? {} : { decal: { ...look.decal } }),
        ...(look.border ? { borderColor: look.border, borderWidth: 1 } : {}),
      },
      label: {
        show: true,
        fontSize,
        fontWeight: 'bold',
        color: look.ink,
        ...(look.decal === null ? {} : { textBorderColor: look.color, textBorderWidth: textPx(4) }),
        // A number is left off where its bar is too thin for it; it stands in the tooltip and in the table.
        formatter: ({ value: count }) => (Number(count) > largest * least ? String(count) : ''),
      },
    })),
  };
}

/** One stack a light, in the order of gravity. */
export function lightStacks(rows: readonly LightCounts[]): Stack[] {
  return LIGHTS.map((light) => ({
    name: lightLegend[light],
    look: lightLook(light),
    values: rows.map((row) => row[light]),
  }));
}
