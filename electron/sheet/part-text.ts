/**
 * A part of the package as text that plain string scanning can read: decoded, without DOCTYPE, comments and processing
 * instructions, CDATA turned into escaped text, the prefix of the main namespace dropped (`<x:row>` → `<row>`).
 */
import { damaged, unsafe } from './part-fault.ts';

/** `part` is the name in the package, for the sentence. Throws PartFault. */
export function partText(bytes: Uint8Array, part: string): string {
  let text = decode(bytes, part);
  // Parts may be 60 MB: each further step runs only when a cheap look says that it is needed.
  if (text.includes('<!')) {
    if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) throw unsafe(`“${part}”里有文档类型声明`);
    text = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, data?: string) => escapeText(data ?? ''));
  }
  if (text.includes('<?')) text = text.replace(/<\?[\s\S]*?\?>/g, '');
  if (/<\/[^<>\s]+\s/.test(text)) text = text.replace(/<\/([^<>\s]+)\s+>/g, '</$1>');
  const root = /<(?:([\w.-]+):)?[\w.-]+(?=[\s/>])[^>]*>/.exec(text);
  if (root === null) throw damaged(`“${part}”不是正常的内容`);
  const prefixes = mainPrefixes(root[0], root[1]);
  if (prefixes.length > 0) text = text.replace(new RegExp(`<(/?)(?:${prefixes.join('|')}):`, 'g'), '<$1');
  return text;
}

/** The root's own prefix and every other one bound to the same namespace. */
function mainPrefixes(root: string, own: string | undefined): string[] {
  const bound = [...root.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, prefix, double, single]) => ({ prefix, uri: double ?? single }),
  );
  const main = bound.find(({ prefix }) => prefix === own)?.uri;
  const prefixes = bound.flatMap(({ prefix, uri }) => (prefix !== undefined && uri === main ? [prefix] : []));
  if (own !== undefined && !prefixes.includes(own)) prefixes.push(own);
  return prefixes.map((prefix) => prefix.replace(/[.-]/g, '\\$&'));
}

function decode(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw damaged(`“${part}”的文字编码有误`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
