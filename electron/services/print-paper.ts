/** A paper as PDF, whatever its length. */
import type { FigureRows, Paper } from '#domain/paper.ts';
import { paperSliceHtml, papersPageHtml } from '#report/paper-page.ts';
import { paperGroups, paperSlices } from '#report/paper-slices.ts';
import { joinPdfs } from '#report/pdf-join.ts';
import type { Office } from './office.ts';
import { countPages } from './print-annex.ts';

/** `figures` as in `paperSliceHtml`. Throws Refusal browserMissing, printFailed, cancelled. */
export async function printPaper(
  office: Office,
  paper: Paper,
  figures: FigureRows[] | null,
  signal: AbortSignal,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const printed: Uint8Array[] = [];
  let pages = 0;
  for (const slice of paperSlices(paper)) {
    const bytes = await office.ports.printPdf(paperSliceHtml(slice, pages, figures), signal);
    signal.throwIfAborted();
    printed.push(bytes);
    pages += countPages(bytes);
  }
  return { bytes: joined(printed), pages };
}

/** Several in one file, each numbered from 1. Throws like `printPaper`. */
export async function printPapers(
  office: Office,
  papers: readonly Paper[],
  signal: AbortSignal,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const [first, ...others] = papers;
  if (first !== undefined && others.length === 0) return printPaper(office, first, null, signal);
  const printed: Uint8Array[] = [];
  for (const group of paperGroups(papers)) {
    const bytes = await office.ports.printPdf(papersPageHtml(group), signal);
    signal.throwIfAborted();
    printed.push(bytes);
  }
  return { bytes: joined(printed), pages: printed.reduce((sum, bytes) => sum + countPages(bytes), 0) };
}

function joined(printed: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = printed;
  return only !== undefined && others.length === 0 ? only : joinPdfs(printed);
}
