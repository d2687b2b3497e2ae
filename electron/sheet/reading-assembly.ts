/** Puts the pieces of a reading together again. */
import type { ReadingPiece } from './reader-messages.ts';
import type { WorkbookReading } from './workbook-reader.ts';

export class ReadingAssembly {
  #reading: WorkbookReading | null = null;

  take(piece: ReadingPiece): void {
    if (piece.about === 'file') {
      const { file, docNumber, tables } = piece;
      this.#reading = { file, docNumber, tables, readings: {}, findings: [] };
      return;
    }
    const reading = this.whole();
    if (piece.about === 'findings') reading.findings.push(...piece.findings);
    else {
      reading.tables[piece.table]!.rows.push(...piece.rows);
      Object.assign(reading.readings, piece.readings);
    }
  }

  whole(): WorkbookReading {
    if (this.#reading === null) throw new Error('reader process sent rows before the file');
    return this.#reading;
  }
}
