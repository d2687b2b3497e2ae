/** Reading workbooks from outside, behind one interface. The work happens in a process of its own (`reader-process.ts`). */
import type { AnnexTable, TaskReading } from '#domain/annex.ts';
import type { Finding } from '#domain/finding.ts';
import type { ReturnReading } from '#domain/return-reading.ts';

export interface WorkbookReading {
  file: { name: string; sha256: string; sizeBytes: number };
  tables: AnnexTable[];
  /** Reading of each task row, by row key, in the year of its table (or the year given). */
  readings: Record<string, TaskReading>;
  /** Findings about layout and cells, with addresses; those about the record are added by the services. */
  findings: Finding[];
  /** 区发〔2022〕9号 where the file name or a line above a table says it. */
  docNumber: string | null;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** Year for tables whose header names none. */
  year?: number;
  onProgress?(done: number, total: number, label: string): void;
}

export interface ExpandedFile {
  /** As in the zip, with its folders: 三季度/区教体局.xlsx */
  name: string;
  path: string;
}

export interface WorkbookReader {
  /** Throws Refusal for every file that cannot be read; never crashes or hangs the caller. */
  readAnnex(path: string, name: string, options?: ReadOptions): Promise<WorkbookReading>;
  /** A returned form. Throws Refusal like `readAnnex`; a workbook without any form is a reading without tables. */
  readReturn(path: string, name: string, options?: ReadOptions): Promise<ReturnReading>;
  /**
   * Unpacks the files of a zip into `folder` (which exists), within bounds, names decoded (UTF-8, else GB18030), folders
   * flattened, `__MACOSX`, `~$` and hidden ones left out; zips inside are not opened. Throws Refusal archiveTooLarge,
   * archiveEmpty, fileDamaged, fileUnsafe, fileEncrypted.
   */
  expandArchive(path: string, name: string, folder: string, options?: ReadOptions): Promise<ExpandedFile[]>;
  close(): void;
}
