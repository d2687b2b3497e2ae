/** 文书用语: the office’s own texts in place of the standard ones, and which text counts in a draft. */
import type { Reader, Stored } from '#db/record.ts';
import type { NumberedKind } from '#domain/paper.ts';
import { Refusal } from '#domain/refusal.ts';
import { unknownPlaceholder, type WordingPiece } from '#domain/wording.ts';
import {
  PLACEHOLDERS,
  placeholderNames,
  WORDING_PIECES,
  type WordingKey,
  wordingPiece,
} from '#domain/wording-pieces.ts';
import type { Input, Output, WordingTemplate } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

/** What one draft words its own way, by key. */
export type WordingChanges = Readonly<Partial<Record<string, string>>>;

/** By kind, in the order the texts stand on the paper. */
export function listWording({ db }: Office, _input: Input<'wording.list'>): Output<'wording.list'> {
  const own = readOwnTexts(db.reader);
  return WORDING_PIECES.map((piece) => templateOf(piece, own));
}

/** The standard text given again is the same as `null`. Throws Refusal valueInvalid, placeholderUnknown, nothingToChange. */
export function setWording(
  { db }: Office,
  { key, text }: Input<'wording.set'>,
  { opId }: CallContext,
): Output<'wording.set'> {
  const piece = knownPiece(key);
  const wanted = text === null || sameText(text, piece.standard) ? null : trimmedText(text);
  if (wanted !== null) checkText(piece, wanted);
  db.command({ name: 'wording.set', opId, subject: `${KIND_WORDS[piece.kind]} ${piece.label}` }, (writer) => {
    const row = writer.first(writer.from.selectFrom('wording').selectAll().where('key', '=', key));
    const present = row?.state === 'active' ? row.text : null;
    if (wanted === present) throw new Refusal('nothingToChange', {});
    if (row === undefined) writer.insert('wording', { key, text: wanted ?? '', state: 'active' });
    else if (wanted === null) writer.update('wording', row.id, { state: 'withdrawn' });
    else writer.update('wording', row.id, { text: wanted, state: 'active' });
  });
  return templateOf(piece, readOwnTexts(db.reader));
}

export const KIND_WORDS: Readonly<Record<NumberedKind, string>> = {
  circular: '通报',
  reminderLetter: '提醒函',
  chaseNotice: '催报通知',
  supervisionNotice: '督办单',
  closeOutSlip: '销号单',
};

/** The text that counts: the draft’s own, else the office’s, else the standard. */
export function wordingOf(reader: Reader, changes: WordingChanges): (key: WordingKey) => string {
  const own = readOwnTexts(reader);
  return (key) => changes[key] ?? templateText(key, own);
}

/** What a text of a draft falls back to. */
export function templateTexts(reader: Reader): (key: WordingKey) => string {
  const own = readOwnTexts(reader);
  return (key) => templateText(key, own);
}

/** Throws Refusal valueInvalid for a key that no piece has, and for one of another kind. */
export function knownPiece(key: string, kind?: NumberedKind): (typeof WORDING_PIECES)[number] {
  const piece = wordingPiece(key);
  if (piece === undefined || (kind !== undefined && piece.kind !== kind)) {
    throw new Refusal('valueInvalid', { field: '文书用语', value: key });
  }
  return piece;
}

/** A title and a mast say something. Throws Refusal placeholderUnknown, valueInvalid. */
export function checkText(
  { key, kind, label }: { key: string; kind: NumberedKind; label: string },
  text: string,
): void {
  if (text.trim() === '' && /\.(?:title|mast)$/.test(key))
    throw new Refusal('valueInvalid', { field: label, value: '' });
  checkPlaceholders(kind, text);
}

/** Throws Refusal placeholderUnknown. */
export function checkPlaceholders(kind: NumberedKind, text: string): void {
  const allowed = placeholderNames(kind);
  const placeholder = unknownPlaceholder(text, allowed);
  if (placeholder === null) return;
  throw new Refusal('placeholderUnknown', { placeholder, allowed: allowed.map((name) => `{${name}}`).join('、') });
}

/** Line breaks of Windows, and blanks at the ends, are no difference. */
export function trimmedText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

export function sameText(one: string, other: string): boolean {
  return trimmedText(one) === trimmedText(other);
}

type OwnTexts = ReadonlyMap<string, string>;

function readOwnTexts(reader: Reader): OwnTexts {
  const rows: Pick<Stored<'wording'>, 'key' | 'text'>[] = reader.all(
    reader.from.selectFrom('wording').select(['key', 'text']).where('state', '=', 'active'),
  );
  return new Map(rows.map(({ key, text }) => [key, text] as const));
}

function templateText(key: WordingKey, own: OwnTexts): string {
  return own.get(key) ?? wordingPiece(key)?.standard ?? '';
}

function templateOf(piece: WordingPiece & { kind: NumberedKind }, own: OwnTexts): WordingTemplate {
  const { key, kind, label, standard } = piece;
  const text = own.get(key) ?? standard;
  return {
    key,
    kind,
    label,
    text,
    standard,
    isChanged: !sameText(text, standard),
    placeholders: Object.entries(PLACEHOLDERS[kind]).map(([name, meaning]) => ({ name, meaning })),
  };
}
