import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useOfficeQuery } from '../data/office-query.ts';
import { roundToShow } from '../dispatch/round-steps.ts';
import { searchWords } from '../search/row-search.ts';
import { useInitials } from '../search/use-initials.ts';
import { paletteText } from '../text/palette.ts';
import { paletteEntries } from './palette-entries.ts';

const MOST = 12;

/** Ctrl+K: find anything by typing and go there. */
export default function Palette({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const today = useOfficeQuery('app.info', {}).data?.today;
  const tasks = useOfficeQuery('task.list', today === undefined ? null : { asOf: today });
  const units = useOfficeQuery('unit.list', {});
  const leaders = useOfficeQuery('leader.list', {});
  const rounds = useOfficeQuery('round.list', {});
  const papers = useOfficeQuery('paper.list', {});
  const running = roundToShow(rounds.data ?? []);
  const round = useOfficeQuery('round.get', running === undefined ? null : { id: running.id });
  const initials = useInitials();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const typed = useDeferredValue(query);
  const entries = useMemo(
    () =>
      paletteEntries(
        tasks.data ?? [],
        units.data ?? [],
        leaders.data ?? [],
        rounds.data ?? [],
        round.data?.forms ?? [],
        papers.data ?? [],
      ),
    [tasks.data, units.data, leaders.data, rounds.data, round.data, papers.data],
  );
  const found = useMemo(() => {
    const words = searchWords(typed);
    const matches = entries.filter((entry) =>
      words.every(
        (word) => entry.text.includes(word) || (/^[a-z]+$/.test(word) && initials?.includes(entry.text, word) === true),
      ),
    );
    return matches.slice(0, MOST);
  }, [entries, typed, initials]);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const go = (hash: string) => {
    onClose();
    location.hash = hash;
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={paletteText.label} data-testid="palette" onClose={onClose}>
      <input
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[at] ? `palette-${found[at].key}` : undefined}
        aria-label={paletteText.placeholder}
        placeholder={paletteText.placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
          else if (event.key === 'Enter' && found[at]) go(found[at].hash);
          else return;
          event.preventDefault();
        }}
      />
      <div role="listbox" id="palette-list" aria-label={paletteText.label}>
        {found.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the field above
          <div
            key={entry.key}
            id={`palette-${entry.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="palette-entry"
            onClick={() => go(entry.hash)}
          >
            <span className="faint">{paletteText.kinds[entry.kind]}</span>
            <span className="palette-label">{entry.label}</span>
            <span className="faint palette-note">{entry.note}</span>
          </div>
        ))}
        {found.length === 0 ? <p className="faint palette-none">{paletteText.none}</p> : null}
      </div>
      <p className="faint palette-hint">{paletteText.hint}</p>
    </dialog>
  );
}
