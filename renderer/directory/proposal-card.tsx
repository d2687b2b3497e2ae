import { Button } from 'antd';
import type { ProposalRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { directoryText } from '../text/directory.ts';
import { importText, proposalNames } from '../text/import.ts';

const PLACES_SHOWN = 6;

/** One suggestion: the name, where it stands, and every reading with its reason. */
export function ProposalCard({ proposal }: { proposal: ProposalRow }) {
  const decide = useOfficeCommand('proposal.decide');
  const names = directoryText.proposals;
  const isOpen = proposal.state === 'open';
  const chosen = proposal.chosenOption === null ? null : proposal.options[proposal.chosenOption];
  return (
    <article className="proposal-card" data-testid={`proposal-${proposal.subject}`}>
      <header>
        <h3 className="serif">{proposal.subject}</h3>
        <span className="faint">{proposalNames[proposal.kind]}</span>
        <span className="faint proposal-places" title={proposal.places.join('\n')}>
          {names.places(proposal.places.slice(0, PLACES_SHOWN))}
        </span>
      </header>
      <ul>
        {proposal.options.map((option, index) => (
          <li key={option.names.join('+')}>
            <span className="option-means">{importText.means(option.names)}</span>
            <span className="faint">{option.because}</span>
            {isOpen ? (
              <Button
                size="small"
                data-testid={`accept-${proposal.subject}-${index}`}
                onClick={() =>
                  void decide.run(
                    { id: proposal.id, action: 'accept', option: index },
                    { toast: () => names.accepted(proposal.subject) },
                  )
                }
              >
                {names.accept}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <footer>
        {isOpen ? (
          <button
            type="button"
            className="link"
            data-testid={`refuse-${proposal.subject}`}
            onClick={() =>
              void decide.run({ id: proposal.id, action: 'refuse' }, { toast: () => names.refused(proposal.subject) })
            }
          >
            {importText.keepSeparate}
          </button>
        ) : (
          <>
            {chosen ? <span>{names.chosen(chosen.names)}</span> : null}
            <button
              type="button"
              className="link"
              onClick={() =>
                void decide.run(
                  { id: proposal.id, action: 'reopen' },
                  { toast: () => names.reopened(proposal.subject) },
                )
              }
            >
              {names.reopen}
            </button>
          </>
        )}
      </footer>
    </article>
  );
}
