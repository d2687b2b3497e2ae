/** 文书 as files and text: one paper, or many as one file or one each. What was issued goes out as it was kept. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PaperKind } from '#domain/paper.ts';
import { Refusal } from '#domain/refusal.ts';
import type { FileRef, Input, Output, PaperForm } from '#ipc/contract.ts';
import { paperPlainText } from '#report/paper-text.ts';
import { offerFiles } from './offered-files.ts';
import type { CallContext, Office } from './office.ts';
import { type PaperBytes, paperBytes, papersBytes } from './paper-bytes.ts';
import { copyBytes, readCopies } from './paper-copies.ts';
import { paperOf, type SourcedPaper } from './paper-source.ts';
import { KIND_WORDS } from './wording.ts';

/**
 * PDF and Word of an issued paper are the copies kept, byte for byte. Throws Refusal recordMissing, noPaperForm,
 * browserMissing, printFailed, cancelled.
 */
export async function exportPaper(
  office: Office,
  { source, form, to }: Input<'paper.export'>,
  { signal, progress }: CallContext,
): Promise<Output<'paper.export'>> {
  const sourced = paperOf(office, source);
  progress(0, 1, sourced.fileName);
  const { bytes, pages } = await bytesOf(office, sourced, form, signal);
  signal.throwIfAborted();
  const made = await office.ports.files.offer(`${sourced.fileName}.${form}`, bytes, to);
  progress(1, 1, made.name);
  return { ...made, pages };
}

/**
 * Several papers as one file are set anew from what was issued, each numbered from page 1. One each: a terminal that names
 * a zip gets the zip alone, one that names a folder the files; every other host both. Cancelled, nothing is handed out.
 * `pages` counts PDF pages; of Word files nobody knows them. Throws Refusal nothingSelected and what `exportPaper` throws.
 */
export async function exportPapers(
  office: Office,
  { sources, form, as, to }: Input<'paper.batch'>,
  context: CallContext,
): Promise<Output<'paper.batch'>> {
  const { signal, progress } = context;
  if (sources.length === 0) throw new Refusal('nothingSelected', {});
  const papers: SourcedPaper[] = [];
  for (const source of sources) {
    papers.push(paperOf(office, source));
    await nextTurn();
    signal.throwIfAborted();
  }
  const name = batchName(papers);
  if (as === 'each') return exportEach(office, papers, { form, to, name }, context);
  progress(0, papers.length, name);
  const { bytes, pages } = await papersBytes(
    office,
    papers.map(({ paper }) => paper),
    { name, form },
    signal,
  );
  const made = await office.ports.files.offer(`${name}.${form}`, bytes, to);
  progress(papers.length, papers.length, made.name);
  return { files: [made], zip: null, pages: pages ?? 0 };
}

async function exportEach(
  office: Office,
  papers: readonly SourcedPaper[],
  { form, to, name }: { form: 'pdf' | 'docx'; to: FileRef | undefined; name: string },
  { signal, progress }: CallContext,
): Promise<Output<'paper.batch'>> {
  const names = uniqueNames(papers.map(({ fileName }) => fileName));
  const written: { name: string; bytes: Uint8Array }[] = [];
  let pages = 0;
  for (const [index, sourced] of papers.entries()) {
    const fileName = `${names[index]}.${form}`;
    progress(index, papers.length, fileName);
    const made = await bytesOf(office, sourced, form, signal);
    await nextTurn();
    signal.throwIfAborted();
    written.push({ name: fileName, bytes: made.bytes });
    pages += made.pages ?? 0;
  }
  const { files, zip } = await offerFiles(office, written, `${name}.zip`, to);
  progress(papers.length, papers.length, zip?.name ?? files.at(-1)?.name ?? '');
  return { files, zip, pages };
}

/** Text for WeChat. Throws Refusal recordMissing. */
export function paperText(office: Office, { source }: Input<'paper.text'>): Output<'paper.text'> {
  return { text: paperPlainText(paperOf(office, source).paper) };
}

async function bytesOf(
  office: Office,
  { paper, row }: SourcedPaper,
  form: PaperForm,
  signal: AbortSignal,
): Promise<PaperBytes> {
  const copies = row === null ? [] : (readCopies(office.db.reader, [row.id]).get(row.id) ?? []);
  const kept = copies.find((copy) => copy.form === form);
  if (kept === undefined) return paperBytes(office, paper, form, signal);
  return { bytes: copyBytes(office, kept), pages: kept.pages };
}

function batchName(papers: readonly SourcedPaper[]): string {
  const [first] = papers;
  if (first !== undefined && papers.length === 1) return first.fileName;
  const words = new Set(papers.map(({ paper }) => kindWords(paper.kind)));
  const [only] = words;
  return `${words.size === 1 && only !== undefined ? only : '文书'}${papers.length}份`;
}

function kindWords(kind: PaperKind): string {
  return kind === 'meetingPack' ? '调度会材料' : KIND_WORDS[kind];
}

/** Names that come twice get （2）; systems that do not tell case apart take them for one. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${name}（${count}）`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
