import { Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import type { PaperRow } from '#ipc/contract.ts';
import { moveInList } from '../directory/list-keys.ts';
import { dayWords } from '../text/ledger.ts';
import { paperKindNames, paperStateWords, papersText } from '../text/papers.ts';
import { PaperMark } from './paper-mark.tsx';
import { numberWords, paperName } from './paper-names.ts';

export interface PaperListProps {
  rows: readonly PaperRow[];
  openId: number | null;
  year: number;
  selected: ReadonlySet<number>;
  onSelect(id: number, isSelected: boolean): void;
  onOpen(id: number): void;
}

/** Papers, newest first: ↑ ↓ show the one they reach, the box before it takes it into a batch. */
export function PaperList({ rows, openId, year, selected, onSelect, onOpen }: PaperListProps) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (openId === null) return;
    list.current?.querySelector(`[data-testid="paper-${openId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [openId]);
  return (
    <nav ref={list} className="paper-list" aria-label={papersText.list} data-testid="paper-list" onKeyDown={moveInList}>
      {rows.map((row) => (
        <div key={row.id} className={`paper-item${row.id === openId ? ' is-open' : ''}`}>
          <Checkbox
            aria-label={papersText.selectOne(paperName(row))}
            data-testid={`select-${row.id}`}
            checked={selected.has(row.id)}
            onChange={(event) => onSelect(row.id, event.target.checked)}
          />
          <button
            type="button"
            data-list-item
            data-testid={`paper-${row.id}`}
            className="plain paper-open"
            aria-pressed={row.id === openId}
            onClick={() => onOpen(row.id)}
            onFocus={(event) => {
              // The keyboard shows what it reaches; a mouse press comes as a click anyway.
              if (event.currentTarget.matches(':focus-visible')) onOpen(row.id);
            }}
          >
            <PaperLines row={row} year={year} />
          </button>
        </div>
      ))}
    </nav>
  );
}

function PaperLines({ row, year }: { row: PaperRow; year: number }) {
  const subject = [row.unitName, row.about].filter((text) => text !== null).join(' · ') || row.roundTitle;
  const isOver = row.state === 'cancelled' || row.state === 'replaced';
  return (
    <>
      <span className={`paper-number${isOver ? ' is-over' : ''}`}>
        {paperKindNames[row.kind]} <span className={row.number === null ? 'faint' : undefined}>{numberWords(row)}</span>
      </span>
      <span className={`paper-state is-${row.state}`}>{paperStateWords[row.state]}</span>
      <span className="paper-subject" title={row.title}>
        {row.colour === null ? null : <PaperMark colour={row.colour} />}
        {subject}
      </span>
      <span className={`paper-day${row.isReplyOverdue ? ' is-overdue' : ''}`}>
        {row.isReplyOverdue && row.replyDueOn !== null
          ? papersText.overdueShort(dayWords(row.replyDueOn, year))
          : dayWords(row.issuedOn ?? row.asOf, year)}
      </span>
    </>
  );
}
