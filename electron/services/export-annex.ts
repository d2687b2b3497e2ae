/** 导出正式表: the official table again, as a workbook. */
import { annexFileName } from '#domain/annex-paper.ts';
import type { Input, Output } from '#ipc/contract.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { type PapersOfOffice, papersOf } from './annex-papers.ts';
import type { CallContext, Office } from './office.ts';

export async function exportAnnex(
  office: Office,
  input: Input<'annex.export'>,
  { signal, progress }: CallContext,
): Promise<Output<'annex.export'>> {
  const selection = papersOf(office, input);
  progress(0, selection.tasks, '正在生成工作簿');
  const bytes = await writeAnnexWorkbook(selection.papers.map(({ paper }) => paper));
  signal.throwIfAborted();
  const made = await office.ports.files.offer(`${paperName(selection)}.xlsx`, bytes, input.to);
  progress(selection.tasks, selection.tasks, made.name);
  return { ...made, tasks: selection.tasks };
}

/** Without extension: the annex’s own name for one, the document’s for several. */
export function paperName({ papers, docNumber }: PapersOfOffice): string {
  const [only] = papers;
  if (only === undefined || papers.length > 1) return `${docNumber}附件`;
  return annexFileName(only.paper, only.year).replace(/\.xlsx$/, '');
}
