/**
 * Every match of a global pattern, in order. As `matchAll`, which copies the pattern at each call: a long table reads tens
 * of thousands of texts with two dozen patterns. No pattern here matches the empty text.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && match[0] !== ''; match = pattern.exec(text))
    matches.push(match);
  pattern.lastIndex = 0;
  return matches;
}
