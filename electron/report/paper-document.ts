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
import type { Paper, PaperBlock, PaperPart } from '#domain/paper.ts';
import { shown } from './html-text.ts';
import { blockChildren, colourBand } from './paper-document-blocks.ts';
import { fixedParts } from './paper-document-parts.ts';
import { sectionOptions } from './paper-document-section.ts';
import { PAPER_STYLES } from './paper-document-styles.ts';
import { hairline } from './paper-document-text.ts';
import { withFixedTimes } from './zip-times.ts';

/** Bytes of a .docx. Figures are plain text in it; the page numbers are fields. */
export async function paperDocument(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: shown(paper.title),
    styles: PAPER_STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: paper.parts.map((part, index) => sectionOf(paper, part, index)),
  });
  const bytes = await Packer.pack(document, 'uint8array', undefined, fixedParts(shown(paper.title)));
  return withFixedTimes(bytes);
}

function sectionOf(paper: Paper, part: PaperPart, index: number): ISectionOptions {
  const { blocks, bookmark, orientation, isCover } = part;
  const named = bookmark === null ? -1 : blocks.findIndex((block) => isNamed(block, bookmark));
  const children = blocks.flatMap((block, at) =>
    blockChildren(block, { orientation, isCover, isBookmark: at === named, next: blocks[at + 1] ?? null }),
  );
  const band = index === 0 && paper.colour !== null ? [colourBand(paper.colour)] : [];
  mark(bookmark, index, children);
  return { ...sectionOptions(paper, part), children: apart([...band, ...children]) };
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
    child instanceof Table && children[index + 1] instanceof Table ? [child, hairline()] : [child],
  );
}
