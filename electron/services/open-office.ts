/**
 * Opens the office: data folder, record, file desk, back-ups by rule. Used by every host; what differs between them
 * (printing, reading process, whether paths may be named) is handed in.
 */
import { join } from 'node:path';
import type { WorkbookReader } from '#sheet/workbook-reader.ts';
import { backUpOnQuit, backUpOnStart } from './backups.ts';
import { prepareDataFolder } from './data-folder.ts';
import { createFileDesk, type NodeFileDesk } from './file-desk.ts';
import type { Office, OfficePorts } from './office.ts';
import { openRecord } from './open-record.ts';

export interface OpenOfficeOptions {
  folder: string;
  host: OfficePorts['host'];
  version: string;
  seedsFolder: string;
  workbooks: WorkbookReader;
  printPdf: OfficePorts['printPdf'];
  now?: () => Date;
  /** Terminal only: the folder that paths start from. Without it no path is taken. */
  pathBase?: string;
}

export interface OpenedOffice {
  office: Office;
  desk: NodeFileDesk;
  /** Backs up by rule (not in the terminal), closes the record and the reading process. Safe to call twice. */
  close(): void;
}

/** Throws Refusal folderNotLocal, databaseInUse, databaseNewer, databaseForeign. A damaged record opens read-only. */
export function openOffice(options: OpenOfficeOptions): OpenedOffice {
  const folder = prepareDataFolder(options.folder);
  const now = options.now ?? (() => new Date());
  // First the record: whoever holds it owns the folder, and may empty the temp area.
  const { db, damage } = openRecord(folder, now);
  const desk = createFileDesk({
    tempFolder: join(folder, 'temp'),
    ...(options.pathBase === undefined ? {} : { paths: { base: options.pathBase, outFolder: join(folder, '导出') } }),
  });
  const { host, version, seedsFolder, workbooks, printPdf } = options;
  const office: Office = {
    db,
    damage,
    folder,
    ports: { host, version, seedsFolder, now, workbooks, printPdf, files: desk },
  };
  const keepsBackups = host !== 'terminal';
  if (keepsBackups) backUpOnStart(office);
  let isOpen = true;
  return {
    office,
    desk,
    close() {
      if (!isOpen) return;
      isOpen = false;
      if (keepsBackups) backUpOnQuit(office);
      office.db.close();
      desk.close();
      workbooks.close();
    },
  };
}
