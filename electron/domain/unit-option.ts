/** What a written name could stand for, each answer with its reason and a score. Scores only order the answers. */
import { isContracted, isMisspelt, nameLikeness, tellingLetters } from './name-likeness.ts';
import type { ProposalKind } from './proposal.ts';
import type { RowEvidence } from './sentence-evidence.ts';
import { isSameForm } from './unit-form.ts';
import { isTrustedOver, isVouchedFor, type PooledName, type UnitPool } from './unit-pool.ts';

export interface UnitOption {
  kind: ProposalKind;
  names: string[];
  because: string;
  score: number;
}

/** The same letters with other signs: 区工信局(区大数据中心). The one in more rows stays. */
export function sameLetterOptions(subject: PooledName, pool: UnitPool): UnitOption[] {
  return pool
    .withSameLetters(subject.name)
    .filter((other) => other !== subject && isPreferred(other, subject))
    .map(({ name }) => ({
      kind: 'unitNearMiss',
      names: [name],
      because: `与“${name}”只差标点、空格或全半角`,
      score: 0.98,
    }));
}

/** The level or place left out: 民政局 ~ 区民政局, 区民政局 ~ 章贡区民政局. 区 and 市 before one name are two bodies. */
export function prefixOptions(subject: PooledName, pool: UnitPool, evidence: readonly RowEvidence[]): UnitOption[] {
  return pool.withStem(subject.form.stem).flatMap((other): UnitOption[] => {
    if (other === subject || !isPrefixVariant(subject, other)) return [];
    const written = evidence
      .flatMap(({ names }) => names)
      .find((name) => isSameForm(pool.get(name)?.form ?? other.form, other.form));
    const inBody = written === undefined ? '' : `，${bracketReason(evidence, written)}`;
    const used = Math.min(0.06, 0.01 * other.rowCount) + (other.form.level === pool.usualLevel ? 0.005 : 0);
    return [
      {
        kind: 'unitPrefix',
        names: [other.name],
        because: `与“${other.name}”只差前面的地名或层级${inBody}`,
        score: 0.8 + used + (written === undefined ? 0 : 0.1),
      },
    ];
  });
}

function isPrefixVariant(subject: PooledName, other: PooledName): boolean {
  const [form, longer] = [subject.form, other.form];
  if (form.branch !== longer.branch) return false;
  const isBare = form.level === '' && form.place === '';
  if (isBare) return (longer.level !== '' || longer.place !== '') && isSameForm(form, longer);
  // Entered by the office in its short form: the paper's longer one gives way.
  if (longer.level === '' && longer.place === '') return other.isEntered && isSameForm(form, longer);
  const isPlaceOpen = form.level === longer.level && (form.place === '') !== (longer.place === '');
  return isPlaceOpen && isPreferred(other, subject);
}

/** Names the body writes in the bracket of the same sentence, as far as they are near in letters. */
export function bracketOptions(subject: PooledName, pool: UnitPool, evidence: readonly RowEvidence[]): UnitOption[] {
  if (subject.isAttested) return [];
  const names = new Set(evidence.flatMap((row) => row.names));
  return [...names].flatMap((name): UnitOption[] => {
    const other = pool.get(name);
    const score = other === undefined || other === subject ? 0 : bracketScore(subject, other);
    if (score === 0) return [];
    const rowCount = evidence.filter((row) => row.names.includes(name)).length;
    const because = bracketReason(evidence, name);
    return [{ kind: 'unitNearMiss', names: [name], because, score: score + Math.min(0.04, 0.01 * (rowCount - 1)) }];
  });
}

/** 0: not near. */
function bracketScore(subject: PooledName, other: PooledName): number {
  if (subject.form.stem === other.form.stem) return subject.form.level === other.form.level ? 0.82 : 0.72;
  if (subject.form.isStandard || isTownOrStreet(subject) || isTownOrStreet(other)) return 0;
  const { contained, covered, telling } = nameLikeness(subject.name, other.name);
  // Enterprises share 投 and 集团 without being one; less than two thirds of the letters need the same level too.
  const isEnterprise = subject.kind === 'enterprise' || other.kind === 'enterprise';
  const least = isEnterprise ? 0.8 : isLevelOpen(subject, other) ? 0.5 : 0.65;
  if (telling === 0 || contained < least) return 0;
  return 0.45 + 0.3 * contained + 0.1 * covered;
}

/** Near in letters alone, for names that no office really bears. Never for towns and enterprises: 沙石镇, 沙河镇. */
export function spellingOptions(subject: PooledName, pool: UnitPool): UnitOption[] {
  if (subject.isAttested || subject.form.isStandard || tellingLetters(subject.name) === 0) return [];
  if (isTownOrStreet(subject) || subject.kind === 'enterprise') return [];
  return pool.all.flatMap((other): UnitOption[] => {
    if (other === subject || isTownOrStreet(other) || !isTrustedOver(other, subject)) return [];
    if (!isLevelOpen(subject, other) || hasFullerForm(other, pool)) return [];
    const because = spellingReason(subject, other);
    if (because === null) return [];
    const { contained, covered } = nameLikeness(subject.name, other.name);
    const score = 0.2 + 0.3 * contained + 0.2 * covered + (other.isAttested ? 0.02 : 0);
    return [{ kind: 'unitNearMiss', names: [other.name], because, score }];
  });
}

/** 交通运输局 beside 区交通运输局: itself a name to be settled. */
function hasFullerForm({ form }: PooledName, pool: UnitPool): boolean {
  return form.level === '' && form.place === '' && pool.withStem(form.stem).some((other) => other.form.level !== '');
}

function spellingReason(subject: PooledName, other: PooledName): string | null {
  const { name } = subject;
  const isPart = other.name.includes(name) && name.length < other.name.length;
  const isScattered = name.length > 3 && tellingLetters(name) > 1 && isContracted(name, other.name);
  if (isPart || (isScattered && isVouchedFor(other))) return `字序与“${other.name}”相合，像是缺了几个字`;
  if (other.kind === 'enterprise') return null;
  if (name.length === other.name.length + 1 && isContracted(other.name, name)) return `比“${other.name}”多一个字`;
  if (name.length < 4 || !isMisspelt(name, other.name)) return null;
  const { telling } = nameLikeness(name, other.name);
  const isFirstLetterSame = subject.form.stem.charAt(0) === other.form.stem.charAt(0);
  const isOnlyCommonWrong = telling > 0 && telling === tellingLetters(name);
  const isTold = telling > 1 || isOnlyCommonWrong || (telling > 0 && isFirstLetterSame && other.rowCount >= 3);
  return isTold ? `与“${other.name}”只差一两个字` : null;
}

/** 区 against 市 is another body, unless the level is left out. */
function isLevelOpen({ name }: PooledName, other: PooledName): boolean {
  const [level, otherLevel] = [levelOf(name), levelOf(other.name)];
  return level === '' || otherLevel === '' || level === otherLevel;
}

function levelOf(name: string): string {
  return /^[区县市省]/u.exec(name)?.[0] ?? '';
}

function isTownOrStreet({ kind }: PooledName): boolean {
  return kind === 'town' || kind === 'subdistrict';
}

function isPreferred(candidate: PooledName, over: PooledName): boolean {
  if (candidate.isAttested !== over.isAttested) return candidate.isAttested;
  if (candidate.rowCount !== over.rowCount) return candidate.rowCount > over.rowCount;
  return candidate.name < over.name;
}

function bracketReason(evidence: readonly RowEvidence[], name: string): string {
  return `正文${measuresWith(evidence, [name])}同一句的括号写作“${name}”`;
}

/** 第1项、第8项: measures with a bracket that holds all these names. */
export function measuresWith(evidence: readonly RowEvidence[], wanted: readonly string[]): string {
  const holding = evidence.filter(({ names }) => wanted.every((name) => names.includes(name)));
  const numbers = [...new Set(holding.map(({ measureNo }) => measureNo))].sort((a, b) => a - b);
  return numbers.map((number) => `第${number}项`).join('、');
}
