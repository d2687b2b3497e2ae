import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { office } from '../bridge/office-bridge.ts';
import { useNotices } from '../frame/notices.tsx';
import { goTo } from '../frame/route.ts';
import { importText } from '../text/import.ts';
import { setPendingFile } from './pending-file.ts';

/** Takes a workbook dropped anywhere in the window to the import room. */
export function FileDrop({ children }: { children: ReactNode }) {
  const notices = useNotices();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = async (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = await office().takeDropped([...(event.dataTransfer?.files ?? [])]);
      if (!file) return notices.tell(importText.notTaken);
      setPendingFile(file);
      goTo('import');
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [notices]);
  return (
    <>
      {children}
      {isOver ? <div className="drop-veil">{importText.dropAnywhere}</div> : null}
    </>
  );
}

/** Opens the file dialog and takes the choice to the import room. */
export async function chooseForImport(): Promise<void> {
  const [file] = await office().chooseFiles({ accept: 'workbook' });
  if (!file) return;
  setPendingFile(file);
  goTo('import');
}

/** The visible place to drop a file, with the way to the file dialog inside. */
export function DropZone({ children }: { children?: ReactNode }) {
  return (
    <div className="drop-zone">
      <p className="serif">{importText.dropTitle}</p>
      <p className="faint">{importText.dropHint}</p>
      {children ?? (
        <button type="button" className="link" data-testid="choose-file" onClick={() => void chooseForImport()}>
          {importText.choose}
        </button>
      )}
    </div>
  );
}
