/** Letters as papers for print: A4 upright, each letter on pages of its own, numbered from 1. */
import { dayWords } from '#domain/form-text.ts';
import type { Paper, PaperBlock } from '#domain/paper.ts';
import type { Letter, LetterTable } from './letter.ts';
import { paragraph, portraitPart } from './paper-frame.ts';
import { papersPageHtml } from './paper-page.ts';

export interface LetterPageOptions {
  /** Head of the seal chain (第12号 a1b2c3d4), small at the foot of each page: ties the print to the record. */
  sealMark?: string;
}

/** A whole HTML document. Every text is escaped. */
export function letterPageHtml(letters: readonly Letter[], { sealMark }: LetterPageOptions): string {
  return papersPageHtml(letters.map((letter) => letterPaper(letter, sealMark ?? null)));
}

function letterPaper(letter: Letter, sealMark: string | null): Paper {
  const { title, addressee, body, attachment, signer, signedOn } = letter;
  const blocks: PaperBlock[] = [
    { kind: 'title', text: title },
    { kind: 'addressee', text: `${addressee}：` },
    ...body.map(blockOf),
    ...(attachment === null ? [] : [{ kind: 'space', lines: 1 } as const, paragraph(`附件：${attachment.title}`)]),
    { kind: 'signature', office: signer, date: dayWords(signedOn) },
  ];
  return {
    kind: 'chaseNotice',
    title,
    colour: null,
    sealMark,
    parts: [
      portraitPart(title, blocks),
      ...(attachment === null ? [] : [portraitPart(attachment.title, attachmentBlocks(attachment))]),
    ],
  };
}

function blockOf(text: string): PaperBlock {
  return /^[一二三四五六七八九十]{1,3}、/.test(text) ? { kind: 'heading', level: 1, text } : paragraph(text);
}

function attachmentBlocks({ title, columns, rows, footLines }: LetterTable): PaperBlock[] {
  return [
    { kind: 'annexLabel', text: '附件' },
    { kind: 'title', text: title },
    {
      kind: 'table',
      caption: null,
      table: {
        columns: columns.map(({ caption, widthPercent, isCentred }) => ({
          caption,
          width: widthPercent,
          align: isCentred ? 'center' : 'left',
        })),
        rows: rows.map((texts) => ({ kind: 'row', cells: texts.map((text) => [{ text }]) })),
        footLines,
      },
    },
  ];
}
