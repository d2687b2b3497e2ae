/** 文书预览: the PDF as it prints, with its figures as links. */
import { createHash } from 'node:crypto';
import type { Input, Output, PaperPreview } from '#ipc/contract.ts';
import { linkedPaperPage } from '#report/paper-page.ts';
import type { CallContext, Office } from './office.ts';
import { missingFonts } from './paper-fonts.ts';
import { paperOf } from './paper-source.ts';
import { countPages } from './print-annex.ts';

type MadePdf = Pick<PaperPreview, 'pdf' | 'pages'>;

/** What is looked at again in a row: going up and down the list prints nothing anew. */
const KEPT = 12;
const kept = new WeakMap<Office, { pdfs: Map<string, MadePdf>; fonts: Promise<string[]> }>();

/** Throws what `paperOf` throws, and Refusal browserMissing, printFailed, cancelled. */
export async function previewPaper(
  office: Office,
  { source }: Input<'paper.preview'>,
  { signal, progress }: CallContext,
): Promise<Output<'paper.preview'>> {
  const { pdfs, fonts } = keptOf(office);
  const { paper, fileName } = paperOf(office, source);
  const { html, figures } = linkedPaperPage(paper);
  const key = createHash('sha256').update(fileName).update('\n').update(html).digest('hex');
  const known = pdfs.get(key);
  if (known === undefined) progress(0, 1, '正在排版');
  const made = known ?? (await printed(office, fileName, html, signal));
  pdfs.delete(key);
  pdfs.set(key, made);
  for (const oldest of [...pdfs.keys()].slice(0, -KEPT)) pdfs.delete(oldest);
  if (known === undefined) progress(1, 1, made.pdf.name);
  return { paper, ...made, figures, missingFonts: await fonts };
}

async function printed(office: Office, fileName: string, html: string, signal: AbortSignal): Promise<MadePdf> {
  const bytes = await office.ports.printPdf(html, signal);
  signal.throwIfAborted();
  return { pdf: await office.ports.files.offer(`${fileName}.pdf`, bytes), pages: countPages(bytes) };
}

function keptOf(office: Office) {
  const found = kept.get(office) ?? { pdfs: new Map<string, MadePdf>(), fonts: missingFonts() };
  kept.set(office, found);
  return found;
}
