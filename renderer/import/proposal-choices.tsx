import { Radio } from 'antd';
import type { Proposal } from '#domain/proposal.ts';
import { importText, proposalNames } from '../text/import.ts';
import type { ImportChoices } from './import-choices.ts';

export interface ProposalChoicesProps {
  proposals: readonly Proposal[];
  choices: ImportChoices;
  onChoices(choices: ImportChoices): void;
}

/** More than this would push the findings off the screen. */
const OPEN_UP_TO = 12;
const LATER = 'later';
const REFUSE = 'refuse';

/** Names that look like others: accept one reading, refuse, or leave open. */
export function ProposalChoices({ proposals, choices, onChoices }: ProposalChoicesProps) {
  if (proposals.length === 0) return null;
  const choose = (key: string, value: string) => {
    const { [key]: _before, ...others } = choices.proposals;
    if (value === LATER) onChoices({ ...choices, proposals: others });
    else if (value === REFUSE) onChoices({ ...choices, proposals: { ...others, [key]: { action: 'refuse' } } });
    else onChoices({ ...choices, proposals: { ...others, [key]: { action: 'accept', option: Number(value) } } });
  };
  return (
    <details className="findings" open={proposals.length <= OPEN_UP_TO}>
      <summary>{importText.proposals(proposals.length)}</summary>
      <p className="faint">{importText.proposalsHint}</p>
      {proposals.map((proposal) => {
        const choice = choices.proposals[proposal.key];
        const value = choice === undefined ? LATER : choice.action === 'refuse' ? REFUSE : String(choice.option ?? 0);
        return (
          <div key={proposal.key} className="proposal" data-testid={`preview-proposal-${proposal.subject}`}>
            <p>
              <strong>{proposal.subject}</strong> <span className="faint">{proposalNames[proposal.kind]}</span>
            </p>
            <Radio.Group
              className="proposal-options"
              value={value}
              onChange={(event) => choose(proposal.key, String(event.target.value))}
              options={[
                ...proposal.options.map((option, index) => ({
                  value: String(index),
                  label: (
                    <span title={option.because}>
                      {importText.means(option.names)}
                      <span className="option-because">{option.because}</span>
                    </span>
                  ),
                })),
                { value: REFUSE, label: importText.keepSeparate },
                { value: LATER, label: importText.later },
              ]}
            />
          </div>
        );
      })}
    </details>
  );
}
