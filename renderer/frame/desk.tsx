import type { ComponentType } from 'react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useOfficeQuery } from '../data/office-query.ts';
import { FileDrop } from '../import/file-drop.tsx';
import { LedgerPage } from '../ledger/ledger-page.tsx';
import { frameText } from '../text/frame.ts';
import { Failure, RoomGuard } from './failure.tsx';
import { useFirstRoom } from './first-room.ts';
import { MastSlot } from './mast.tsx';
import { useNotices } from './notices.tsx';
import { Rail } from './rail.tsx';
import type { Room } from './route.ts';
import { routeHash, useRoute } from './route.ts';
import { useShortcuts } from './shortcuts.ts';
import { redoLast, undoLast } from './undo.ts';

const rooms: Readonly<Record<Room, ComponentType>> = {
  overview: lazy(() => import('../overview/overview-page.tsx')),
  ledger: LedgerPage,
  dispatch: lazy(() => import('../dispatch/dispatch-page.tsx')),
  papers: lazy(() => import('../papers/papers-page.tsx')),
  directory: lazy(() => import('../directory/directory-page.tsx')),
  documents: lazy(() => import('../documents/documents-page.tsx')),
  settings: lazy(() => import('../settings/settings-page.tsx')),
  import: lazy(() => import('../import/import-page.tsx')),
};
const StartPage = lazy(() => import('../start/start-page.tsx'));
const fetchPalette = () => import('../palette/palette.tsx');
const Palette = lazy(fetchPalette);

/** The window: mast, rail and one room. */
export function Desk() {
  const route = useRoute();
  const info = useOfficeQuery('app.info', {});
  const isRoomKnown = useFirstRoom();
  const notices = useNotices();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [isJumping, setJumping] = useState(false);
  const canUndo = info.data?.canUndo ?? null;
  const canRedo = info.data?.canRedo ?? null;
  useShortcuts({
    onJump: useCallback(() => setJumping(true), []),
    onUndo: useCallback(() => {
      if (canUndo) void undoLast(notices);
      else notices.tell(frameText.nothingToUndo);
    }, [canUndo, notices]),
    onRedo: useCallback(() => {
      if (canRedo) void redoLast(notices);
      else notices.tell(frameText.nothingToRedo);
    }, [canRedo, notices]),
  });
  useEffect(() => {
    // Fetched after the first paint, so that what is typed right behind Ctrl+K already lands in it.
    const idle = requestIdleCallback(() => void fetchPalette());
    return () => cancelIdleCallback(idle);
  }, []);
  if (info.error) return <Failure error={info.error} onRetry={() => void info.refetch()} />;
  if (!info.data || !isRoomKnown) return null;
  const isStart = info.data.isEmpty && route.room === 'ledger';
  const RoomPage = isStart ? StartPage : rooms[route.room];
  return (
    <FileDrop>
      <div className="desk">
        <header className="mast">
          <a className="mast-brand" href={routeHash('ledger')}>
            {frameText.brand}
          </a>
          <div className="mast-slot" ref={setSlot} />
          <button type="button" className="plain jump-button" onClick={() => setJumping(true)} data-testid="jump">
            {frameText.jump} <kbd>{frameText.jumpKeys}</kbd>
          </button>
        </header>
        <Rail room={route.room} />
        <main className="stage">
          {info.data.isReadOnly ? (
            <p className="damage" role="alert">
              {info.data.damage ?? frameText.readOnly}
            </p>
          ) : null}
          <MastSlot value={slot}>
            <RoomGuard key={isStart ? 'start' : route.room}>
              <Suspense fallback={<p className="room-scroll faint">{frameText.loading}</p>}>
                <RoomPage />
              </Suspense>
            </RoomGuard>
          </MastSlot>
        </main>
        {isJumping ? (
          <Suspense>
            <Palette onClose={() => setJumping(false)} />
          </Suspense>
        ) : null}
      </div>
    </FileDrop>
  );
}
