/** A letter of the office as a paper: final texts, laid out by `letter-page.ts`, or as plain text to copy. */
import { dayWords } from '#domain/form-text.ts';

export interface Letter {
  title: string;
  /** 主送: 各牵头单位 */
  addressee: string;
  /** Paragraphs; those that begin with 一、 are headings. */
  body: string[];
  attachment: LetterTable | null;
  /** 落款; '' when the office has not set its name. */
  signer: string;
  signedOn: string;
  /** The same, short, for WeChat. */
  weChat: string;
}

/** 附件: a table under a title of its own. */
export interface LetterTable {
  title: string;
  columns: { caption: string; widthPercent: number; isCentred: boolean }[];
  rows: string[][];
  /** Below the table: totals with their counting rule. */
  footLines: string[];
}

/** Title, paragraphs and WeChat text; the attachment follows as lines, cells set apart by a space. */
export function plainPaperOf(letter: Letter): { title: string; paragraphs: string[]; weChat: string } {
  const { title, addressee, body, attachment, signer, signedOn, weChat } = letter;
  const attached =
    attachment === null
      ? []
      : [
          `附件：${attachment.title}`,
          attachment.columns.map(({ caption }) => caption).join('　'),
          ...attachment.rows.map((row) => row.join('　')),
          ...attachment.footLines,
        ];
  return {
    title,
    paragraphs: [`${addressee}：`, ...body, ...[signer].filter((name) => name !== ''), dayWords(signedOn), ...attached],
    weChat,
  };
}
