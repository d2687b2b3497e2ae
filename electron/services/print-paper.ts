/** A paper as PDF, whatever its length. */
import type { FigureRows, Paper } from '#domain/paper.ts';
import { paperSliceHtml } from '#report/paper-page.ts';
import { paperSlices } from '#report/paper-slices.ts';
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
  const [only] = printed;
  return { bytes: printed.length === 1 && only !== undefined ? only : joinPdfs(printed), pages };
}
