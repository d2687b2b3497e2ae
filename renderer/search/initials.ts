/** Initial letters of a character's readings, e.g. 重 → ['z', 'c']. */
export type ReadingLookup = (character: string) => readonly string[];

const LETTER_A = 97;
const UNKNOWN = 0;
/** Looked up, and no letter came of it. */
const NONE = 1 << 31;

/**
 * Finds pinyin initials in text: `gxj` in 区工信局. Polyphones match by any of their readings. Each distinct character
 * is looked up once, when it is first met, so nothing has to be prepared for a large ledger.
 */
export class InitialsIndex {
  readonly #masks = new Int32Array(0x10000);
  readonly #readingsOf: ReadingLookup;

  constructor(readingsOf: ReadingLookup) {
    this.#readingsOf = readingsOf;
  }

  /** `query` is lower-case letters a–z. */
  includes(text: string, query: string): boolean {
    const last = text.length - query.length;
    for (let start = 0; start <= last; start += 1) {
      let step = 0;
      while (step < query.length && this.#matches(text.charCodeAt(start + step), query.charCodeAt(step))) step += 1;
      if (step === query.length) return true;
    }
    return false;
  }

  #matches(code: number, letter: number): boolean {
    let mask = this.#masks[code] as number;
    if (mask === UNKNOWN) {
      mask = this.#maskOf(code);
      this.#masks[code] = mask;
    }
    return (mask & (1 << (letter - LETTER_A))) !== 0;
  }

  #maskOf(code: number): number {
    const character = String.fromCharCode(code).toLowerCase();
    let mask = NONE;
    const letters = /[a-z]/.test(character) ? [character] : code < 0x3400 ? [] : this.#readingsOf(character);
    for (const letter of letters) {
      const bit = letter.charCodeAt(0) - LETTER_A;
      if (bit >= 0 && bit < 26) mask |= 1 << bit;
    }
    return mask;
  }
}
