import type { TaskRow } from '#ipc/contract.ts';
import { ledgerText } from '../text/ledger.ts';
import { TallyWords } from './group-line.tsx';
import type { LedgerActions } from './ledger-actions.ts';
import type { Tally } from './tally.ts';
import type { Selection } from './use-selection.ts';

export interface StatusLineProps {
  tally: Tally;
  shownCount: number;
  allCount: number;
  selectedRows: readonly TaskRow[];
  selection: Selection;
  actions: LedgerActions;
}

/** Foot of the ledger: the whole in numbers, or what can be done with the rows picked. */
export function StatusLine({ tally, shownCount, allCount, selectedRows, selection, actions }: StatusLineProps) {
  const taskIds = selectedRows.map((row) => row.id);
  return (
    <footer className="status-line" data-testid="status-line">
      {selectedRows.length > 0 ? (
        <>
          <strong>{ledgerText.selected(selectedRows.length)}</strong>
          <button
            type="button"
            className="link"
            data-testid="export-selected"
            onClick={() => void actions.exportTable({ taskIds })}
          >
            {ledgerText.exportSelected}
          </button>
          <button type="button" className="link" onClick={() => void actions.printTable({ taskIds })}>
            {ledgerText.printSelected}
          </button>
          <button type="button" className="link" onClick={() => void actions.copyMessage(selectedRows)}>
            {ledgerText.copyText}
          </button>
          <button type="button" className="link" onClick={() => void actions.copyTable(selectedRows)}>
            {ledgerText.copyTable}
          </button>
          <button type="button" className="link" onClick={selection.clear}>
            {ledgerText.clearSelection}
          </button>
        </>
      ) : (
        <>
          {shownCount === allCount ? null : <span>{ledgerText.shown(shownCount, allCount)}</span>}
          <TallyWords tally={tally} />
          <span className="faint">{ledgerText.countingRule}</span>
        </>
      )}
    </footer>
  );
}
