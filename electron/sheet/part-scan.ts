/** String scanning over the text of a part (part-text.ts): attributes, elements, text with its escapes undone. */
import { damaged } from './part-fault.ts';

/** Value of an attribute as written, escapes included; null when the tag has none. `tag` is `<name …` up to `>`. */
export function attribute(tag: string, name: string): string | null {
  const start = tag.indexOf(` ${name}="`);
  if (start >= 0) {
    const from = start + name.length + 3;
    const end = tag.indexOf('"', from);
    if (end >= 0) return tag.slice(from, end);
  }
  // line breaks before the name, single quotes or spaces around = are rare and legal
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? null : (found[1] ?? found[2] ?? '');
}

/** Value of an attribute with any prefix (`r:id`, `d3p1:id`). */
export function prefixedAttribute(tag: string, localName: string): string | null {
  const found = new RegExp(`\\s[\\w.-]+:${localName}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? null : (found[1] ?? found[2] ?? '');
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Opening tags `<name …` of all elements of this name, in order. */
export function* tags(text: string, name: string): Generator<string> {
  const opening = `<${name}`;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const next = text.charCodeAt(at + opening.length);
    if (next !== 62 && next !== 47 && next > 32) continue;
    const end = text.indexOf('>', at);
    if (end < 0) throw damaged(`“${name}”没有写完`);
    yield text.slice(at, end);
  }
}

/** What stands inside the first element of this name; '' for an empty one, null when there is none. */
export function inside(text: string, name: string): string | null {
  const opening = new RegExp(`<${name}(?=[\\s/>])[^>]*>`).exec(text);
  if (opening === null) return null;
  if (opening[0].endsWith('/>')) return '';
  const from = opening.index + opening[0].length;
  const end = text.indexOf(`</${name}>`, from);
  if (end < 0) throw damaged(`“${name}”没有写完`);
  return text.slice(from, end);
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Undoes `&lt;`, `&#10;`, `&#x4e00;` and the line ends of XML. Throws PartFault for anything else behind `&`. */
export function unescapeText(raw: string): string {
  let text = raw;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text.includes('<')) throw damaged('文字中有没有写完的标记');
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));|&/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const known = name === undefined ? undefined : NAMED[name];
      if (known !== undefined) return known;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      if (!(code > 0 && code <= 0x10ffff)) throw damaged(`文字中的“${whole.slice(0, 12)}”无法辨认`);
      return String.fromCodePoint(code);
    },
  );
}

/**
 * Text of a cell: escapes undone, Excel's own `_x000D_` too. Control characters and half surrogates, which no
 * program can show and no file can hold, are left out.
 */
export function cellString(raw: string): string {
  let text = unescapeText(raw);
  if (text.includes('_x')) {
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
  text = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, '');
}
