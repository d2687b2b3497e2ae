/**
 * What every use-case is given: the record, and the ports to the world that the shell, the loopback server, the
 * terminal or a test hands in.
 */
import type { OfficeDatabase } from '#db/record.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { WorkbookReader } from '#sheet/workbook-reader.ts';

export interface Office {
  /** Replaced as a whole by a restore; always read through `office.db`. */
  db: OfficeDatabase;
  /** Why the record is read-only: it did not pass its check when it was opened. */
  damage?: Refusal | null;
  readonly folder: string;
  readonly ports: OfficePorts;
}

export interface OfficePorts {
  readonly host: 'electron' | 'loopback' | 'terminal';
  readonly version: string;
  /** Folder of the document that comes with the program. */
  readonly seedsFolder: string;
  now(): Date;
  readonly workbooks: WorkbookReader;
  /** HTML of a whole paper → PDF bytes: Electron's printToPDF, the installed Chromium elsewhere. */
  printPdf(html: string, signal: AbortSignal): Promise<Uint8Array>;
  readonly files: FileDesk;
}

export interface TakenFile {
  path: string;
  name: string;
  sizeBytes: number;
}

/** Tokens for files: what was chosen or dropped comes in, what was made goes out. */
export interface FileDesk {
  /** Throws Refusal fileTokenUnknown / fileMissing. `path` refs only where the host allows them. */
  take(ref: { token: string } | { path: string }): Promise<TakenFile>;
  /**
   * Like `take`, but a path may be a folder: every file in it and below, by name, hidden ones and Office's lock files
   * (`~$…`) left out. Throws also Refusal folderMissing where a folder is no longer to be read.
   */
  takeAll(ref: { token: string } | { path: string }): Promise<TakenFile[]>;
  /** A fresh, empty folder of this session, for files that are looked through and thrown away. */
  tempFolder(): Promise<string>;
  /** Keeps bytes as a made file under a token; `to` (terminal) writes it there. */
  offer(name: string, bytes: Uint8Array, to?: { token: string } | { path: string }): Promise<OfferedFile>;
  /** A token for bytes that stand in the record (source files); read only when asked for. Same key, same token. */
  offerStored(key: string, name: string, sizeBytes: number, read: () => Uint8Array): string;
}

export interface OfferedFile {
  token: string;
  name: string;
  sizeBytes: number;
  path: string | null;
}

/** What a running call can tell and be told. */
export interface CallContext {
  readonly opId: string;
  readonly signal: AbortSignal;
  progress(done: number, total: number, label: string): void;
}
