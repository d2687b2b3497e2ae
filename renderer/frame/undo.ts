import type { ActRow } from '#ipc/contract.ts';
import { callOffice, FaultError, forgetTouchedBy } from '../data/office-client.ts';
import { actWords } from '../text/acts.ts';
import { frameText } from '../text/frame.ts';
import type { Notices } from './notices.tsx';

async function step(notices: Notices, move: () => Promise<ActRow>, tell: (act: ActRow) => void): Promise<void> {
  try {
    const act = await move();
    await forgetTouchedBy('history.undo');
    tell(act);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    notices.refuse(error.fault);
  }
}

/** Takes back the last command, or the act named. */
export function undoLast(notices: Notices, actId?: number): Promise<void> {
  return step(
    notices,
    () => callOffice('history.undo', actId === undefined ? {} : { actId }, { opId: crypto.randomUUID() }),
    (act) =>
      notices.tell(frameText.undone(actWords(act)), { label: frameText.redo, run: () => void redoLast(notices) }),
  );
}

export function redoLast(notices: Notices): Promise<void> {
  return step(
    notices,
    () => callOffice('history.redo', {}, { opId: crypto.randomUUID() }),
    (act) => notices.done(frameText.redone(actWords(act))),
  );
}
