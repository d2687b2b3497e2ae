/** What lies over the cells of a sheet: comments, text boxes, pictures. Clerks write there too. */
import type { StrayText } from '#domain/return-reading.ts';
import { columnLetters } from './cell-reference.ts';
import { attempt } from './part-fault.ts';
import { attribute, cellString } from './part-scan.ts';
import { partText } from './part-text.ts';
import { stringOf } from './shared-strings.ts';
import type { SheetPart } from './workbook-parts.ts';
import type { ZipParts } from './zip-bounds.ts';

export interface Attachments {
  texts: StrayText[];
  hasPictures: boolean;
}

/** Texts beyond this are not read; a form has a handful. */
const MOST_TEXTS = 400;

export function readAttachments(zip: ZipParts, sheets: readonly SheetPart[]): Attachments {
  const texts: StrayText[] = [];
  // media stays behind when a picture is deleted, but rarely; a drawing names what it shows
  let hasPictures = zip.names.some((name) => /(?:^|\/)cellimages\.xml$/.test(name));
  if (!hasPictures && !zip.names.some((name) => /comment|drawing/i.test(name))) return { texts, hasPictures };
  for (const sheet of sheets) {
    for (const { kind, target } of attempt(() => sheet.relationships(), [])) {
      const text = attempt(() => textOf(zip, target), '');
      if (kind === 'comments') texts.push(...comments(text, sheet.name));
      if (kind === 'drawing') {
        texts.push(...boxes(text, sheet.name));
        hasPictures ||= /<(?:\w+:)?(?:pic|blip|oleObj)[\s/>]/.test(text);
      }
    }
  }
  return { texts: texts.slice(0, MOST_TEXTS), hasPictures };
}

function textOf(zip: ZipParts, target: string): string {
  const bytes = zip.read(target);
  return bytes === null ? '' : partText(bytes, target);
}

function* comments(text: string, sheet: string): Generator<StrayText> {
  for (const [, tag = '', inner = ''] of text.matchAll(/<comment(?=\s)([^>]*)>([\s\S]*?)<\/comment>/g)) {
    const words = attempt(() => stringOf(inner), '').trim();
    if (words !== '') yield { sheet, cell: attribute(tag, 'ref') ?? '', text: words };
  }
}

/** Shapes with the cell that their upper left corner lies in. */
function* boxes(text: string, sheet: string): Generator<StrayText> {
  for (const [, anchor = ''] of text.matchAll(/<(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor[^>]*>([\s\S]*?)Anchor>/g)) {
    const words = [...anchor.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, run = '']) =>
      attempt(() => cellString(run), ''),
    );
    if (words.join('').trim() === '') continue;
    const column = Number(/<(?:\w+:)?col>(\d+)</.exec(anchor)?.[1] ?? 0) + 1;
    const row = Number(/<(?:\w+:)?row>(\d+)</.exec(anchor)?.[1] ?? 0) + 1;
    yield { sheet, cell: `${columnLetters(column)}${row}`, text: words.join('').trim() };
  }
}
