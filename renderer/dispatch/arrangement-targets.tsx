import { useQueries } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { FormDetail, RoundDetail } from '#ipc/contract.ts';
import { callOffice } from '../data/office-client.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { arrangementText, dispatchText } from '../text/dispatch.ts';

/** What a round asks, unit by unit; targets are taken in and out while it runs. */
export function ArrangementTargets({ detail }: { detail: RoundDetail }) {
  const { round, forms } = detail;
  const isClosed = round.state === 'closed';
  const ask = useOfficeCommand('round.ask');
  const [chosen, setChosen] = useState<number[]>([]);
  const offered = useOfficeQuery('round.draft', isClosed ? null : { period: round.period });
  const read = useQueries({
    queries: forms.map((form) => ({
      queryKey: ['form.get', { id: form.id }],
      queryFn: (): Promise<FormDetail> => callOffice('form.get', { id: form.id }),
    })),
  });
  const asked = new Set(read.flatMap(({ data }) => data?.lines.map((line) => line.targetId) ?? []));
  const isRead = read.every(({ data }) => data !== undefined);
  const rest = isRead ? (offered.data?.targets ?? []).filter((target) => !asked.has(target.targetId)) : [];
  const add = async () => {
    const added = await ask.run(
      { id: round.id, targetIds: chosen, isAsked: true },
      { toast: () => arrangementText.added(chosen.length) },
    );
    if (added !== null) setChosen([]);
  };
  return (
    <section className="open-targets arrangement-targets" aria-label={dispatchText.stepTitles.open}>
      <div className="dispatch-tools">
        <h2>{arrangementText.asked(round.counts.targets, round.counts.forms)}</h2>
        {isClosed ? null : rest.length === 0 ? (
          <span className="faint">{isRead && offered.data ? arrangementText.allAsked : ''}</span>
        ) : (
          <>
            <Select
              mode="multiple"
              className="arrangement-add"
              maxTagCount="responsive"
              aria-label={arrangementText.addTargets}
              placeholder={arrangementText.addTargetsHint}
              optionFilterProp="label"
              value={chosen}
              onChange={setChosen}
              options={rest.map((target) => ({
                value: target.targetId,
                label: `${target.label} ${target.leadUnit} ${target.text}`,
              }))}
            />
            <Button type="primary" disabled={chosen.length === 0} loading={ask.isRunning} onClick={() => void add()}>
              {arrangementText.add(chosen.length)}
            </Button>
          </>
        )}
      </div>
      <div className="arrangement-forms">
        {read.map(({ data }) =>
          data === undefined ? null : (
            <article key={data.form.id}>
              <h3>
                {data.form.unitName}
                <span className="pane-note">
                  {data.form.code} · {dispatchText.tasksTargets(data.form.tasks, data.form.targets)}
                </span>
              </h3>
              <ul className="open-target-list">
                {data.lines.map((line) => (
                  <li key={line.formRowId}>
                    <span className="open-target">
                      <span className="open-target-label">{line.locked.sequence}</span>
                      <span className="open-target-text">{line.locked.target}</span>
                      {isClosed ? null : line.present !== null ? (
                        <span className="faint">{arrangementText.reported}</span>
                      ) : (
                        <button
                          type="button"
                          className="link"
                          aria-label={`${arrangementText.withdraw} ${line.locked.sequence} ${line.locked.target}`}
                          onClick={() =>
                            void ask.run(
                              { id: round.id, targetIds: [line.targetId], isAsked: false },
                              { toast: () => arrangementText.withdrawn },
                            )
                          }
                        >
                          {arrangementText.withdraw}
                        </button>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </article>
          ),
        )}
      </div>
    </section>
  );
}
