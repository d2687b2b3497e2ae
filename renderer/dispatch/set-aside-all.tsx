import { useState } from 'react';
import type { ReceivedRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useNotices } from '../frame/notices.tsx';
import { receivedText } from '../text/dispatch-collect.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** Files that wait and are no return form: no table of ours in them, and no form they belong to. */
function strangersOf(files: readonly ReceivedRow[]): ReceivedRow[] {
  return files.filter(
    ({ outcome, kind, formId }) =>
      outcome === 'pending' && formId === null && (kind === 'notAForm' || kind === 'pictureOnly'),
  );
}

/** Sets every stranger aside, each in an act of its own, so that any of them can be brought back alone. */
export function SetAsideAll({ files }: { files: readonly ReceivedRow[] }) {
  const [isAsking, setAsking] = useState(false);
  const setAside = useOfficeCommand('receive.setAside');
  const notices = useNotices();
  const strangers = strangersOf(files);
  if (strangers.length < 2) return null;
  const setAllAside = async (reason: string) => {
    let done = 0;
    for (const { id } of strangers) {
      const answer = await setAside.run({ id, isSetAside: true, reason }, { toast: null });
      if (answer !== null) done += 1;
    }
    setAsking(false);
    if (done > 0) notices.tell(receivedText.setAsideAllDone(done));
  };
  return (
    <>
      <button type="button" className="link set-aside-all" data-testid="set-aside-all" onClick={() => setAsking(true)}>
        {receivedText.setAsideAll(strangers.length)}
      </button>
      {isAsking ? (
        <ReasonDialog
          title={receivedText.setAsideAllTitle(strangers.length)}
          hint={receivedText.setAsideAllHint}
          action={receivedText.setAside}
          suggestion={receivedText.setAsideAllReason}
          isRunning={setAside.isRunning}
          onReason={(reason) => void setAllAside(reason)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
