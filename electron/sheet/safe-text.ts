/** Text on its way into a workbook: what XML or Excel would refuse or change is taken care of, all else stays. */

/** Longest text an Excel cell holds, in UTF-16 units. */
export const CELL_CHARACTERS = 32_767;
/** Longest sheet name Excel takes. */
const SHEET_NAME_CHARACTERS = 31;

/** Not allowed in XML 1.0 at all; a single one makes the whole file unreadable. */
const NOT_IN_XML = /[[\p{Cc}--[\t\n\r\x80-\x9f]]\p{Surrogate}\ufffe\uffff]/gv;
/** Excel reads `_x0041_` as A: its underscore is written as `_x005F_`. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;
/** Either of the two, or a carriage return: in almost every text there is none, and this look is all it costs. */
const SUSPECT = /[[\p{Cc}--[\t\n\x80-\x9f]]\p{Surrogate}\ufffe\uffff]|_x/iv;

/** Text for a cell. Line breaks become `\n` (XML turns `\r` into it anyway); more than a cell holds is cut. */
export function safeCellText(text: string): string {
  const whole = text.length > CELL_CHARACTERS ? text.slice(0, CELL_CHARACTERS) : text;
  if (!SUSPECT.test(whole)) return whole;
  return whole.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '').replace(LOOKS_ESCAPED, '_x005F_');
}

/** Names for the sheets of one workbook: without []:*?/\ and ', at most 31 characters, each different from the others. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const clean = name
      .replace(NOT_IN_XML, '')
      .replace(/[[\]:*?/\\'\r\n\t]/g, '')
      .trim();
    const base = clean.slice(0, SHEET_NAME_CHARACTERS) || `附件表${index + 1}`;
    let unique = base;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) {
      const ending = `（${count}）`;
      unique = base.slice(0, SHEET_NAME_CHARACTERS - ending.length) + ending;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
