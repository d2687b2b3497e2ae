import type { ClauseLinkRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { detailText } from '../text/detail.ts';
import { DetailSection } from './detail-section.tsx';

const stateWords: Readonly<Record<ClauseLinkRow['state'], string>> = {
  proposed: detailText.clauseProposed,
  confirmed: detailText.clauseConfirmed,
  refused: detailText.clauseRefused,
};

/** Clauses of the body beside the annex row, to be confirmed or refused. */
export function ClauseList({ clauses }: { clauses: readonly ClauseLinkRow[] }) {
  const decide = useOfficeCommand('clause.decide');
  const button = (link: ClauseLinkRow, state: ClauseLinkRow['state'], label: string) => (
    <button type="button" className="link" onClick={() => void decide.run({ linkId: link.linkId, state })}>
      {label}
    </button>
  );
  return (
    <DetailSection title={detailText.clauses}>
      {clauses.length === 0 ? <p className="faint">{detailText.noClause}</p> : null}
      {clauses.map((link) => (
        <div key={link.linkId} className={`clause clause-${link.state}`}>
          <p className="faint">{detailText.clauseAt(link.measureNo, link.measureTitle)}</p>
          <blockquote>
            {link.text}
            <span className="faint">{link.bracketText}</span>
          </blockquote>
          {link.otherLead === null ? null : <p className="clause-other">{detailText.otherLead(link.otherLead)}</p>}
          <p className="detail-small">
            {stateWords[link.state]}
            {link.state === 'proposed' ? (
              <>
                {button(link, 'confirmed', detailText.confirmClause)}
                {button(link, 'refused', detailText.refuseClause)}
              </>
            ) : (
              button(link, 'proposed', detailText.reopenClause)
            )}
          </p>
        </div>
      ))}
    </DetailSection>
  );
}
