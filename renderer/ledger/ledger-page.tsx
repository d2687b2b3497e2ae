import { Button, Input } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useOfficeQuery } from '../data/office-query.ts';
import { useRemembered } from '../data/remembered.ts';
import { Failure } from '../frame/failure.tsx';
import { Mast } from '../frame/mast.tsx';
import { goTo, useRoute } from '../frame/route.ts';
import { usePrintKey } from '../frame/shortcuts.ts';
import { ledgerText } from '../text/ledger.ts';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useLedgerActions } from './ledger-actions.ts';
import { LedgerGrid } from './ledger-grid.tsx';
import { ledgerTitle } from './ledger-title.ts';
import type { LedgerView } from './ledger-view.ts';
import { isLedgerView, WHOLE_LEDGER, withoutFilters } from './ledger-view.ts';
import { StatusLine } from './status-line.tsx';
import { useLedger } from './use-ledger.ts';
import { useSelection } from './use-selection.ts';

/** Rows behind a figure of a paper. */
interface PickedRows {
  label: string;
  targetIds: ReadonlySet<number>;
}

const DetailDrawer = lazy(() => import('../detail/detail-drawer.tsx'));

/** 台账: the official table with the state grown on at its right edge. */
export function LedgerPage() {
  const { ask } = useRoute();
  const today = useOfficeQuery('app.info', {}).data?.today ?? '';
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const asOf = chosenDay ?? today;
  const [view, setView] = useRemembered<LedgerView>('ledger.view', WHOLE_LEDGER, isLedgerView);
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<PickedRows | null>(null);
  const ledger = useLedger(asOf, view, query, picked?.targetIds);
  const selection = useSelection(ledger.order);
  const actions = useLedgerActions();
  const openId = ask.task === undefined ? null : Number(ask.task);
  const [activeId, setActiveId] = useState<number | null>(openId);
  const open = useCallback((id: number) => {
    setActiveId(id);
    goTo('ledger', { task: String(id) });
  }, []);
  const close = useCallback(() => {
    goTo('ledger');
    document.querySelector<HTMLElement>('[data-testid=ledger-grid]')?.focus();
  }, []);
  usePrintKey(() => void actions.printTable(view.annexId === null ? {} : { annexId: view.annexId }));
  const isGone = openId !== null && !ledger.isPending && !ledger.all.some((row) => row.id === openId);
  useEffect(() => {
    // An undo took the row that stands in the drawer.
    if (isGone) close();
  }, [isGone, close]);
  const { targets, label } = ask;
  useEffect(() => {
    // A figure of a paper: the rows it counts, whatever the filters were.
    if (targets === undefined) return;
    setPicked({ label: label ?? '', targetIds: new Set(targets.split(',').map(Number)) });
    setView(withoutFilters(view));
    setQuery('');
    goTo('ledger');
  }, [targets, label, view, setView]);
  const { unit, leadUnit, leader } = ask;
  useEffect(() => {
    if (unit === undefined && leadUnit === undefined && leader === undefined) return;
    setPicked(null);
    setView({ ...withoutFilters(view), unit: unit ?? null, leadUnit: leadUnit ?? null, leader: leader ?? null });
    setQuery('');
    goTo('ledger');
  }, [unit, leadUnit, leader, view, setView]);
  useEffect(() => {
    if (openId !== null) setActiveId(openId);
  }, [openId]);

  if (ledger.error) return <Failure error={ledger.error} onRetry={ledger.reload} />;
  const title = ledgerTitle(ledger.all, view.annexId);
  const selectedRows = selection.ids.size === 0 ? [] : ledger.all.filter((row) => selection.ids.has(row.id));
  return (
    <div className={`room ledger-room${openId === null ? '' : ' has-detail'}`}>
      <Mast title={title.title} note={title.note}>
        <Input
          allowClear
          className="ledger-search"
          data-testid="search"
          placeholder={ledgerText.search}
          aria-label={ledgerText.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              document.querySelector<HTMLElement>('[data-testid=ledger-grid]')?.focus();
              event.preventDefault();
            } else if (event.key === 'Escape') setQuery('');
          }}
        />
        <ExportButton annexId={view.annexId} shown={ledger.shown} actions={actions} />
      </Mast>
      <div className="ledger-main">
        <FilterBar rows={ledger.all} view={view} asOf={asOf} today={today} onView={setView} onAsOf={setChosenDay} />
        {picked === null ? null : (
          <p className="ledger-picked" data-testid="picked-rows">
            {ledgerText.picked(picked.label, picked.targetIds.size)}
            <button type="button" className="link" data-testid="picked-clear" onClick={() => setPicked(null)}>
              {ledgerText.pickedClear}
            </button>
          </p>
        )}
        {ledger.shown.length === 0 && !ledger.isPending ? (
          <div className="empty" data-testid="nothing-found">
            <h2 className="serif">{ledgerText.nothingFound}</h2>
            <p>{ledgerText.nothingFoundHint}</p>
            <Button
              onClick={() => {
                setView(withoutFilters(view));
                setPicked(null);
                setQuery('');
              }}
            >
              {ledgerText.filters.clear}
            </Button>
          </div>
        ) : (
          <LedgerGrid
            items={ledger.items}
            rows={ledger.all}
            asOf={asOf}
            isFull={view.isFull}
            isStripShown={view.isStripShown}
            isMixed={view.annexId === null && view.grouping !== 'section'}
            activeId={activeId}
            isOpen={openId !== null}
            selection={selection}
            onActive={setActiveId}
            onOpen={open}
            onClose={close}
          />
        )}
        <StatusLine
          tally={ledger.tally}
          shownCount={ledger.shown.length}
          allCount={ledger.all.length}
          selectedRows={selectedRows}
          selection={selection}
          actions={actions}
        />
      </div>
      {openId === null ? null : (
        <Suspense>
          <DetailDrawer id={openId} asOf={asOf} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
