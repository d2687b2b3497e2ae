import { yearOf } from '#domain/calendar.ts';
import type { FormRow, NeedTarget, Overview } from '#ipc/contract.ts';
import { dispatchHash } from '../dispatch/dispatch-ask.ts';
import { routeHash } from '../frame/route.ts';
import { papersHash } from '../papers/papers-ask.ts';
import { dayWords } from '../text/ledger.ts';
import { overviewText } from '../text/overview.ts';
import type { CountTab } from './count-tabs.tsx';
import { CountTabs } from './count-tabs.tsx';
import { NeedList, RowList } from './need-list.tsx';

const names = overviewText.needKinds;
const nothing = overviewText.needsNothing;

function FormLink({ form, year }: { form: FormRow; year: number }) {
  return (
    <a
      className="need-row need-form"
      href={dispatchHash({ roundId: form.roundId, view: 'chase', formId: form.id })}
      data-testid={`need-form-${form.id}`}
    >
      <span className="need-label">{form.code}</span>
      <span className="need-text">{form.unitName}</span>
      <span className="need-unit">
        {form.state === 'sentBack' ? `${overviewText.sentBack} · ` : ''}
        {overviewText.reminded(form.reminders)}
      </span>
      <span className={`need-why${form.isOverdue ? ' is-overdue' : ''}`}>
        {form.isOverdue ? overviewText.overdueDays(form.overdueDays) : overviewText.formDue(dayWords(form.dueOn, year))}
      </span>
    </a>
  );
}

function Waiting({ words, way, hash }: { words: string; way: string; hash: string }) {
  return (
    <p className="need-nothing">
      {words} <a href={hash}>{way}</a>
    </p>
  );
}

/** 今天要办: what the office must act on, each kind with its count and its rows. */
export function NeedsPart({ overview }: { overview: Overview }) {
  const { needs, asOf } = overview;
  const year = yearOf(asOf);
  const targets = (
    key: 'overdueTargets' | 'dueSoonTargets' | 'watchTargets' | 'toCheck',
    rows: readonly NeedTarget[],
  ): CountTab => ({
    key,
    label: names[key],
    count: rows.length,
    isOverdue: key === 'overdueTargets',
    children: (
      <>
        {key === 'overdueTargets' && rows.length > 0 ? (
          <p className="need-way">
            <a
              href={papersHash({ compose: 'supervisionNotice', targetIds: rows.map(({ targetId }) => targetId) })}
              data-testid="to-notices"
            >
              {overviewText.toNotices(rows.length)}
            </a>
          </p>
        ) : null}
        <NeedList key={key} rows={rows} nothing={nothing[key]} />
      </>
    ),
  });
  const waiting = (key: 'inbox' | 'openProposals', count: number, words: string, way: string, hash: string) => ({
    key,
    label: names[key],
    count,
    children:
      count === 0 ? (
        <p className="need-nothing faint">{nothing[key]}</p>
      ) : (
        <Waiting words={words} way={way} hash={hash} />
      ),
  });
  const tabs: CountTab[] = [
    targets('overdueTargets', needs.overdueTargets),
    targets('dueSoonTargets', needs.dueSoonTargets),
    targets('watchTargets', needs.watchTargets),
    {
      key: 'unreturned',
      label: names.unreturned,
      count: needs.unreturned.length,
      isOverdue: needs.unreturned.some((form) => form.isOverdue),
      children: (
        <RowList key="unreturned" rows={needs.unreturned} nothing={nothing.unreturned} keyOf={(form) => form.id}>
          {(form) => <FormLink form={form} year={year} />}
        </RowList>
      ),
    },
    targets('toCheck', needs.toCheck),
    waiting(
      'inbox',
      needs.inbox,
      overviewText.inboxWaiting(needs.inbox),
      overviewText.toInbox,
      dispatchHash({ view: 'collect' }),
    ),
    waiting(
      'openProposals',
      needs.openProposals,
      overviewText.proposalsWaiting(needs.openProposals),
      overviewText.toProposals,
      routeHash('directory'),
    ),
  ];
  return (
    <section className="overview-part" data-testid="needs">
      <h2>{overviewText.needs}</h2>
      <CountTabs label={overviewText.needs} tabs={tabs} />
    </section>
  );
}
