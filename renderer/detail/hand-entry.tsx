import type { RoundRow, TargetHistory, TaskRow } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { dispatchHash } from '../dispatch/dispatch-ask.ts';
import { EntryForm } from '../dispatch/entry-form.tsx';
import { progressText } from '../text/progress.ts';

export interface HandEntryProps {
  row: TaskRow;
  history: TargetHistory;
  round: RoundRow;
  isOpen: boolean;
  onOpen(): void;
  onClose(): void;
}

/** 手工录入 from the drawer: the form of the one unit that is asked, or the way to 核实 where several are. */
export function HandEntry({ row, history, round, isOpen, onOpen, onClose }: HandEntryProps) {
  const forms = useOfficeQuery('round.get', { id: round.id }).data?.forms ?? [];
  const reporting = new Set(history.entries.map((entry) => entry.unitId));
  const lead = row.unitRefs.find((unit) => unit.isLead)?.id;
  const asked = forms.filter((form) => !form.isWaived && (form.unitId === lead || reporting.has(form.unitId)));
  const only = asked.length === 1 ? asked[0] : undefined;
  const detail = useOfficeQuery('form.get', isOpen && only !== undefined ? { id: only.id } : null).data;
  const line = detail?.lines.find(({ targetId }) => targetId === history.targetId);
  if (only === undefined)
    return <a href={dispatchHash({ roundId: round.id, view: 'check' })}>{progressText.enterInCheck}</a>;
  return (
    <>
      <button type="button" className="link" data-testid="entry-open" onClick={onOpen}>
        {progressText.enter}
      </button>
      {isOpen && line !== undefined && detail?.form.id === only.id ? (
        <EntryForm line={line} form={detail.form} onClose={onClose} />
      ) : null}
    </>
  );
}
