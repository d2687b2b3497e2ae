/** 关于: what the start page and the about page need to know. */
import type { AppInfo } from '#ipc/contract.ts';
import { actRow, shortSeal } from './history.ts';
import type { Office } from './office.ts';
import { today } from './today.ts';

export function readAppInfo(office: Office): Omit<AppInfo, 'damage'> {
  const { db, ports, folder } = office;
  const undoable = db.undoable();
  const redoable = db.redoable();
  return {
    version: ports.version,
    dataFolder: folder,
    today: today(office),
    isEmpty: db.reader.first(db.reader.from.selectFrom('document').select('id')) === undefined,
    isReadOnly: db.isReadOnly,
    sealHead: shortSeal(db.sealHead()),
    host: ports.host,
    canUndo: undoable === null ? null : actRow(undoable),
    canRedo: redoable === null ? null : actRow(redoable),
  };
}
