/** The shared strings of a workbook. Only the places are noted at first; a string is read when a cell asks for it. */
import { damaged } from './part-fault.ts';
import { cellString } from './part-scan.ts';

export interface SharedStrings {
  /** Text of a string item; throws PartFault when the index points nowhere: the cell's text is lost then. */
  at(index: number): string;
}

export const NO_STRINGS: SharedStrings = {
  at() {
    throw damaged('单元格中的文字没有存在文件里');
  },
};

export function readSharedStrings(text: string): SharedStrings {
  const starts: number[] = [];
  for (let at = text.indexOf('<si'); at >= 0; at = text.indexOf('<si', at + 3)) {
    const next = text.charCodeAt(at + 3);
    if (next === 62 || next === 47 || next <= 32) starts.push(at);
  }
  const known: (string | undefined)[] = [];
  return {
    at(index) {
      const read = known[index];
      if (read !== undefined) return read;
      const start = starts[index];
      if (start === undefined) return NO_STRINGS.at(index);
      const item = stringOf(text.slice(start, starts[index + 1] ?? text.length));
      known[index] = item;
      return item;
    },
  };
}

/**
 * Text of a string item or an inline string: all `<t>` joined, runs of rich text included, phonetic readings (`<rPh>`,
 * which exceljs mixes into the text) left out.
 */
export function stringOf(item: string): string {
  const plain = item.includes('<rPh') ? item.replace(/<rPh(?=[\s/>])[\s\S]*?<\/rPh>/g, '') : item;
  let text = '';
  for (let at = plain.indexOf('<t'); at >= 0; at = plain.indexOf('<t', at + 2)) {
    const next = plain.charCodeAt(at + 2);
    if (next !== 62 && next > 32) continue;
    const from = plain.indexOf('>', at) + 1;
    if (from === 0) break;
    if (plain.charCodeAt(from - 2) === 47) continue;
    const end = plain.indexOf('</t>', from);
    if (end < 0) throw damaged('文字没有写完');
    const raw = plain.slice(from, end);
    text += raw;
    at = end;
  }
  return cellString(text);
}
