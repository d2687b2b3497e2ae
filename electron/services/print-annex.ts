/** 印制附件表: the same papers as a PDF, made by the printing port. */

import type { Input, Output } from '#ipc/contract.ts';
import { annexPageHtml } from '#report/annex-page.ts';
import { papersOf } from './annex-papers.ts';
import { paperName } from './export-annex.ts';
import { sealMark } from './history.ts';
import type { CallContext, Office } from './office.ts';

export async function printAnnex(
  office: Office,
  input: Input<'annex.print'>,
  { signal, progress }: CallContext,
): Promise<Output<'annex.print'>> {
  const selection = papersOf(office, input);
  progress(0, selection.tasks, '正在排版');
  const seal = sealMark(office.db);
  const html = annexPageHtml(
    selection.papers.map(({ paper }) => paper),
    seal === null ? {} : { sealMark: seal },
  );
  const bytes = await office.ports.printPdf(html, signal);
  signal.throwIfAborted();
  const made = await office.ports.files.offer(`${paperName(selection)}.pdf`, bytes, input.to);
  progress(selection.tasks, selection.tasks, made.name);
  return { ...made, tasks: selection.tasks, pages: countPages(bytes) };
}

/** Chromium writes page objects in the clear, one `/Type /Page` each. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
}
