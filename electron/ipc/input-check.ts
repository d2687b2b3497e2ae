/**
 * A small checker for what crosses the contract. A check takes any value and gives back a fresh, plain value of its
 * type, or throws `InputMismatch` naming the place. Objects are strict: a member nobody declared is refused, so that
 * a misspelt filter never silently means "no filter".
 */
import { isDay } from '#domain/calendar.ts';

export type Check<T> = (value: unknown, at: string) => T;

/** Every member of T has its check; optional members are written `optional(…)`. */
export type MemberChecks<T> = { [K in keyof T]-?: Check<T[K]> };

/** `message` is a Chinese phrase for the sentence of `inputInvalid`. */
export class InputMismatch extends Error {
  override readonly name = 'InputMismatch';
}

function refuse(at: string, expected: string): never {
  throw new InputMismatch(at === '' ? `输入${expected}` : `“${at}”${expected}`);
}

function member(at: string, key: string | number): string {
  return at === '' ? String(key) : `${at}.${key}`;
}

/** Text of at most `max` characters; may be empty. */
export function text(max = 40_000): Check<string> {
  return (value, at) => {
    if (typeof value !== 'string') refuse(at, '应为文字');
    if (value.length > max) refuse(at, `不得超过 ${max} 个字符`);
    return value;
  };
}

/** Text that says something. */
export function words(max = 2_000): Check<string> {
  const check = text(max);
  return (value, at) => {
    const found = check(value, at);
    if (found.trim() === '') refuse(at, '不能为空');
    return found;
  };
}

export function whole(min = 1, max = Number.MAX_SAFE_INTEGER): Check<number> {
  return (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) refuse(at, '应为整数');
    if (value < min || value > max) refuse(at, `应在 ${min} 与 ${max} 之间`);
    return value;
  };
}

export const flag: Check<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse(at, '应为 true 或 false');

/** `YYYY-MM-DD` that stands in the calendar. */
export const day: Check<string> = (value, at) =>
  typeof value === 'string' && isDay(value) ? value : refuse(at, '应为日期，如 2022-07-05');

export function oneOf<const V extends string>(...values: readonly V[]): Check<V> {
  return (value, at) => values.find((known) => known === value) ?? refuse(at, `应为 ${values.join('、')} 之一`);
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, at) => (value === null ? null : check(value, at));
}

export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value, at) => (value === undefined ? undefined : check(value, at));
}

export function listOf<T>(check: Check<T>, max = 20_000): Check<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) refuse(at, '应为列表');
    if (value.length > max) refuse(at, `不得超过 ${max} 项`);
    return value.map((item, index) => check(item, member(at, index)));
  };
}

/** A plain object with exactly the members declared; members absent in the input stay absent. */
export function shape<T extends object>(checks: MemberChecks<T>): Check<T> {
  const known = new Map<string, Check<unknown>>(Object.entries(checks));
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(at, '应为对象');
    for (const key of Object.keys(value)) {
      if (!known.has(key)) refuse(member(at, key), '不是此处认识的项');
    }
    const given = new Map<string, unknown>(Object.entries(value));
    const found: Record<string, unknown> = {};
    for (const [key, check] of known) {
      const checked = check(given.get(key), member(at, key));
      if (checked !== undefined) found[key] = checked;
    }
    return found as T;
  };
}

/** A union told apart by one member, e.g. the decisions by `about`. */
export function variant<T extends object, K extends keyof T & string>(
  key: K,
  checks: { [V in T[K] & string]: Check<Extract<T, Record<K, V>>> },
): Check<T> {
  const known = new Map<string, Check<T>>(Object.entries(checks));
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(at, '应为对象');
    const tag: unknown = Reflect.get(value, key);
    const check = typeof tag === 'string' ? known.get(tag) : undefined;
    if (check === undefined) return refuse(member(at, key), `应为 ${[...known.keys()].join('、')} 之一`);
    return check(value, at);
  };
}

/** A union told apart by a member that only one side has. */
export function byMember<A extends object, B extends object>(
  key: string,
  withIt: Check<A>,
  without: Check<B>,
): Check<A | B> {
  return (value, at) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? withIt(value, at) : without(value, at);
}
