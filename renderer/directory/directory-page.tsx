import { Tabs } from 'antd';
import { useState } from 'react';
import { useOfficeQuery } from '../data/office-query.ts';
import { Mast } from '../frame/mast.tsx';
import { useRoute } from '../frame/route.ts';
import { directoryText } from '../text/directory.ts';
import { LeaderTab } from './leader-tab.tsx';
import { ProposalTab } from './proposal-tab.tsx';
import { UnitTab } from './unit-tab.tsx';

/** 单位领导: names to be decided, the units, the leaders. */
export default function DirectoryPage() {
  const { ask } = useRoute();
  const units = useOfficeQuery('unit.list', {});
  const leaders = useOfficeQuery('leader.list', {});
  const open = useOfficeQuery('proposal.list', { state: 'open' });
  const openCount = open.data?.length ?? 0;
  const asked = ask.unitId !== undefined ? 'units' : ask.leaderId !== undefined ? 'leaders' : null;
  const [tab, setTab] = useState<string | null>(null);
  const shown = asked ?? tab ?? (open.data && openCount === 0 ? 'units' : 'proposals');
  const names = directoryText.tabs;
  return (
    <div className="room directory" data-testid="directory">
      <Mast title={directoryText.title} note={directoryText.note(units.data?.length ?? 0, leaders.data?.length ?? 0)} />
      <Tabs
        className="directory-tabs"
        activeKey={shown}
        onChange={(key) => {
          setTab(key);
          location.hash = '#/directory';
        }}
        items={[
          { key: 'proposals', label: names.proposals(openCount), children: <ProposalTab /> },
          {
            key: 'units',
            label: names.units,
            children: <UnitTab units={units.data ?? []} askedId={Number(ask.unitId ?? 0)} />,
          },
          {
            key: 'leaders',
            label: names.leaders,
            children: <LeaderTab leaders={leaders.data ?? []} askedId={Number(ask.leaderId ?? 0)} />,
          },
        ]}
      />
    </div>
  );
}
