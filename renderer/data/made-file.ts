import { useCallback } from 'react';
import type { MadeFile } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { useNotices } from '../frame/notices.tsx';
import { frameText } from '../text/frame.ts';

/** Saves a file that the program made and says where it went. */
export function useSaveFile(): (file: MadeFile) => Promise<void> {
  const notices = useNotices();
  return useCallback(
    async (file) => {
      const bridge = office();
      const where = await bridge.saveFile(file);
      if (where === null) return;
      const action = { label: frameText.showInFolder, run: () => void bridge.showInFolder(where) };
      notices.tell(frameText.saved(where), bridge.canShowInFolder ? action : undefined);
    },
    [notices],
  );
}
