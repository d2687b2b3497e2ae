/** Every unit name in sight, with what makes it trustworthy as the answer to a doubtful one. */
import type { Bracket, NamedUnit } from './sentence-evidence.ts';
import { type UnitForm, unitFormOf } from './unit-form.ts';
import { type UnitKind, unitKindOf } from './unit-name.ts';
import { compareKey } from './written-text.ts';

export interface PooledName {
  name: string;
  id: number | null;
  form: UnitForm;
  kind: UnitKind;
  /** Rows of the annexes in which it stands. */
  rowCount: number;
  /** Written in a bracket of the body. */
  isAttested: boolean;
  /** On record without standing in any row: entered by the office. */
  isEntered: boolean;
}

export interface UnitPool {
  all: readonly PooledName[];
  get(name: string): PooledName | undefined;
  /** Names with this stem (自然资源局: 区…, 市…, 市…章贡分局). */
  withStem(stem: string): readonly PooledName[];
  /** Names that differ from this one in signs and width alone. */
  withSameLetters(name: string): readonly PooledName[];
  /** The level most names bear: 区 in a district's table. */
  usualLevel: string;
}

export function createUnitPool(
  names: readonly (NamedUnit & { id: number | null })[],
  known: readonly { name: string; id: number }[],
  brackets: readonly Bracket[],
): UnitPool {
  const attested = new Set(brackets.flatMap((bracket) => bracket.names));
  const ids = new Map<string, number | null>([...names, ...known].map(({ name, id }) => [name, id]));
  const rowCounts = new Map(names.map(({ name, rows }) => [name, rows.length]));
  const pooled = new Map<string, PooledName>();
  for (const name of [...ids.keys(), ...attested].sort()) {
    pooled.set(name, {
      name,
      id: ids.get(name) ?? null,
      form: unitFormOf(name),
      kind: unitKindOf(name),
      rowCount: rowCounts.get(name) ?? 0,
      isAttested: attested.has(name),
      isEntered: ids.has(name) && !rowCounts.has(name),
    });
  }
  const all = [...pooled.values()].filter(({ kind }) => kind !== 'group');
  const byStem = Map.groupBy(all, ({ form }) => form.stem);
  const byLetters = Map.groupBy(all, ({ name }) => compareKey(name));
  return {
    all,
    get: (name) => pooled.get(name),
    withStem: (stem) => byStem.get(stem) ?? [],
    withSameLetters: (name) => byLetters.get(compareKey(name)) ?? [],
    usualLevel: usualLevelOf(all),
  };
}

/** Written in the body, borne by offices everywhere, or entered by the office. */
export function isVouchedFor({ isAttested, form, isEntered }: PooledName): boolean {
  return isAttested || form.isStandard || isEntered;
}

/** May a doubtful name be a misspelling of this one? Of two names nobody vouches for, the one in more rows counts. */
export function isTrustedOver(candidate: PooledName, doubtful: PooledName): boolean {
  return isVouchedFor(candidate) || (candidate.rowCount > 1 && candidate.rowCount > doubtful.rowCount);
}

function usualLevelOf(all: readonly PooledName[]): string {
  const counts = new Map<string, number>();
  for (const { form, rowCount } of all) {
    if (form.level !== '') counts.set(form.level, (counts.get(form.level) ?? 0) + Math.max(1, rowCount));
  }
  return [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
