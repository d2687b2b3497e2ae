import { Segmented } from 'antd';
import { useState } from 'react';
import type { ProposalState } from '#domain/proposal.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { directoryText, proposalStateNames } from '../text/directory.ts';
import { ProposalCard } from './proposal-card.tsx';

const STATES: readonly ProposalState[] = ['open', 'accepted', 'refused'];

/** 待定建议 with their evidence; what was decided can be reopened. */
export function ProposalTab() {
  const [state, setState] = useState<ProposalState>('open');
  const proposals = useOfficeQuery('proposal.list', { state });
  const names = directoryText.proposals;
  return (
    <div className="tab-scroll">
      <Segmented
        aria-label={names.states}
        value={state}
        onChange={setState}
        options={STATES.map((value) => ({ value, label: proposalStateNames[value] }))}
      />
      {proposals.data?.length === 0 && state === 'open' ? (
        <div className="tab-empty">
          <p>{names.none}</p>
          <p className="faint">{names.noneHint}</p>
        </div>
      ) : null}
      <div className="proposal-cards">
        {(proposals.data ?? []).map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} />
        ))}
      </div>
    </div>
  );
}
