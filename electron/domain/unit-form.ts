/** The parts of a unit's name: place and level in front, stem, branch behind (市|自然资源局|章贡分局). */
import { departmentStemOf } from './department-stem.ts';
import { compareKey } from './written-text.ts';

export interface UnitForm {
  /** 章贡 of 章贡生态环境局, 赣州市 of 赣州市交通运输局 without the level; '' when none is written. */
  place: string;
  /** 区, 县, 市, 省 in front; '' when none is written. */
  level: string;
  stem: string;
  /** 章贡 of 市自然资源局章贡分局, 直属 of 市医保局直属分局; '' for a whole unit. */
  branch: string;
  /** Well formed with a stem that offices really use: no misspelling. */
  isStandard: boolean;
  /** Compare key of the whole name. */
  key: string;
}

const BRANCH = /^(?<head>.+局)(?<branch>\p{Script=Han}{2,4})分局$/u;
const PLACE_AND_LEVEL =
  /^(?<place>(?:\p{Script=Han}{2,4}?市)?(?:(?![区县市省委])\p{Script=Han}){0,3})(?<level>[区县市省]?)$/u;
const LEVEL = /^[区县市省](?=.{2})/u;

export function unitFormOf(name: string): UnitForm {
  const key = compareKey(name);
  const parts = BRANCH.exec(name)?.groups;
  const head = parts?.head ?? name;
  const branch = parts?.branch ?? '';
  const known = departmentStemOf(head);
  const front = PLACE_AND_LEVEL.exec(head.slice(0, head.length - known.length))?.groups;
  if (known !== '' && front && front.place !== undefined && front.place.length !== 1) {
    return { place: front.place, level: front.level ?? '', stem: known, branch, isStandard: true, key };
  }
  const level = LEVEL.exec(head)?.[0] ?? '';
  return { place: '', level, stem: head.slice(level.length), branch, isStandard: false, key };
}

/**
 * Two ways to write one body: the level left out (民政局, 区民政局), the branch left out (市林业局, 市林业局章贡分局), the
 * place for the level (章贡生态环境局, 区生态环境局). 区 and 市 of the same name are two bodies.
 */
export function isSameForm(one: UnitForm, other: UnitForm): boolean {
  if (one.key === other.key) return true;
  if (one.stem !== other.stem || one.stem.length < 3) return false;
  const isLevelOpen = one.level === '' || other.level === '' || one.level === other.level;
  const isBranchOpen = one.branch === '' || other.branch === '' || one.branch === other.branch;
  return isLevelOpen && isBranchOpen;
}

/** The same by name. */
export function isSameBody(a: string, b: string): boolean {
  return a === b || isSameForm(unitFormOf(a), unitFormOf(b));
}
