import { Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { NumberedKind } from '#domain/paper.ts';
import type { PaperProposal } from '#ipc/contract.ts';
import { namesMatch } from '../search/name-search.ts';
import { useInitials } from '../search/use-initials.ts';
import { composeText, paperKindNames } from '../text/papers.ts';
import { proposalKey, targetOf } from './compose-rows.ts';
import { PaperMark } from './paper-mark.tsx';
import { papersHash } from './papers-ask.ts';

export interface ComposeTableProps {
  kind: NumberedKind;
  proposals: readonly PaperProposal[];
  /** Texts of targets, by id. */
  texts: ReadonlyMap<number, string>;
  chosen: ReadonlySet<string>;
  onChosen(chosen: ReadonlySet<string>): void;
}

/** What could be drafted, each with its reason and with the papers that stand about the same. */
export function ComposeTable({ kind, proposals, texts, chosen, onChosen }: ComposeTableProps) {
  const [query, setQuery] = useState('');
  const initials = useInitials();
  const shown = useMemo(
    () =>
      proposals.filter(({ spec, unitName, about }) =>
        namesMatch([unitName ?? '', about ?? '', texts.get(targetOf(spec) ?? 0) ?? ''], query, initials),
      ),
    [proposals, texts, query, initials],
  );
  const keys = shown.map(({ spec }) => proposalKey(spec));
  const isAll = keys.length > 0 && keys.every((key) => chosen.has(key));
  const set = (changed: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const key of changed) {
      if (isChosen) next.add(key);
      else next.delete(key);
    }
    onChosen(next);
  };
  return (
    <>
      <div className="compose-head">
        <Checkbox
          data-testid="compose-all"
          checked={isAll}
          indeterminate={!isAll && keys.some((key) => chosen.has(key))}
          onChange={(event) => set(keys, event.target.checked)}
        >
          {composeText.selectAll}
        </Checkbox>
        {kind === 'supervisionNotice' ? (
          <button
            type="button"
            className="link"
            onClick={() =>
              onChosen(new Set(proposals.filter(({ colour }) => colour === 'red').map(({ spec }) => proposalKey(spec))))
            }
          >
            {composeText.onlyRed}
          </button>
        ) : null}
        <span className="faint">{composeText.chosen(chosen.size)}</span>
        {proposals.length > 8 ? (
          <Input
            allowClear
            className="compose-search"
            aria-label={composeText.search}
            placeholder={composeText.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        ) : null}
      </div>
      <ul className="compose-rows" data-testid="compose-rows">
        {shown.map((proposal) => {
          const { spec, colour, unitName, about, why, present } = proposal;
          const key = proposalKey(spec);
          const targetId = targetOf(spec);
          const text = targetId === null ? undefined : texts.get(targetId);
          return (
            <li key={key}>
              <Checkbox
                data-testid={`propose-${key.replace(' ', '-')}`}
                checked={chosen.has(key)}
                onChange={(event) => set([key], event.target.checked)}
              >
                <span className={text === undefined ? 'compose-row' : 'compose-row is-slip'}>
                  <span className="compose-about">{about ?? paperKindNames[kind]}</span>
                  <span>{unitName ?? composeText.whole}</span>
                  {text === undefined ? null : <span>{colour === null ? null : <PaperMark colour={colour} />}</span>}
                  <span className={colour === 'red' ? 'is-overdue' : undefined}>{why}</span>
                  {text === undefined ? null : (
                    <span className="compose-text" title={text}>
                      {text}
                    </span>
                  )}
                </span>
              </Checkbox>
              <span className="compose-present">
                {present.map((paper) => (
                  <a key={paper.id} href={papersHash({ paperId: paper.id })}>
                    {composeText.present(paper)}
                  </a>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
