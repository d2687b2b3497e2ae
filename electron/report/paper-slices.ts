/** Long papers in slices that are printed one after another: a browser keeps every page of a print in memory. */
import type { Paper, PaperBlock, PaperPart, PaperTable } from '#domain/paper.ts';

/** Rows and blocks that are printed at once (400 rows of long texts: 160 pages, 0.6 GB); shorter papers stay whole. */
const LIMITS: SliceLimits = { whole: 900, slice: 400 };

interface SliceLimits {
  /** A paper up to this is one slice. */
  whole: number;
  slice: number;
}

/** One slice for a paper of common length. Parts stay whole where a slice bears them; numbers go on from slice to slice. */
export function paperSlices(paper: Paper, { whole, slice }: SliceLimits = LIMITS): Paper[] {
  if (weightOf(paper.parts.flatMap(({ blocks }) => blocks)) <= whole) return [paper];
  const slices: PaperPart[][] = [[]];
  let filled = 0;
  for (const part of paper.parts.flatMap((one) => splitPart(one, slice))) {
    const weight = weightOf(part.blocks);
    if (filled > 0 && filled + weight > slice) {
      slices.push([]);
      filled = 0;
    }
    slices.at(-1)?.push(part);
    filled += weight;
  }
  // The colour of a notice stands on its first page alone.
  return slices.map((parts, index) => ({ ...paper, colour: index === 0 ? paper.colour : null, parts }));
}

/** Several papers in groups that are printed at once, in their order. */
export function paperGroups(papers: readonly Paper[], { whole }: SliceLimits = LIMITS): Paper[][] {
  const groups: Paper[][] = [];
  let filled = 0;
  for (const paper of papers) {
    const weight = weightOf(paper.parts.flatMap(({ blocks }) => blocks));
    if (groups.length === 0 || filled + weight > whole) {
      groups.push([]);
      filled = 0;
    }
    groups.at(-1)?.push(paper);
    filled += weight;
  }
  return groups;
}

const weightOf = (blocks: readonly PaperBlock[]): number =>
  blocks.reduce((sum, block) => sum + 1 + (block.kind === 'table' ? block.table.rows.length : 0), 0);

/** What is longer than a slice goes on in a part without a name, on a page of its own. */
function splitPart(part: PaperPart, slice: number): PaperPart[] {
  if (weightOf(part.blocks) <= slice) return [part];
  const parts: PaperBlock[][] = [[]];
  let filled = 0;
  for (const block of part.blocks.flatMap((one) => splitTable(one, slice))) {
    const weight = weightOf([block]);
    const isFull = filled + weight > slice && (block.kind === 'heading' || block.kind === 'table');
    if (filled > 0 && (isFull || filled + weight > 2 * slice)) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(block);
    filled += weight;
  }
  return parts.map((blocks, index) => ({ ...part, bookmark: index === 0 ? part.bookmark : null, blocks }));
}

function splitTable(block: PaperBlock, slice: number): PaperBlock[] {
  if (block.kind !== 'table' || block.table.rows.length < slice) return [block];
  const { caption, table } = block;
  const pieces: PaperTable['rows'][] = [];
  for (let from = 0; from < table.rows.length; ) {
    let to = Math.min(table.rows.length, from + Math.ceil(slice * 0.95));
    // The name of a section stays with its first row, a sum with what it counts.
    while (to < table.rows.length && to > from + 1 && isBound(table.rows, to)) to -= 1;
    pieces.push(table.rows.slice(from, to));
    from = to;
  }
  return pieces.map((rows, index) => ({
    kind: 'table',
    caption: index === 0 ? caption : null,
    table: { ...table, rows, footLines: index === pieces.length - 1 ? table.footLines : [] },
  }));
}

const isBound = (rows: PaperTable['rows'], at: number): boolean =>
  rows[at - 1]?.kind === 'section' || rows[at]?.kind === 'total';
