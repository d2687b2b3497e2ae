/**
 * 文书用语: texts of papers with placeholders in braces ({单位}), standard ones of the program or the office’s own. Filled with
 * final words, or with figures that can be opened.
 */
import type { PaperKind, PaperRun, PaperText } from './paper.ts';

/** One text of a kind of paper that the office may word itself. */
export interface WordingPiece {
  /** circular.opening */
  key: string;
  kind: PaperKind;
  /** 首段, 要求 … */
  label: string;
  standard: string;
}

/** Braces of a Chinese keyboard count too. A brace without its other half is caught as well. */
const PLACEHOLDER = /[{｛]([^{}｛｝]*)[}｝]|[{}｛｝]/g;

/** The first placeholder that is not allowed, as written; null when all are. */
export function unknownPlaceholder(text: string, allowed: readonly string[]): string | null {
  for (const [written, name] of text.matchAll(PLACEHOLDER)) {
    if (name === undefined || !allowed.includes(name.trim())) return written;
  }
  return null;
}

/**
 * The paragraphs of a text, filled. Lines without words are left out, those that came out empty too. A placeholder without
 * a value stays as written: texts are checked when they are saved.
 */
export function filledParagraphs(text: string, values: Readonly<Record<string, string | PaperRun>>): PaperText[] {
  return text
    .split(/\r?\n/)
    .map((line) => filledLine(line.trim(), values))
    .filter((runs) => runs.some((run) => run.text.trim() !== ''));
}

/** All of it as one line of plain words, for titles and 抄送. Separators left over by empty values are dropped. */
export function filledWords(text: string, values: Readonly<Record<string, string | PaperRun>>): string {
  const words = filledParagraphs(text, values)
    .map((runs) => runs.map((run) => run.text).join(''))
    .join('');
  return words.replace(/([，、；])[，、；]+/g, '$1').replace(/^[，、；\s]+|[，、；\s]+$/g, '');
}

function filledLine(line: string, values: Readonly<Record<string, string | PaperRun>>): PaperText {
  const runs: PaperText = [];
  const add = (run: PaperRun): void => {
    const last = runs.at(-1);
    if (run.text === '') return;
    if (last !== undefined && last.rows === undefined && run.rows === undefined) last.text += run.text;
    else runs.push({ ...run });
  };
  let at = 0;
  for (const match of line.matchAll(PLACEHOLDER)) {
    add({ text: line.slice(at, match.index) });
    const value = values[match[1]?.trim() ?? ''] ?? match[0];
    add(typeof value === 'string' ? { text: value } : value);
    at = match.index + match[0].length;
  }
  add({ text: line.slice(at) });
  return runs;
}
