import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { UnitRow } from '#ipc/contract.ts';
import { namesMatch } from '../search/name-search.ts';
import { useInitials } from '../search/use-initials.ts';
import { directoryText, unitKindNames } from '../text/directory.ts';
import { AddUnit } from './add-unit.tsx';
import { moveInList } from './list-keys.ts';
import { UnitCard } from './unit-card.tsx';

/** Units at the left, one unit with everything about it at the right. */
export function UnitTab({ units, askedId }: { units: readonly UnitRow[]; askedId: number }) {
  const [query, setQuery] = useState('');
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [isAdding, setAdding] = useState(false);
  const initials = useInitials();
  const shown = useMemo(
    () =>
      units
        .filter((unit) => namesMatch([unit.name, ...unit.aliases.map((alias) => alias.alias)], query, initials))
        .sort(
          (a, b) => b.leadCount - a.leadCount || b.taskCount - a.taskCount || a.name.localeCompare(b.name, 'zh-CN'),
        ),
    [units, query, initials],
  );
  const names = directoryText.units;
  const chosen = units.find((unit) => unit.id === (chosenId ?? (askedId || shown[0]?.id)));
  return (
    <div className="two-panes">
      <div className="pane-list">
        <div className="pane-tools">
          <Input
            allowClear
            data-testid="unit-search"
            placeholder={directoryText.search}
            aria-label={directoryText.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <Button onClick={() => setAdding(!isAdding)}>{directoryText.add}</Button>
        </div>
        {isAdding ? (
          <AddUnit
            onDone={(unit) => {
              setAdding(false);
              if (unit) setChosenId(unit.id);
            }}
          />
        ) : null}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: moves the focus between the buttons inside */}
        <div className="pane-rows" onKeyDown={moveInList}>
          <div className="pane-head">
            <span>{directoryText.name}</span>
            <span>{names.headLead}</span>
            <span>{names.headPart}</span>
            <span>{names.headBody}</span>
          </div>
          {shown.length === 0 ? <p className="tab-empty faint">{names.none}</p> : null}
          {shown.map((unit) => (
            <button
              key={unit.id}
              type="button"
              data-list-item
              data-testid={`unit-${unit.name}`}
              className={`plain pane-row${unit.isClosed || unit.replacedBy.length > 0 ? ' is-faint' : ''}`}
              aria-pressed={chosen?.id === unit.id}
              onClick={() => setChosenId(unit.id)}
              onFocus={() => setChosenId(unit.id)}
            >
              <span>
                {unit.name}
                <span className="pane-note">
                  {unit.replacedBy.length > 0
                    ? names.standsFor(unit.replacedBy.map((by) => by.name))
                    : unit.kind === 'department'
                      ? ''
                      : unitKindNames[unit.kind]}
                </span>
              </span>
              <span>{unit.leadCount || ''}</span>
              <span>{unit.taskCount || ''}</span>
              <span>{unit.bodyCount || ''}</span>
            </button>
          ))}
        </div>
      </div>
      <div className="pane-card">
        {chosen ? (
          <UnitCard key={`${chosen.id}.${chosen.rev}`} unit={chosen} units={units} />
        ) : (
          <p className="faint">{names.pick}</p>
        )}
      </div>
    </div>
  );
}
