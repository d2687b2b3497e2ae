import { memo } from 'react';
import type { TaskRow } from '#ipc/contract.ts';
import { ledgerText } from '../text/ledger.ts';
import type { LedgerColumn } from './columns.ts';
import { daysBetween } from './day.ts';
import { LightMark } from './light-mark.tsx';
import type { StripRound } from './quarter-strip.tsx';
import { QuarterStrip } from './quarter-strip.tsx';
import { TargetLines } from './target-lines.tsx';

export interface TaskLineProps {
  row: TaskRow;
  columns: readonly LedgerColumn[];
  asOf: string;
  /** Number as shown: with its annex (2-18) where annexes are mixed. */
  sequence: string;
  isActive: boolean;
  isSelected: boolean;
  /** Slots of the quarter strip; none where it is switched off. */
  rounds: readonly StripRound[];
  rowIndex: number;
  onOpen(row: TaskRow): void;
  onSelect(row: TaskRow, isRange: boolean): void;
}

function Units({ row }: { row: TaskRow }) {
  return row.units.map((name, index) => (
    <span key={name} className={index === 0 ? 'lead-unit' : 'other-unit'}>
      {index === 0 ? '' : ledgerText.separator}
      {name}
    </span>
  ));
}

function State({ row, asOf, rounds }: { row: TaskRow; asOf: string; rounds: readonly StripRound[] }) {
  const days = row.nextDueOn === null ? null : daysBetween(asOf, row.nextDueOn);
  return (
    <>
      <QuarterStrip marks={row.strip} rounds={rounds} />
      <LightMark
        light={row.light}
        rule={row.lightRule}
        isWordOnly={rounds.length > 0 && row.strip.at(-1)?.isStored === false}
      />
      {days !== null && row.light !== 'grey' ? <span className="state-days">{ledgerText.due.left(days)}</span> : null}
      {row.correctedFields.length > 0 ? <span className="state-note">{ledgerText.corrected}</span> : null}
      {row.isRemoved ? <span className="state-note">{ledgerText.removed}</span> : null}
    </>
  );
}

function Cell({
  column,
  row,
  asOf,
  sequence,
  isSelected,
  rounds,
  onSelect,
}: Omit<TaskLineProps, 'columns'> & { column: LedgerColumn }) {
  switch (column.key) {
    case 'sequence':
      return (
        <>
          <span className="row-number">{sequence}</span>
          <input
            type="checkbox"
            className="row-check"
            tabIndex={-1}
            checked={isSelected}
            aria-label={ledgerText.selectOne(ledgerText.rowName(row.annexNo, row.sequence))}
            onClick={(event) => {
              event.stopPropagation();
              onSelect(row, event.shiftKey);
            }}
            readOnly
          />
        </>
      );
    case 'content':
      return row.content;
    case 'overallGoal':
      return <span className="clamp clamp-goal">{row.overallGoal}</span>;
    case 'annualTarget':
      return <TargetLines row={row} asOf={asOf} />;
    case 'due':
      return row.due;
    case 'leader':
      return row.leaders.map((leader) => leader.name).join(ledgerText.separator) || row.responsibleLeader;
    case 'units':
      return (
        <span className="clamp clamp-units">
          <Units row={row} />
        </span>
      );
    case 'remark':
      return row.remark;
    case 'state':
      return <State row={row} asOf={asOf} rounds={rounds} />;
    default:
      return column.extra === undefined ? null : row.extra[column.extra];
  }
}

/** A task as a line of the official table. */
export const TaskLine = memo(function TaskLine(props: TaskLineProps) {
  const { row, columns, isActive, isSelected, rowIndex, onOpen, onSelect } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the grid
    <div
      role="row"
      id={`task-${row.id}`}
      data-task-id={row.id}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      className={`line task-line${isActive ? ' is-active' : ''}${isSelected ? ' is-selected' : ''}${row.isRemoved ? ' is-removed' : ''}`}
      onClick={(event) => {
        if (event.shiftKey) onSelect(row, true);
        else if (event.ctrlKey || event.metaKey) onSelect(row, false);
        else if (getSelection()?.isCollapsed !== false) onOpen(row);
      }}
    >
      {columns.map((column) => (
        <div
          key={column.key}
          role="gridcell"
          className={`cell cell-${column.extra === undefined ? column.key : 'extra'}`}
        >
          <Cell {...props} column={column} />
        </div>
      ))}
    </div>
  );
});
