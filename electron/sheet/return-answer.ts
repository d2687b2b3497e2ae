/** Answers the reading of a returned form: in one message where it is small, as they are, else in pieces. */
import { createHash } from 'node:crypto';
import type { ReturnReading, ReturnRow } from '#domain/return-reading.ts';
import { PIECE_CHARACTERS, PIECE_ITEMS, type ReadingPiece } from './reader-messages.ts';
import type { ReaderOutlet } from './reader-outlet.ts';
import { readReturnForms } from './return-form-reading.ts';

/** The last piece is handed back, to go with the end of the answer. */
export async function answerReturn(bytes: Uint8Array, name: string, outlet: ReaderOutlet): Promise<ReadingPiece> {
  const { tables, strays, hasPictures, findings } = readReturnForms(bytes, name);
  const file = { name, sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length };
  const reading: ReturnReading = { file, tables, strays, hasPictures, findings };
  const characters = [
    ...tables.flatMap(({ rows }) => rows.map(charactersOf)),
    ...strays.map(({ text }) => text.length),
  ].reduce((sum, length) => sum + length, 0);
  const items = tables.reduce((sum, { rows }) => sum + rows.length, strays.length + findings.length);
  if (items <= PIECE_ITEMS && characters <= PIECE_CHARACTERS) return { about: 'return', reading };
  outlet.leaveWhenTooLarge();
  const bare = tables.map((table) => ({ ...table, rows: [] }));
  await outlet.send({ about: 'return', reading: { ...reading, tables: bare, strays: [], findings: [] } });
  for (const [table, { rows }] of tables.entries()) {
    for (const part of pieces(rows, charactersOf)) await outlet.send({ about: 'returnRows', table, rows: part });
  }
  for (const part of pieces(strays, ({ text }) => text.length)) await outlet.send({ about: 'strays', strays: part });
  const parts = [...pieces(findings, ({ message }) => message.length)];
  for (const part of parts.slice(0, -1)) await outlet.send({ about: 'findings', findings: part });
  return { about: 'findings', findings: parts.at(-1) ?? [] };
}

function charactersOf({ cells, extras }: ReturnRow): number {
  let characters = 0;
  for (const { text } of Object.values(cells)) characters += text.length;
  for (const { text } of extras) characters += text.length;
  return characters;
}

function* pieces<T>(items: readonly T[], lengthOf: (item: T) => number): Generator<T[]> {
  let piece: T[] = [];
  let characters = 0;
  for (const item of items) {
    piece.push(item);
    characters += lengthOf(item);
    if (piece.length < PIECE_ITEMS && characters < PIECE_CHARACTERS) continue;
    yield piece;
    piece = [];
    characters = 0;
  }
  if (piece.length > 0) yield piece;
}
