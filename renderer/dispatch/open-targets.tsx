import { Button, Checkbox, Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import type { DraftTarget } from '#ipc/contract.ts';
import { LightShape } from '../ledger/light-mark.tsx';
import { namesMatch } from '../search/name-search.ts';
import { useInitials } from '../search/use-initials.ts';
import { dispatchText, openText } from '../text/dispatch.ts';
import { lightNames } from '../text/ledger.ts';
import type { OpenChoices } from './open-choices.ts';
import { isAsked, withAsked } from './open-choices.ts';
import type { OpenPartProps } from './open-rules.tsx';

type Filter = keyof typeof openText.filters;

function passes(target: DraftTarget, filter: Filter, choices: OpenChoices): boolean {
  if (filter === 'asked') return isAsked(target, choices);
  if (filter === 'left') return !isAsked(target, choices);
  if (filter === 'carriedOver') return target.isCarriedOver;
  return filter === 'all' || !target.isAsked;
}

/** Every target that can be asked, in table order, with the office's choice. */
export function OpenTargets({ draft, choices, onChoices }: OpenPartProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  const typed = useDeferredValue(query);
  const initials = useInitials();
  const shown = useMemo(
    () =>
      draft.targets.filter(
        (target) =>
          passes(target, filter, choices) &&
          (namesMatch([target.leadUnit, target.label], typed, initials) || target.text.includes(typed.trim())),
      ),
    [draft.targets, filter, choices, typed, initials],
  );
  const asked = draft.targets.filter((target) => isAsked(target, choices)).length;
  return (
    <section className="open-targets" aria-label={openText.targets}>
      <div className="dispatch-tools">
        <h2>{openText.targets}</h2>
        <span className="faint" data-testid="open-asked">
          {openText.targetsNote(asked, draft.targets.length)}
        </span>
        <span className="chips">
          {(Object.keys(openText.filters) as Filter[]).map((name) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-pressed={filter === name}
              onClick={() => setFilter(name)}
            >
              {openText.filters[name]}
            </button>
          ))}
        </span>
        <Input
          allowClear
          className="dispatch-search"
          placeholder={openText.search}
          aria-label={openText.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button onClick={() => onChoices(withAsked(choices, shown, true))}>{dispatchText.selectAll}</Button>
        <Button onClick={() => onChoices(withAsked(choices, shown, false))}>{dispatchText.selectNone}</Button>
        {Object.keys(choices.asked).length > 0 ? (
          <button type="button" className="link" onClick={() => onChoices({ ...choices, asked: {} })}>
            {openText.asDefault}
          </button>
        ) : null}
      </div>
      <ul className="open-target-list">
        {shown.map((target) => (
          <li key={target.targetId} className={isAsked(target, choices) ? undefined : 'is-left'}>
            <Checkbox
              checked={isAsked(target, choices)}
              onChange={(event) => onChoices(withAsked(choices, [target], event.target.checked))}
            >
              <span className="open-target">
                <span className="open-target-label">{target.label}</span>
                <span className="open-target-text">
                  {target.text}
                  {target.isCarriedOver ? <span className="mark">{openText.carriedOver}</span> : null}
                  {target.isAsked ? null : <span className="mark">{openText.completed}</span>}
                </span>
                <span className="open-target-unit">{target.leadUnit}</span>
                <span title={lightNames[target.light]}>
                  <LightShape light={target.light} size={12} />
                  <span className="visually-hidden">{lightNames[target.light]}</span>
                </span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
}
