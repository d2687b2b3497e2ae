/** What the reader process and its owner say to each other. Plain data, small enough that neither side stalls on one. */
import type { AnnexTable, TaskReading } from '#domain/annex.ts';
import type { Finding } from '#domain/finding.ts';
import type { ReturnReading, ReturnTable, StrayText } from '#domain/return-reading.ts';
import type { ExpandedFile } from './workbook-reader.ts';

/** One file at a time. */
export type ReaderRequest =
  /** `year` as in ReadOptions. */
  | { kind: 'read'; path: string; name: string; year: number | null }
  | { kind: 'readReturn'; path: string; name: string }
  | { kind: 'expand'; path: string; name: string; folder: string };

export type ToReader =
  | ReaderRequest
  /** The last piece was taken in; the next may come. */
  | { kind: 'more' };

export type FromReader =
  | { kind: 'progress'; done: number; total: number; label: string }
  | { kind: 'piece'; piece: ReadingPiece }
  /** `rssBytes`: the memory the process holds after the file. `piece`: the last one, where it saves a message. */
  | { kind: 'done'; rssBytes: number; piece?: ReadingPiece }
  | { kind: 'refused'; code: string; params: Record<string, string | number>; rssBytes: number }
  /** Something nobody expected; `detail` for the log. */
  | { kind: 'failed'; detail: string };

/**
 * A reading in pieces. An annex: first the file and its tables without rows, then rows with their readings, then findings.
 * A return form: the reading, whole when it is small, else without rows and strays, which follow. A zip: names of files.
 */
export type ReadingPiece =
  | {
      about: 'file';
      file: { name: string; sha256: string; sizeBytes: number };
      docNumber: string | null;
      tables: AnnexTable[];
    }
  | { about: 'rows'; table: number; rows: AnnexTable['rows']; readings: Record<string, TaskReading> }
  | { about: 'findings'; findings: Finding[] }
  | { about: 'return'; reading: ReturnReading }
  | { about: 'returnRows'; table: number; rows: ReturnTable['rows'] }
  | { about: 'strays'; strays: StrayText[] }
  | { about: 'expanded'; files: ExpandedFile[] };

/** A piece is closed at so many rows or findings, or so many characters of cell text: a millisecond or two to take in. */
export const PIECE_ITEMS = 60;
export const PIECE_CHARACTERS = 30_000;

/** The reader leaves with this code when it holds more memory than it may. */
export const MEMORY_EXIT_CODE = 86;
