import type { FormRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { issueText } from '../text/dispatch.ts';

/** A form whose unit was merged or split after the round was opened: says so, and moves its rows while it is not out. */
export function MovedUnit({ form, isClosed }: { form: FormRow; isClosed: boolean }) {
  const read = useOfficeCommand('form.get');
  const ask = useOfficeCommand('round.ask');
  if (form.movedTo.length === 0) return null;
  const canMove = !isClosed && form.issueNo === 0 && form.reported === 0;
  const move = async () => {
    const detail = await read.run({ id: form.id }, { toast: null });
    if (detail === null) return;
    await ask.run(
      { id: form.roundId, targetIds: detail.lines.map(({ targetId }) => targetId), isAsked: true },
      { toast: () => issueText.moved(form.movedTo) },
    );
  };
  return (
    <span className="cell-remark" data-testid={`moved-${form.code}`}>
      {issueText.movedTo(form.movedTo)}
      {canMove ? (
        <button type="button" className="link" disabled={ask.isRunning} onClick={() => void move()}>
          {issueText.move(form.movedTo)}
        </button>
      ) : isClosed ? null : (
        issueText.staysHere
      )}
    </span>
  );
}
