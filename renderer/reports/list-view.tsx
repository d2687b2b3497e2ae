import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { ListInput, ListKind } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { Failure } from '../frame/failure.tsx';
import { usePrintKey } from '../frame/shortcuts.ts';
import { listNames, reportText } from '../text/reports.ts';
import { useListActions } from './list-actions.ts';
import { EVERYTHING, ListScope, type Scope } from './list-scope.tsx';
import { PaperTable } from './paper-table.tsx';

const KINDS = Object.keys(listNames) as ListKind[];

export interface ListViewProps {
  roundId: number;
  /** The list to begin with. */
  kind?: ListKind;
  /** Day for lights and overdue marks; today when absent. */
  asOf?: string;
}

function inputOf(roundId: number, kind: ListKind, scope: Scope, asOf: string | undefined): ListInput {
  const narrowed = Object.fromEntries(Object.entries(scope).filter(([, choice]) => choice !== null));
  return { roundId, kind, ...narrowed, ...(asOf === undefined ? {} : { asOf }) };
}

/** 汇总表 and the lists of a round on screen: choose one, narrow it, read it, and take it along. */
export function ListView({ roundId, kind: first = 'consolidated', asOf }: ListViewProps) {
  const [kind, setKind] = useState(first);
  useEffect(() => setKind(first), [first]);
  const [scope, setScope] = useState(EVERYTHING);
  const input = useMemo(() => inputOf(roundId, kind, scope, asOf), [roundId, kind, scope, asOf]);
  const list = useOfficeQuery('report.list', input);
  const actions = useListActions();
  usePrintKey(() => void actions.printList(input));
  const paper = list.data;
  const isEmpty = paper?.papers.every(({ rows }) => rows.every((row) => row.kind === 'section'));
  return (
    <div className="list-view" data-testid="list-view" data-kind={kind}>
      <div className="list-tools">
        <span className="annex-chips" role="group" aria-label={reportText.kinds}>
          {KINDS.map((name) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-pressed={name === kind}
              data-testid={`list-${name}`}
              onClick={() => setKind(name)}
            >
              {listNames[name]}
            </button>
          ))}
        </span>
        <ListScope roundId={roundId} scope={scope} onScope={setScope} />
        <span className="filter-end">
          <Button
            data-testid="list-copy"
            disabled={paper === undefined}
            onClick={() => void actions.copy(paper?.text ?? '', paper?.rows ?? 0)}
          >
            {reportText.copy}
          </Button>
          <Button data-testid="list-print" onClick={() => void actions.printList(input)}>
            {reportText.print}
          </Button>
          <Button type="primary" data-testid="list-export" onClick={() => void actions.exportList(input)}>
            {reportText.export}
          </Button>
        </span>
      </div>
      {list.error ? <Failure error={list.error} onRetry={() => void list.refetch()} /> : null}
      {paper === undefined || list.error ? null : (
        <>
          <div className="list-papers">
            {isEmpty ? (
              <div className="empty" data-testid="list-empty">
                <h2 className="serif">{reportText.nothing}</h2>
                <p>{reportText.nothingHint}</p>
              </div>
            ) : (
              paper.papers.map((one, at) => (
                <PaperTable
                  key={`${one.label}${one.title}`}
                  paper={one}
                  taskIds={paper.taskIds[at] ?? []}
                  // The totals stand at the foot of the view, in sight all the time.
                  footLines={one.footLines.filter((line) => !paper.totals.includes(line))}
                />
              ))
            )}
          </div>
          <ul className="list-totals" aria-label={reportText.totals} data-testid="list-totals">
            {paper.totals.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
