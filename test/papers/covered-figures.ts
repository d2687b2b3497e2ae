/** Holds a paper against what the record says: every figure in it is one that was worked out, and stands in print. */
import type { Paper, PaperBlock, PaperText } from '#domain/paper.ts';
import { bare } from './paper-texts.ts';

/** Figures within a text: a number with what it counts. */
const FIGURE = /[+−]?\d+(?=个|项|条|次|份|家|天|%)/;
const NUMBER = /^[+−]?\d+$/;

/** Texts with a figure that none of `expected` covers; [] when all are known. */
export function unknownFigures(paper: Paper, expected: readonly string[]): string[] {
  const known = expected.map(bare).sort((a, b) => b.length - a.length);
  return paper.parts.flatMap(({ blocks }) => blocks.flatMap((block) => unknownIn(block, known)));
}

/** Texts of `expected` that do not stand in `text`. Where pages end, a row taller than a page is told by how it begins. */
export function missingTexts(text: string, expected: readonly string[], hasPages = false): string[] {
  return expected.filter((one) => {
    const begins = hasPages ? /^\d+附件\d+第/.exec(one)?.[0] : undefined;
    return !text.includes(bare(one)) && (begins === undefined || !text.includes(begins));
  });
}

/** What each figure opens: targets by label, of all figures with that label. */
export function openedBy(paper: Paper): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const add = (text: PaperText): void => {
    for (const { text: shown, rows } of text) {
      if (rows === undefined) continue;
      if (/^\d+$/.test(shown))
        found.set(
          rows.label,
          rows.targetIds.toSorted((a, b) => a - b),
        );
    }
  };
  for (const block of paper.parts.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'paragraph' || block.kind === 'rule') add(block.text);
    if (block.kind === 'table') {
      for (const row of block.table.rows) if (row.kind !== 'section') for (const cell of row.cells) add(cell);
    }
  }
  return found;
}

const wordsOf = (text: PaperText): string => bare(text.map((run) => run.text).join(''));

function unknownIn(block: PaperBlock, known: readonly string[]): string[] {
  switch (block.kind) {
    case 'heading':
    case 'annexLabel':
    case 'subtitle':
      return unknownText(bare(block.text), known);
    case 'paragraph':
    case 'rule':
      return unknownText(wordsOf(block.text), known);
    case 'bars':
      return block.rows.flatMap(({ label, counts, total }) =>
        // a bar without anything in a class shows no number for it
        unknownRow([bare(label), ...counts.filter((one) => one > 0).map(String), String(total)], known),
      );
    case 'table':
      return [
        ...block.table.rows.flatMap((row) =>
          row.kind === 'section' ? unknownText(bare(row.text), known) : unknownRow(row.cells.map(wordsOf), known),
        ),
        ...block.table.footLines.flatMap((line) => unknownText(bare(line), known)),
      ];
    default:
      return [];
  }
}

/** Texts of targets in quotation marks have numbers of their own. */
function unknownText(text: string, known: readonly string[]): string[] {
  const rest = known.reduce((left, one) => left.replaceAll(one, '·'), text).replace(/[“"][^”"]*[”"]/g, '');
  return FIGURE.test(rest) ? [rest] : [];
}

/** Every cell that is a number lies within a text that was worked out. */
function unknownRow(cells: readonly string[], known: readonly string[]): string[] {
  const row = cells.join('');
  const spans = known.flatMap((one) => {
    const at = one === '' ? -1 : row.indexOf(one);
    return at < 0 ? [] : [[at, at + one.length] as const];
  });
  let from = 0;
  const open = cells.filter((cell) => {
    const [start, end] = [from, from + cell.length];
    from = end;
    return NUMBER.test(cell) && !spans.some(([first, last]) => first <= start && end <= last);
  });
  return open.length === 0 ? [] : [`${row} ← ${open.join('、')}`];
}
