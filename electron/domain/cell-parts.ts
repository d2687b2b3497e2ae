/** Lists inside one cell: 区发改委、区工信局（区大数据中心），各镇. */

const SEPARATORS = new Set(['、', '，', ',', '；', ';', '\n', '\r']);
const OPENING = new Set(['（', '(']);
const CLOSING = new Set(['）', ')']);

/**
 * Parts between 、 ， , ； ; and line breaks, trimmed at the ends only, empty ones left out. Never splits on spaces (they
 * come from narrow cells) nor inside a closed pair of parentheses; a parenthesis nobody closes holds nothing together.
 */
export function cellParts(cell: string): string[] {
  const parts: string[] = [];
  const paired = pairedParentheses(cell);
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= cell.length; at += 1) {
    if (paired.has(at)) depth += OPENING.has(cell.charAt(at)) ? 1 : -1;
    if (at < cell.length && (depth > 0 || !SEPARATORS.has(cell.charAt(at)))) continue;
    const part = cell.slice(start, at).trim();
    if (part !== '') parts.push(part);
    start = at + 1;
  }
  return parts;
}

/** A label in front of a name inside the cell: 牵头单位：, 责任领导:. Empty when there is none. */
export function leadingLabel(part: string): string {
  return /^[^：:（(]{0,8}(?:单位|领导|部门|责任人|负责人)\s*[：:]\s*/.exec(part)?.[0] ?? '';
}

function pairedParentheses(text: string): Set<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (OPENING.has(text.charAt(at))) open.push(at);
    const start = CLOSING.has(text.charAt(at)) ? open.pop() : undefined;
    if (start !== undefined) paired.add(start).add(at);
  }
  return paired;
}
