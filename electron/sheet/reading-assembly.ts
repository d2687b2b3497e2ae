/** Puts the pieces of an answer together again. */
import type { ReturnReading } from '#domain/return-reading.ts';
import type { ReadingPiece } from './reader-messages.ts';
import type { ExpandedFile, WorkbookReading } from './workbook-reader.ts';

export interface Assembly<T> {
  take(piece: ReadingPiece): void;
  whole(): T;
}

export class AnnexAssembly implements Assembly<WorkbookReading> {
  #reading: WorkbookReading | null = null;

  take(piece: ReadingPiece): void {
    if (piece.about === 'file') {
      const { file, docNumber, tables } = piece;
      this.#reading = { file, docNumber, tables, readings: {}, findings: [] };
      return;
    }
    const reading = this.whole();
    if (piece.about === 'findings') reading.findings.push(...piece.findings);
    else if (piece.about === 'rows') {
      reading.tables[piece.table]!.rows.push(...piece.rows);
      Object.assign(reading.readings, piece.readings);
    } else throw unexpected(piece);
  }

  whole(): WorkbookReading {
    if (this.#reading === null) throw new Error('reader process sent rows before the file');
    return this.#reading;
  }
}

export class ReturnAssembly implements Assembly<ReturnReading> {
  #reading: ReturnReading | null = null;

  take(piece: ReadingPiece): void {
    if (piece.about === 'return') {
      this.#reading = piece.reading;
      return;
    }
    const reading = this.whole();
    if (piece.about === 'returnRows') reading.tables[piece.table]!.rows.push(...piece.rows);
    else if (piece.about === 'strays') reading.strays.push(...piece.strays);
    else if (piece.about === 'findings') reading.findings.push(...piece.findings);
    else throw unexpected(piece);
  }

  whole(): ReturnReading {
    if (this.#reading === null) throw new Error('reader process sent no reading');
    return this.#reading;
  }
}

export class ArchiveAssembly implements Assembly<ExpandedFile[]> {
  readonly #files: ExpandedFile[] = [];

  take(piece: ReadingPiece): void {
    if (piece.about !== 'expanded') throw unexpected(piece);
    this.#files.push(...piece.files);
  }

  whole(): ExpandedFile[] {
    return this.#files;
  }
}

function unexpected({ about }: ReadingPiece): Error {
  return new Error(`reader process sent ${about}, which nobody asked for`);
}
