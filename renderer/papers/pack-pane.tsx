import { DownOutlined } from '@ant-design/icons';
import { Button, DatePicker, Dropdown, Select } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import type { PaperSource, RoundRow } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { isNames, useRemembered } from '../data/remembered.ts';
import { newestFirst, roundToShow } from '../dispatch/round-steps.ts';
import { goTo } from '../frame/route.ts';
import { DAY_PATTERN } from '../text/ledger.ts';
import { packText } from '../text/papers.ts';
import { OutputButtons } from './output-buttons.tsx';
import { PackParts } from './pack-parts.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { goPapers } from './papers-ask.ts';
import { includedParts } from './part-order.ts';
import { useOutputs } from './use-outputs.ts';
import { usePackChoice } from './use-pack-choice.ts';

export interface PackPaneProps {
  rounds: readonly RoundRow[];
  roundId: number | null;
  today: string;
}

/** 调度会材料: its parts, leaders and day at the right, the pages as they print beside them. */
export function PackPane({ rounds, roundId, today }: PackPaneProps) {
  const round = rounds.find(({ id }) => id === roundId) ?? roundToShow(rounds);
  if (round === undefined)
    return (
      <div className="empty" data-testid="pack-no-round">
        <h2 className="serif">{packText.noRound}</h2>
        <p>{packText.noRoundHint}</p>
        <Button type="primary" onClick={() => goTo('dispatch')}>
          {packText.toDispatch}
        </Button>
      </div>
    );
  return <RoundPack rounds={rounds} round={round} today={today} />;
}

function RoundPack({ rounds, round, today }: { rounds: readonly RoundRow[]; round: RoundRow; today: string }) {
  const { choices, settled, change } = usePackChoice();
  const [asOf, setAsOf] = useState(today);
  const [leaders, setLeaders] = useRemembered<string[]>('papers.leaders', [], isNames);
  const known = useOfficeQuery('leader.list', { asOf }).data ?? [];
  const names = known.filter(({ isClosed, replacedBy }) => !isClosed && replacedBy === null).map(({ name }) => name);
  const wanted = names.filter((name) => leaders.includes(name));
  const wantedKey = wanted.join('\n');
  const outputs = useOutputs();
  const source = useMemo<PaperSource | null>(
    () =>
      settled === null
        ? null
        : {
            spec: {
              kind: 'meetingPack',
              roundId: round.id,
              asOf,
              parts: [...settled],
              ...(wantedKey === '' ? {} : { leaders: wantedKey.split('\n') }),
            },
          },
    [round.id, asOf, settled, wantedKey],
  );
  const leaderPages = (form: 'pdf' | 'docx', as: 'one' | 'each') => {
    const sources = (wanted.length > 0 ? wanted : names).map(
      (name): PaperSource => ({
        spec: { kind: 'meetingPack', roundId: round.id, asOf, parts: ['leaders'], leaders: [name] },
      }),
    );
    void outputs.batch(sources, form, as, packText.leaderPages);
  };
  const isEmpty = choices.length > 0 && includedParts(choices).length === 0;
  return (
    <section className="paper-pane" data-testid="pack" aria-label={packText.title}>
      <header className="paper-head">
        <div className="paper-facts">
          <h2 className="serif">
            {packText.title} <span className="paper-title">{round.title}</span>
          </h2>
        </div>
        <div className="paper-buttons">
          <OutputButtons
            source={isEmpty ? null : source}
            name={packText.title}
            forms={['pdf', 'docx', 'xlsx']}
            outputs={outputs}
          />
          <Dropdown
            trigger={['click']}
            placement="bottomRight"
            disabled={names.length === 0}
            menu={{
              items: [
                { key: 'one', label: packText.leaderOne, onClick: () => leaderPages('pdf', 'one') },
                { key: 'each', label: packText.leaderEach, onClick: () => leaderPages('pdf', 'each') },
                { key: 'docx', label: packText.leaderEachDocx, onClick: () => leaderPages('docx', 'each') },
              ],
            }}
          >
            <Button data-testid="leader-pages" title={packText.leaderPagesHint}>
              {packText.leaderPages} <DownOutlined />
            </Button>
          </Dropdown>
        </div>
      </header>
      <div className="paper-body has-side">
        {isEmpty ? (
          <p className="pane-empty faint">{packText.nothing}</p>
        ) : (
          <PaperPreview source={source} asOf={asOf} />
        )}
        <div className="paper-side" aria-label={packText.options} role="group">
          <div className="side-scroll">
            <label htmlFor="pack-round">{packText.round}</label>
            <Select<number>
              id="pack-round"
              value={round.id}
              onChange={(id) => goPapers({ isPack: true, roundId: id })}
              options={newestFirst(rounds).map(({ id, title }) => ({ value: id, label: title }))}
            />
            <label htmlFor="pack-day">{packText.day}</label>
            <DatePicker
              id="pack-day"
              allowClear={false}
              format={DAY_PATTERN}
              value={dayjs(asOf)}
              onChange={(day) => day && setAsOf(day.format('YYYY-MM-DD'))}
            />
            <h2>{packText.parts}</h2>
            <p className="faint">{packText.partsHint}</p>
            <PackParts choices={choices} onChoices={change} />
            <label htmlFor="pack-leaders">{packText.leaders}</label>
            <Select<string[]>
              id="pack-leaders"
              mode="multiple"
              allowClear
              placeholder={packText.allLeaders}
              value={wanted}
              onChange={setLeaders}
              options={names.map((name) => ({ value: name, label: name }))}
            />
          </div>
        </div>
      </div>
    </section>
  );
}
