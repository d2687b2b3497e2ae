import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { LeaderRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { namesMatch } from '../search/name-search.ts';
import { useInitials } from '../search/use-initials.ts';
import { directoryText } from '../text/directory.ts';
import { LeaderCard } from './leader-card.tsx';
import { moveInList } from './list-keys.ts';

export function LeaderTab({ leaders, askedId }: { leaders: readonly LeaderRow[]; askedId: number }) {
  const add = useOfficeCommand('leader.add');
  const [query, setQuery] = useState('');
  const [chosenId, setChosenId] = useState<number | null>(null);
  const initials = useInitials();
  const shown = useMemo(
    () =>
      leaders
        .filter((leader) => namesMatch([leader.name], query, initials))
        .sort((a, b) => b.taskCount - a.taskCount || a.name.localeCompare(b.name, 'zh-CN')),
    [leaders, query, initials],
  );
  const names = directoryText.leaders;
  const chosen = leaders.find((leader) => leader.id === (chosenId ?? (askedId || shown[0]?.id)));
  const isNew =
    query.trim() !== '' && !/^[a-z]+$/i.test(query.trim()) && !leaders.some((leader) => leader.name === query.trim());
  return (
    <div className="two-panes">
      <div className="pane-list">
        <div className="pane-tools">
          <Input
            allowClear
            data-testid="leader-search"
            placeholder={directoryText.searchLeader}
            aria-label={directoryText.searchLeader}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <Button
            disabled={!isNew}
            onClick={() => void add.run({ name: query.trim() }).then((leader) => leader && setChosenId(leader.id))}
          >
            {directoryText.addLeader}
          </Button>
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: moves the focus between the buttons inside */}
        <div className="pane-rows" onKeyDown={moveInList}>
          <div className="pane-head">
            <span>{directoryText.name}</span>
            <span>{names.headTasks}</span>
          </div>
          {shown.length === 0 ? <p className="tab-empty faint">{names.none}</p> : null}
          {shown.map((leader) => (
            <button
              key={leader.id}
              type="button"
              data-list-item
              data-testid={`leader-${leader.name}`}
              className={`plain pane-row${leader.isClosed || leader.replacedBy ? ' is-faint' : ''}`}
              aria-pressed={chosen?.id === leader.id}
              onClick={() => setChosenId(leader.id)}
              onFocus={() => setChosenId(leader.id)}
            >
              <span>
                {leader.name}
                <span className="pane-note">
                  {leader.replacedBy ? names.sameAs(leader.replacedBy.name) : leader.post}
                </span>
              </span>
              <span>{leader.taskCount || ''}</span>
            </button>
          ))}
        </div>
      </div>
      <div className="pane-card">
        {chosen ? (
          <LeaderCard key={`${chosen.id}.${chosen.rev}`} leader={chosen} leaders={leaders} />
        ) : (
          <p className="faint">{names.pick}</p>
        )}
      </div>
    </div>
  );
}
