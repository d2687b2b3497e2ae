import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { office } from '../bridge/office-bridge.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { offerReturns } from '../dispatch/pending-returns.ts';
import { useNotices } from '../frame/notices.tsx';
import { goTo, useRoute } from '../frame/route.ts';
import { importText } from '../text/import.ts';
import { dropTarget } from './drop-target.ts';
import { droppedItems } from './dropped-items.ts';
import { setPendingFile } from './pending-file.ts';

/** Takes files dropped anywhere in the window where they belong: returns to 收表, an annex to the import room. */
export function FileDrop({ children }: { children: ReactNode }) {
  const notices = useNotices();
  const { room } = useRoute();
  const rounds = useOfficeQuery('round.list', {}).data;
  const hasRound = rounds?.some((round) => round.state !== 'closed') === true;
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
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      const bridge = office();
      const items = droppedItems(event.dataTransfer, bridge.host === 'loopback');
      const target = dropTarget(room, items, hasRound);
      const taken = await bridge.takeDropped(await items.files());
      const [first] = taken;
      if (!first) return notices.tell(importText.notTaken);
      if (target === 'dispatch') offerReturns(taken);
      else setPendingFile(first);
      goTo(target);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [notices, room, hasRound]);
  const hint =
    room === 'dispatch' ? importText.dropReturns : hasRound ? importText.dropEither : importText.dropAnywhere;
  return (
    <>
      {children}
      {isOver ? <div className="drop-veil">{hint}</div> : null}
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
