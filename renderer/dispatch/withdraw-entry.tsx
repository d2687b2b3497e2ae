import { useState } from 'react';
import { useOfficeCommand } from '../data/office-command.ts';
import { withdrawText } from '../text/dispatch-check.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** 撤回填报: the link beside a report, and the reason it asks for. */
export function WithdrawEntry({ entryId, label }: { entryId: number; label: string }) {
  const withdraw = useOfficeCommand('entry.withdraw');
  const [isAsking, setAsking] = useState(false);
  const run = async (reason: string) => {
    const answer = await withdraw.run(
      { entryId, reason },
      { toast: ({ restoredId }) => withdrawText.done(restoredId !== null) },
    );
    if (answer !== null) setAsking(false);
  };
  return (
    <>
      <button type="button" className="link" data-testid={`withdraw-${entryId}`} onClick={() => setAsking(true)}>
        {withdrawText.action}
      </button>
      {isAsking ? (
        <ReasonDialog
          title={withdrawText.title(label)}
          hint={withdrawText.hint}
          action={withdrawText.action}
          isRunning={withdraw.isRunning}
          onReason={(reason) => void run(reason)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
