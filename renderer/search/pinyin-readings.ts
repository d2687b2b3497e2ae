import { pinyin } from 'pinyin-pro';

/** Initials of every reading of one character. */
export function pinyinReadings(character: string): readonly string[] {
  return pinyin(character, { pattern: 'first', multiple: true, toneType: 'none', type: 'array' });
}
