import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import { yearOf } from '#domain/calendar.ts';
import type { PaperRow } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { useRemembered } from '../data/remembered.ts';
import { Failure } from '../frame/failure.tsx';
import { Mast } from '../frame/mast.tsx';
import { useInitials } from '../search/use-initials.ts';
import { paperKindNames, papersText } from '../text/papers.ts';
import { BatchBar } from './batch-bar.tsx';
import { ComposePane } from './compose-pane.tsx';
import { PackPane } from './pack-pane.tsx';
import { EVERY_PAPER, isPaperFilter, type PaperFilter, shownPapers } from './paper-filter.ts';
import { PaperFilters } from './paper-filters.tsx';
import { PaperList } from './paper-list.tsx';
import { PaperPane } from './paper-pane.tsx';
import { goPapers, NUMBERED_KINDS, type PapersAsk, papersHash, usePapersAsk } from './papers-ask.ts';
import { PapersBegin } from './papers-begin.tsx';

const NO_ROWS: readonly PaperRow[] = [];

/** 文书: papers on record at the left, one of them as it prints at the right; 调度会材料 and 起草 beside them. */
export default function PapersPage() {
  const ask = usePapersAsk();
  const today = useOfficeQuery('app.info', {}).data?.today;
  const papers = useOfficeQuery('paper.list', {});
  const rounds = useOfficeQuery('round.list', {}).data;
  const [filter, setFilter] = useRemembered<PaperFilter>('papers.filter', EVERY_PAPER, isPaperFilter);
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const initials = useInitials();
  const typed = useDeferredValue(query);
  const all = papers.data ?? NO_ROWS;
  const shown = useMemo(() => shownPapers(all, filter, typed, initials), [all, filter, typed, initials]);
  const chosen = shown.filter(({ id }) => selected.has(id));
  if (papers.error) return <Failure error={papers.error} onRetry={() => void papers.refetch()} />;
  if (!papers.data || rounds === undefined || today === undefined) return <Mast title={papersText.title} />;
  const drafts = all.filter(({ state }) => state === 'draft').length;
  const waiting = all.filter(({ kind, state }) => kind === 'supervisionNotice' && state === 'issued').length;
  const openId = ask.isPack || ask.compose !== null ? null : (ask.paperId ?? shown[0]?.id ?? null);
  const select = (id: number, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  return (
    <div className="room papers" data-testid="papers">
      <Mast title={papersText.title} note={papersText.note(drafts, waiting)}>
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: NUMBERED_KINDS.map((kind) => ({
              key: kind,
              label: <span data-testid={`compose-${kind}`}>{paperKindNames[kind]}</span>,
              onClick: () => goPapers({ compose: kind, roundId: ask.roundId }),
            })),
          }}
        >
          <Button type="primary" data-testid="compose">
            {papersText.compose} <DownOutlined />
          </Button>
        </Dropdown>
      </Mast>
      <div className="papers-left">
        <a
          className="pack-link"
          href={papersHash({ isPack: true })}
          aria-current={ask.isPack ? 'page' : undefined}
          data-testid="open-pack"
        >
          <strong>{papersText.pack}</strong>
          <span className="faint">{papersText.packNote}</span>
        </a>
        <PaperFilters filter={filter} query={query} rounds={rounds} onFilter={setFilter} onQuery={setQuery} />
        {all.length === 0 ? (
          <p className="list-none faint">{papersText.listNone}</p>
        ) : shown.length === 0 ? (
          <div className="list-none">
            <h2 className="serif">{papersText.nothingFound}</h2>
            <p className="faint">{papersText.nothingFoundHint}</p>
            <Button
              data-testid="papers-clear"
              onClick={() => {
                setFilter(EVERY_PAPER);
                setQuery('');
              }}
            >
              {papersText.clear}
            </Button>
          </div>
        ) : (
          <PaperList
            rows={shown}
            openId={openId}
            year={yearOf(today)}
            selected={selected}
            onSelect={select}
            onOpen={(id) => goPapers({ paperId: id })}
          />
        )}
        {all.length === 0 ? null : (
          <div className="list-end">
            <span className="faint">{papersText.shown(shown.length, all.length)}</span>
            {chosen.length < shown.length ? (
              <button
                type="button"
                className="link"
                data-testid="select-all"
                onClick={() => setSelected(new Set(shown.map(({ id }) => id)))}
              >
                {papersText.selectAll}
              </button>
            ) : null}
          </div>
        )}
        {chosen.length > 0 ? <BatchBar rows={chosen} today={today} onClear={() => setSelected(new Set())} /> : null}
      </div>
      {paneOf(ask, openId, all)}
    </div>
  );

  function paneOf(
    { isPack, compose, roundId, targetIds }: PapersAsk,
    id: number | null,
    rows: readonly PaperRow[],
  ): ReactNode {
    if (rounds === undefined || today === undefined) return null;
    if (isPack) return <PackPane rounds={rounds} roundId={roundId} today={today} />;
    if (compose !== null)
      return (
        <ComposePane
          kind={compose}
          rounds={rounds}
          roundId={roundId}
          targetIds={targetIds}
          today={today}
          onDrafted={(made) => setSelected(made.length > 1 ? new Set(made.map((row) => row.id)) : new Set())}
        />
      );
    if (rows.length === 0) return <PapersBegin />;
    if (id === null) return <p className="pane-empty faint">{papersText.pick}</p>;
    if (!rows.some((row) => row.id === id)) return <p className="pane-empty faint">{papersText.gone}</p>;
    return <PaperPane id={id} today={today} />;
  }
}
