/** Papers as files: PDF by the printing port, Word and workbook by their writers. */
import type { AnnexPaper } from '#domain/annex-paper.ts';
import type { Paper } from '#domain/paper.ts';
import { Refusal } from '#domain/refusal.ts';
import type { PaperForm } from '#ipc/contract.ts';
import { paperDocument, papersDocument } from '#report/paper-document.ts';
import { paperTables } from '#report/paper-tables.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import type { Office } from './office.ts';
import { printPaper, printPapers } from './print-paper.ts';

export interface PaperBytes {
  bytes: Uint8Array;
  /** Null where nobody counts them. */
  pages: number | null;
}

/** Without links. Throws Refusal noPaperForm, browserMissing, printFailed, cancelled. */
export async function paperBytes(
  office: Office,
  paper: Paper,
  form: PaperForm,
  signal: AbortSignal,
): Promise<PaperBytes> {
  switch (form) {
    case 'pdf':
      return printPaper(office, paper, null, signal);
    case 'docx':
      return { bytes: await paperDocument(paper), pages: null };
    case 'xlsx':
      return { bytes: await writeAnnexWorkbook(tablesOf(paper)), pages: null };
  }
}

/** All in one file called `name`, each paper numbered from page 1. Throws what `paperBytes` throws. */
export async function papersBytes(
  office: Office,
  papers: readonly Paper[],
  { name, form }: { name: string; form: 'pdf' | 'docx' },
  signal: AbortSignal,
): Promise<PaperBytes> {
  if (form === 'pdf') return printPapers(office, papers, signal);
  const bytes = await papersDocument(papers, name);
  signal.throwIfAborted();
  return { bytes, pages: null };
}

function tablesOf(paper: Paper): AnnexPaper[] {
  const tables = paperTables(paper);
  if (tables.length === 0) throw new Refusal('noPaperForm', { paper: paper.title, form: '工作簿' });
  return tables;
}
