import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { daysBetween } from '#domain/calendar.ts';
import type { RoundDetail } from '#ipc/contract.ts';
import { useCopyWords } from '../data/clipboard.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { chaseText, dispatchText } from '../text/dispatch.ts';
import { DAY_PATTERN, fullDayWords } from '../text/ledger.ts';
import { formsWithFile, lateFirst } from './chase-order.ts';
import { ChaseTable, lateWords } from './chase-table.tsx';
import type { DispatchAsk } from './dispatch-ask.ts';
import { dispatchHash } from './dispatch-ask.ts';
import { LetterPanel } from './letter-panel.tsx';

/** 催报: who has not returned on a day, the letters to them, and a record of every reminder. */
export function ChaseView({ detail: today, ask }: { detail: RoundDetail; ask: DispatchAsk }) {
  const [asOf, setAsOf] = useState(today.asOf);
  const { data } = useOfficeQuery('round.get', asOf === today.asOf ? null : { id: today.round.id, asOf });
  const detail = asOf !== today.asOf && data?.asOf === asOf ? data : today;
  const forms = lateFirst(detail.forms);
  const overdue = forms.filter((form) => form.isOverdue);
  const here = formsWithFile(detail);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<number>>(() => {
    if (ask.formId !== null) return new Set([ask.formId]);
    const proposed = (overdue.length > 0 ? overdue : forms).filter((form) => !here.has(form.id));
    return new Set(proposed.map((form) => form.id));
  });
  const chosen = forms.filter((form) => chosenIds.has(form.id));
  const copy = useCopyWords();
  const list = () =>
    [
      chaseText.listTitle(detail.round.title, detail.asOf),
      ...forms.map((form, index) =>
        chaseText.listLine(
          index + 1,
          form.unitName,
          fullDayWords(form.dueOn),
          lateWords(form, detail.asOf),
          dispatchText.contact(form.contact, form.phone),
        ),
      ),
      chaseText.listTotal(forms.length, overdue.length),
    ].join('\n');
  return (
    <div className="issue-main" data-testid="chase">
      <section className="issue-forms">
        <div className="dispatch-tools">
          <a href={dispatchHash({ roundId: detail.round.id, view: 'collect' })}>{chaseText.back}</a>
          <strong data-testid="chase-lead">
            {chaseText.lead(forms.length, overdue.length, forms.filter((form) => here.has(form.id)).length)}
          </strong>
          <span className="grow" />
          <span className="faint">{chaseText.asOf}</span>
          <DatePicker
            allowClear={false}
            aria-label={chaseText.asOf}
            format={DAY_PATTERN}
            value={dayjs(asOf)}
            onChange={(day) => day && setAsOf(day.format('YYYY-MM-DD'))}
          />
          <Button data-testid="chase-copy" disabled={forms.length === 0} onClick={() => void copy(list())}>
            {chaseText.copyList}
          </Button>
        </div>
        {forms.length === 0 ? (
          <p className="dispatch-none">{chaseText.none}</p>
        ) : (
          <ChaseTable
            forms={forms}
            asOf={detail.asOf}
            withFile={here}
            isClosed={detail.round.state === 'closed'}
            chosenIds={chosenIds}
            onChosenIds={setChosenIds}
          />
        )}
      </section>
      <LetterPanel
        forms={chosen}
        isClosed={detail.round.state === 'closed'}
        remindedOn={daysBetween(today.asOf, asOf) < 0 ? asOf : today.asOf}
      />
    </div>
  );
}
