/** 完成量 as different clerks write it, each with the number it stands for by the hand that wrote it. */
import { readQuantities } from '#domain/quantity.ts';
import type { Quantity } from '#domain/target.ts';

export interface WrittenAmount {
  typed: string | number;
  /** In the target's own measure; null where nothing is counted. */
  value: number | null;
  /** Whether the program may take the number by itself. A rough word must be asked about. */
  isCertain: boolean;
}

type Hand = (value: number, quantity: Quantity) => WrittenAmount | null;

const certain = (typed: string | number, value: number | null): WrittenAmount => ({ typed, value, isCertain: true });
const asked = (typed: string, value: number): WrittenAmount => ({ typed, value, isCertain: false });

/** A hand that does not suit the measure answers null, and the next one writes. */
const HANDS: readonly Hand[] = [
  (value, { measure }) => certain(`${value}${measure}`, value),
  // a bare number beside a measure with 万 or % may be meant in the smaller one
  (value, { measure }) => (/^万|%/.test(measure) ? null : certain(value, value)),
  (value, { measure }) => certain(fullWidth(`${value}${measure}`), value),
  (value, { measure }) => (/^万./.test(measure) ? certain(`${whole(value * 10_000)}${measure.slice(1)}`, value) : null),
  // 2000万 of what: the measure is left to the reader
  (value, { measure }) => (/^亿./.test(measure) ? asked(`${whole(value * 10_000)}万`, value) : null),
  (value, { measure }) => asked(`约${value}${measure}`, value),
  (value, { measure }) => (value >= 2 ? asked(`已完成${value}${measure}，在建${half(value)}${measure}`, value) : null),
  (_value, quantity) => (quantity.value >= 1 ? asked('约八成', eightTenths(quantity)) : null),
  (value, { measure }) => certain(`累计${value}${measure}`, value),
  () => certain('', null),
];

/** The amount for a target by its text; `turn` chooses the hand, `done` the share of the plan that is reached. */
export function writeAmount(target: string, turn: number, done: number): WrittenAmount {
  const [quantity] = readQuantities(target);
  if (quantity === undefined) return certain(turn % 3 === 0 ? '无' : '', null);
  const value = reached(quantity, done);
  for (let at = 0; at < HANDS.length; at += 1) {
    const written = HANDS[(turn + at) % HANDS.length]?.(value, quantity);
    if (written !== undefined && written !== null) return written;
  }
  return certain('', null);
}

/** A share of the planned number with as many decimals as the plan has. */
function reached({ value, valueText, measure }: Quantity, done: number): number {
  const decimals = /\.(\d+)/.exec(valueText)?.[1]?.length ?? 0;
  const rounded = Number((value * done).toFixed(decimals));
  return rounded > 0 || measure === '%' ? rounded : value;
}

function eightTenths({ value, measure }: Quantity): number {
  return measure === '%' ? 80 : whole(value * 0.8);
}

/** Ten digits are more than any plan has, and fewer than binary fractions show. */
function whole(value: number): number {
  return Number(value.toPrecision(10));
}

function half(value: number): number {
  return Math.max(1, Math.floor(value / 2));
}

function fullWidth(text: string): string {
  return text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
