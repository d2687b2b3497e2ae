import type { ActRow } from '#ipc/contract.ts';
import { callOffice, FaultError, forgetTouchedBy } from '../data/office-client.ts';
import { actWords } from '../text/acts.ts';
import { frameText } from '../text/frame.ts';
import type { Notices } from './notices.tsx';

/** How far back the act that was undone is looked for. */
const LOOK_BACK = 20;

/** The act that the office did itself, behind any number of undos and redos of it. */
async function ownAct(act: ActRow): Promise<ActRow> {
  const acts = await callOffice('history.list', { limit: LOOK_BACK });
  let own = act;
  while (own.revertsActId !== null) {
    const reverted = acts.find((other) => other.id === own.revertsActId);
    if (!reverted) return act;
    own = reverted;
  }
  return own;
}

async function step(notices: Notices, move: () => Promise<ActRow>, tell: (act: ActRow) => void): Promise<void> {
  try {
    const act = await move();
    await forgetTouchedBy('history.undo');
    tell(await ownAct(act));
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
