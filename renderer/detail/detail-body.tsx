import { Button } from 'antd';
import type { TaskDetail } from '#ipc/contract.ts';
import { useLedgerActions } from '../ledger/ledger-actions.ts';
import { LightMark } from '../ledger/light-mark.tsx';
import { detailText } from '../text/detail.ts';
import { ledgerText } from '../text/ledger.ts';
import { ClauseList } from './clause-list.tsx';
import { DetailSection } from './detail-section.tsx';
import { DetailTargets } from './detail-targets.tsx';
import { HistoryList } from './history-list.tsx';
import { OriginalTexts } from './original-texts.tsx';
import { PapersPart } from './papers-part.tsx';
import { ProgressPart } from './progress-part.tsx';
import { SourceNote } from './source-note.tsx';

export function DetailBody({ detail, asOf, onEdit }: { detail: TaskDetail; asOf: string; onEdit(): void }) {
  const { row } = detail;
  const actions = useLedgerActions();
  const cellOf = (field: string) => {
    const cell = detail.source.cells[field];
    return cell === undefined ? null : `${detail.source.sheet}!${cell}`;
  };
  return (
    <div className="detail-scroll">
      <header className="detail-head">
        <p className="faint">{detailText.heading(ledgerText.annex(row.annexNo), row.sequence, row.sectionTitle)}</p>
        <h2 className="serif">{row.content}</h2>
        <p className="detail-units">
          {row.unitRefs.map((unit, index) => (
            <span
              key={`${unit.id}-${unit.rawText}`}
              title={unit.rawText === unit.name ? undefined : `${detailText.paperText}：${unit.rawText}`}
            >
              {index === 0 ? '' : ledgerText.separator}
              {unit.isLead ? <strong>{unit.name}</strong> : unit.name}
              {unit.isLead ? detailText.lead : ''}
            </span>
          ))}
          <span className="detail-leader">
            {detailText.leader}{' '}
            {row.leaders.map((leader) => leader.name).join(ledgerText.separator) || row.responsibleLeader}
          </span>
        </p>
        <LightMark light={row.light} rule={row.lightRule} />
      </header>
      <DetailSection title={detailText.targets(row.year)} aside={cellOf('annualTarget')}>
        <DetailTargets row={row} asOf={asOf} />
      </DetailSection>
      <ProgressPart row={row} asOf={asOf} />
      <PapersPart row={row} />
      {row.overallGoal === '' ? null : (
        <DetailSection title={detailText.goals} aside={cellOf('overallGoal')}>
          {detail.goals.length === 0 ? (
            <p>{row.overallGoal}</p>
          ) : (
            <ol className="detail-goals">
              {detail.goals.map((goal) => (
                <li key={goal.ordinal}>
                  <span>
                    {goal.isNumbered ? `${goal.ordinal}. ` : ''}
                    {goal.text}
                  </span>
                  {goal.horizonYear === null ? null : (
                    <span className="due due-plain">{detailText.horizon(goal.horizonYear)}</span>
                  )}
                </li>
              ))}
            </ol>
          )}
        </DetailSection>
      )}
      {detail.corrections.some((correction) => correction.isActive) ? <OriginalTexts detail={detail} /> : null}
      <ClauseList clauses={detail.clauses} />
      <HistoryList acts={detail.history} />
      <SourceNote source={detail.source} />
      <p className="detail-buttons">
        <Button type="primary" data-testid="edit" onClick={onEdit}>
          {detailText.edit}
        </Button>
        <Button onClick={() => void actions.copyMessage([row])}>{detailText.copy}</Button>
      </p>
    </div>
  );
}
