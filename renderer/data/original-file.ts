import { office } from '../bridge/office-bridge.ts';

/** Kinds the system's program opens; anything else (old workbooks, archives, pictures) is handed over to be saved. */
const OPENS = /\.(pdf|xlsx|docx)$/i;

/** Opens a file kept on record, by its token and the name it came with. */
export function openOriginal({ token, name }: { token: string; name: string }): void {
  const file = { token, name, sizeBytes: 0, path: null };
  void (OPENS.test(name) ? office().openFile(file) : office().saveFile(file));
}
