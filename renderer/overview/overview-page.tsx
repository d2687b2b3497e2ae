import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ListKind } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { Failure } from '../frame/failure.tsx';
import { Mast } from '../frame/mast.tsx';
import { goTo, routeHash, useRoute } from '../frame/route.ts';
import { ListView } from '../reports/list-view.tsx';
import { DAY_PATTERN } from '../text/ledger.ts';
import { overviewText } from '../text/overview.ts';
import { listNames, reportText } from '../text/reports.ts';
import { ChangesPart } from './changes-part.tsx';
import { DueChart, RoundChart, SectionChart, UnitChart } from './charts-part.tsx';
import { NeedsPart } from './needs-part.tsx';
import { RoundGlance } from './round-glance.tsx';

const LISTS = Object.keys(listNames) as ListKind[];

/** 总览: what needs the office today, and how the year stands. */
export default function OverviewPage() {
  const info = useOfficeQuery('app.info', {}).data;
  const { ask } = useRoute();
  const [day, setDay] = useState<string | null>(null);
  const answer = useOfficeQuery('overview.get', day === null ? {} : { asOf: day });
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const overview = answer.data;
  if (info === undefined || overview === undefined) return <Mast title={overviewText.title} />;
  if (info.isEmpty)
    return (
      <div className="empty" data-testid="overview">
        <Mast title={overviewText.title} />
        <h2 className="serif">{overviewText.noDocument}</h2>
        <p>{overviewText.noDocumentHint}</p>
        <Button type="primary" onClick={() => goTo('ledger')}>
          {overviewText.toStart}
        </Button>
      </div>
    );
  const kind = LISTS.find((name) => name === ask.list);
  if (overview.round !== null && kind !== undefined)
    return (
      <div className="room overview" data-testid="overview-list">
        <Mast title={overviewText.title} note={overview.round.title}>
          <Button onClick={() => goTo('overview')}>{reportText.back}</Button>
        </Mast>
        <ListView roundId={overview.round.id} kind={kind} {...(day === null ? {} : { asOf: day })} />
      </div>
    );
  return (
    <div className="room overview" data-testid="overview">
      <Mast title={overviewText.title} note={overviewText.note(overview.tasks, overview.targets)}>
        <span className="as-of">
          {overviewText.asOf}
          <DatePicker
            data-testid="overview-day"
            aria-label={overviewText.asOf}
            variant="borderless"
            suffixIcon={null}
            allowClear={false}
            value={dayjs(overview.asOf)}
            format={DAY_PATTERN}
            onChange={(chosen) => setDay(chosen?.format('YYYY-MM-DD') ?? null)}
          />
        </span>
      </Mast>
      <div className="room-scroll overview-scroll">
        {overview.round === null ? (
          <section className="overview-part glance" data-testid="glance">
            <h2>{overviewText.noRound}</h2>
            <p className="need-nothing">
              {overviewText.noRoundHint}{' '}
              <button type="button" className="link" onClick={() => goTo('dispatch')}>
                {overviewText.openRound}
              </button>
            </p>
          </section>
        ) : (
          <>
            <RoundGlance round={overview.round} asOf={overview.asOf} />
            <p className="overview-lists">
              <span className="faint">{overviewText.lists}</span>
              {LISTS.map((name) => (
                <a key={name} href={routeHash('overview', { list: name })} data-testid={`to-list-${name}`}>
                  {listNames[name]}
                </a>
              ))}
            </p>
          </>
        )}
        <div className="overview-columns">
          <div>
            <NeedsPart overview={overview} />
            <ChangesPart changes={overview.changes} />
            <UnitChart overview={overview} />
          </div>
          <div>
            <SectionChart overview={overview} />
            <DueChart overview={overview} />
            <RoundChart overview={overview} />
          </div>
        </div>
      </div>
    </div>
  );
}
