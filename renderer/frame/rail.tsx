import { useOfficeQuery } from '../data/office-query.ts';
import { frameText, roomNames } from '../text/frame.ts';
import type { Room } from './route.ts';
import { routeHash } from './route.ts';

const RAIL: readonly Room[] = ['overview', 'ledger', 'dispatch', 'papers', 'directory', 'documents', 'settings'];

export function Rail({ room }: { room: Room }) {
  const proposals = useOfficeQuery('proposal.list', { state: 'open' });
  const info = useOfficeQuery('app.info', {});
  const rounds = useOfficeQuery('round.list', {});
  const papers = useOfficeQuery('paper.list', { state: 'issued' });
  const open = proposals.data?.length ?? 0;
  const waiting = (rounds.data ?? [])
    .filter((round) => round.state !== 'closed')
    .reduce((sum, round) => sum + round.counts.inbox, 0);
  const overdue = (papers.data ?? []).filter((paper) => paper.isReplyOverdue).length;
  const seal = info.data?.sealHead;
  return (
    <nav className="rail" aria-label={frameText.rooms}>
      {RAIL.map((name) => (
        <a
          key={name}
          href={routeHash(name)}
          data-testid={`nav-${name}`}
          aria-current={room === name || (name === 'documents' && room === 'import') ? 'page' : undefined}
        >
          {roomNames[name]}
          {name === 'dispatch' && waiting > 0 ? (
            <span className="rail-count">{frameText.waitingFiles(waiting)}</span>
          ) : null}
          {name === 'papers' && overdue > 0 ? (
            <span className="rail-count is-overdue">{frameText.overdueReplies(overdue)}</span>
          ) : null}
          {name === 'directory' && open > 0 ? (
            <span className="rail-count">{frameText.openProposals(open)}</span>
          ) : null}
        </a>
      ))}
      {seal ? <div className="rail-foot">{frameText.seal(seal.number, seal.hex)}</div> : null}
    </nav>
  );
}
