/** 文书预览: the PDF as it prints, with its figures as links. */
import { createHash } from 'node:crypto';
import type { FigureRows, Paper } from '#domain/paper.ts';
import type { Input, Output, PaperPreview } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';
import { missingFonts } from './paper-fonts.ts';
import { paperOf } from './paper-source.ts';
import { printPaper } from './print-paper.ts';

type MadePdf = Pick<PaperPreview, 'pdf' | 'pages' | 'figures'>;

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
  const key = createHash('sha256')
    .update(JSON.stringify([fileName, paper]))
    .digest('hex');
  const known = pdfs.get(key);
  if (known === undefined) progress(0, 1, '正在排版');
  const made = known ?? (await printed(office, paper, fileName, signal));
  pdfs.delete(key);
  pdfs.set(key, made);
  for (const oldest of [...pdfs.keys()].slice(0, -KEPT)) pdfs.delete(oldest);
  if (known === undefined) progress(1, 1, made.pdf.name);
  return { paper, ...made, missingFonts: await fonts };
}

async function printed(office: Office, paper: Paper, fileName: string, signal: AbortSignal): Promise<MadePdf> {
  const figures: FigureRows[] = [];
  const { bytes, pages } = await printPaper(office, paper, figures, signal);
  return { pdf: await office.ports.files.offer(`${fileName}.pdf`, bytes), pages, figures };
}

function keptOf(office: Office) {
  const found = kept.get(office) ?? { pdfs: new Map<string, MadePdf>(), fonts: missingFonts() };
  kept.set(office, found);
  return found;
}
