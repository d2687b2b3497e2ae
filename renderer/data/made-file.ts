import { useCallback } from 'react';
import type { MadeFile } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { useNotices } from '../frame/notices.tsx';
import { frameText } from '../text/frame.ts';

/** Says where something went, and offers its folder where the system can show it. */
export function useTellSaved(): (where: string, words: string) => void {
  const notices = useNotices();
  return useCallback(
    (where, words) => {
      const bridge = office();
      const action = { label: frameText.showInFolder, run: () => void bridge.showInFolder(where) };
      notices.tell(words, bridge.canShowInFolder ? action : undefined);
    },
    [notices],
  );
}

/** Saves a file that the program made and says where it went. */
export function useSaveFile(): (file: MadeFile) => Promise<void> {
  const tellSaved = useTellSaved();
  return useCallback(
    async (file) => {
      const where = await office().saveFile(file);
      if (where !== null) tellSaved(where, frameText.saved(where));
    },
    [tellSaved],
  );
}

/** Saves one file under its name, several into a folder (or as the archive of them); null where nothing was saved. */
export async function saveMade({ files, zip }: { files: MadeFile[]; zip: MadeFile | null }): Promise<string | null> {
  const [first] = files;
  if (files.length === 1 && first !== undefined) return office().saveFile(first);
  return office().saveFiles(files, zip);
}

/** Opens a PDF that was made for print and says how many pages it has. */
export function useOpenPrinted(): (file: MadeFile & { pages: number }) => Promise<void> {
  const notices = useNotices();
  return useCallback(
    async (file) => {
      await office().openFile(file);
      notices.tell(frameText.printed(file.pages));
    },
    [notices],
  );
}
