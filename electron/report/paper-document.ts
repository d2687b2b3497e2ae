/** A paper as a Word file: real styles, a section per part, the same bytes for the same paper. */

import {
  BookmarkEnd,
  BookmarkStart,
  Document,
  type FileChild,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
} from 'docx';
import type { Paper, PaperBlock } from '#domain/paper.ts';
import { shown } from './html-text.ts';
import { packedDocument } from './packed-document.ts';
import { blockChildren, colourBand } from './paper-document-blocks.ts';
import { fixedParts } from './paper-document-parts.ts';
import { sectionOptions } from './paper-document-section.ts';
import { NORMAL_STYLE, PAPER_STYLES } from './paper-document-styles.ts';
import { type DocumentTables, TablePlace } from './paper-document-table.ts';
import { emsOf, hairline } from './paper-document-text.ts';

/** Bytes of a .docx. Figures are plain text in it; the page numbers are fields. */
export async function paperDocument(paper: Paper): Promise<Uint8Array> {
  return papersDocument([paper], paper.title);
}

/** Several papers in one file called `name`, each numbered from page 1. */
export async function papersDocument(papers: readonly Paper[], name: string): Promise<Uint8Array> {
  const tables: DocumentTables = [];
  const sections = papers.flatMap((paper) => paper.parts.map((_, at) => ({ paper, at })));
  const document = new Document({
    externalStyles: NORMAL_STYLE,
    styles: PAPER_STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: sections.map(({ paper, at }, index) => sectionOf(paper, at, index, tables)),
  });
  const bytes = await Packer.pack(document, 'uint8array', undefined, fixedParts(shown(name)));
  return packedDocument(bytes, tables);
}

/** The part `at` of a paper, which is the section `index` of the document. */
function sectionOf(paper: Paper, at: number, index: number, tables: DocumentTables): ISectionOptions {
  const part = paper.parts[at]!;
  const { bookmark, orientation, isCover } = part;
  const blocks = isCover ? onOnePage(part.blocks) : part.blocks;
  const named = bookmark === null ? -1 : blocks.findIndex((block) => isNamed(block, bookmark));
  const children = blocks.flatMap((block, place) =>
    blockChildren(block, {
      orientation,
      isCover,
      isBookmark: place === named,
      next: blocks[place + 1] ?? null,
      tables,
    }),
  );
  const band = at === 0 && paper.colour !== null ? [colourBand(paper.colour)] : [];
  mark(bookmark, index, children);
  return {
    ...sectionOptions(paper, part, { before: paper.parts[at - 1] ?? null, isFirst: index === 0 }),
    children: apart([...band, ...children]),
  };
}

/** Lines of 10.2 mm that a cover bears; the last is room for a guess that falls short. */
const COVER_LINES = 21;

/** The space of a cover gives way, so that it is one page. */
function onOnePage(blocks: readonly PaperBlock[]): PaperBlock[] {
  const spaces = blocks.reduce((sum, block) => sum + (block.kind === 'space' ? block.lines : 0), 0);
  const rest = blocks.reduce((sum, block) => sum + coverLines(block), 0);
  const share = Math.min(1, Math.max(0, COVER_LINES - rest) / Math.max(1, spaces));
  return blocks.map((block) => (block.kind === 'space' ? { ...block, lines: Math.floor(block.lines * share) } : block));
}

function coverLines(block: PaperBlock): number {
  switch (block.kind) {
    case 'space':
      return 0;
    case 'title':
      return 1 + 1.5 * Math.ceil(emsOf(block.text) / 14);
    case 'subtitle':
    case 'mast':
      return 2;
    case 'paragraph':
      return Math.ceil(emsOf(block.text.map(({ text }) => text).join('')) / 27) || 1;
    default:
      return 1;
  }
}

/** Whether the block says the name of the part itself. */
function isNamed(block: PaperBlock, bookmark: string): boolean {
  return (block.kind === 'title' || (block.kind === 'heading' && block.level === 1)) && block.text === bookmark;
}

/** The part in the list of bookmarks, at its first paragraph: letters, digits and _ alone, 40 signs, each name once. */
function mark(bookmark: string | null, index: number, children: readonly FileChild[]): void {
  const first = children.find((child) => child instanceof Paragraph);
  if (bookmark === null || first === undefined) return;
  const name = `P${index + 1}_${bookmark.replace(/[^\p{L}\p{N}]/gu, '')}`.slice(0, 40);
  first.addChildElement(new BookmarkStart(name, index + 1));
  first.addChildElement(new BookmarkEnd(index + 1));
}

/** Word makes one table of two that touch. */
function apart(children: FileChild[]): FileChild[] {
  return children.flatMap((child, index) =>
    isTable(child) && isTable(children[index + 1]) ? [child, hairline()] : [child],
  );
}

function isTable(child: FileChild | undefined): boolean {
  return child instanceof Table || child instanceof TablePlace;
}
