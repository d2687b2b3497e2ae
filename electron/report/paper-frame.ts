/** What every numbered paper carries, and the blocks that all of them begin and end with. */
import { dayWords } from '#domain/form-text.ts';
import type { PaperBlock, PaperPart, PaperRun, PaperText } from '#domain/paper.ts';
import { filledParagraphs, filledWords } from '#domain/wording.ts';
import { type WordingKey, wordingPiece } from '#domain/wording-pieces.ts';

export interface PaperFrame {
  /** '' while the office has not set its name. */
  officeName: string;
  /** 督办〔2022〕3号; with a blank in a draft. */
  number: string;
  /** Day under the paper. */
  signedOn: string;
  /** 第12号 3f9ac1b2; null before the first act. */
  sealMark: string | null;
  /** Text of a piece: the draft’s own, else the office’s, else the standard. */
  wording(key: WordingKey): string;
}

export type FilledValues = Readonly<Record<string, string | PaperRun>>;

/** 落款; a blank to be seen where the name is not set. */
export function officeWords({ officeName }: Pick<PaperFrame, 'officeName'>): string {
  return officeName.trim() === '' ? '（单位名称）' : officeName.trim();
}

export function plain(text: string): PaperText {
  return text === '' ? [] : [{ text }];
}

/** A number that opens its targets; a zero opens nothing. */
export function counted(targetIds: readonly number[], label: string): PaperRun {
  const text = String(targetIds.length);
  return targetIds.length === 0 ? { text } : { text, rows: { label, targetIds: [...targetIds] } };
}

export function paragraph(...runs: (string | PaperRun)[]): PaperBlock {
  return {
    kind: 'paragraph',
    text: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
    isIndented: true,
  };
}

/** A piece as paragraphs. */
export function wordedBlocks(frame: PaperFrame, key: WordingKey, values: FilledValues): PaperBlock[] {
  return filledParagraphs(frame.wording(key), values).map((text) => ({ kind: 'paragraph', text, isIndented: true }));
}

/** A piece as the text of a cell: its paragraphs as lines. */
export function wordedText(frame: PaperFrame, key: WordingKey, values: FilledValues): string {
  return filledParagraphs(frame.wording(key), values)
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join('\n');
}

/** A piece as one line of words. */
export function wordedLine(frame: PaperFrame, key: WordingKey, values: FilledValues): string {
  return filledWords(frame.wording(key), values);
}

/** A title is never empty: where the office’s text comes out as nothing, the standard one stands. */
export function titleWords(frame: PaperFrame, key: WordingKey, values: FilledValues): string {
  const words = wordedLine(frame, key, values);
  return words === '' ? filledWords(wordingPiece(key)?.standard ?? '', values) : words;
}

/** 口径 below a figure or table. */
export function ruleBlock(text: string): PaperBlock {
  return { kind: 'rule', text: plain(text) };
}

export function copyToBlocks(frame: PaperFrame, key: WordingKey, values: FilledValues): PaperBlock[] {
  const text = wordedLine(frame, key, values);
  return text === '' ? [] : [{ kind: 'copyTo', text: `抄送：${text.replace(/。$/, '')}。` }];
}

/** A letter around its list, from the head to the copies; the mast of a letter is the office itself. */
export function letterBlocks(
  frame: PaperFrame,
  kind: 'chaseNotice' | 'reminderLetter',
  { title, addressee, list }: { title: string; addressee: string; list: PaperBlock },
  values: FilledValues,
): PaperBlock[] {
  return [
    { kind: 'mast', text: officeWords(frame) },
    { kind: 'docLine', left: '', right: frame.number },
    { kind: 'title', text: title },
    { kind: 'addressee', text: `${addressee}：` },
    ...wordedBlocks(frame, `${kind}.opening`, values),
    list,
    ...wordedBlocks(frame, `${kind}.requirement`, values),
    ...wordedBlocks(frame, `${kind}.closing`, values),
    signatureBlock(frame),
    ...copyToBlocks(frame, `${kind}.copyTo`, values),
  ];
}

export function signatureBlock(frame: PaperFrame): PaperBlock {
  return { kind: 'signature', office: officeWords(frame), date: dayWords(frame.signedOn) };
}

export function portraitPart(bookmark: string, blocks: PaperBlock[]): PaperPart {
  return { orientation: 'portrait', bookmark, isCover: false, blocks };
}

export function landscapePart(bookmark: string, blocks: PaperBlock[]): PaperPart {
  return { orientation: 'landscape', bookmark, isCover: false, blocks };
}

/** 联系人：刘工，联系电话：0797-8100000。 '' where neither is set. */
export function contactWords({ contactName, contactPhone }: { contactName: string; contactPhone: string }): string {
  const parts = [
    contactName.trim() === '' ? '' : `联系人：${contactName.trim()}`,
    contactPhone.trim() === '' ? '' : `联系电话：${contactPhone.trim()}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('，')}。`;
}
