import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { RoundDraft } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { Failure } from '../frame/failure.tsx';
import { Mast } from '../frame/mast.tsx';
import { routeHash } from '../frame/route.ts';
import { openText } from '../text/dispatch.ts';
import { dispatchHash, goDispatch } from './dispatch-ask.ts';
import { draftInput, isAsked, NO_CHOICES, roundInput } from './open-choices.ts';
import { OpenForms } from './open-forms.tsx';
import { OpenRules } from './open-rules.tsx';
import { OpenTargets } from './open-targets.tsx';

/** 开一轮调度: rules, targets and forms side by side; nothing is written before 开轮. */
export function OpenPage() {
  const [choices, setChoices] = useState(NO_CHOICES);
  const drafted = useOfficeQuery('round.draft', draftInput(choices));
  const open = useOfficeCommand('round.open');
  // A rule that was refused leaves the form as it was, to be put right.
  const lastDraft = useRef<RoundDraft | undefined>(undefined);
  useEffect(() => {
    if (drafted.data) lastDraft.current = drafted.data;
  }, [drafted.data]);
  const draft = drafted.data ?? lastDraft.current;
  const asked = draft?.targets.filter((target) => isAsked(target, choices)).length ?? 0;
  const submit = async () => {
    if (!draft) return;
    const opened = await open.run(roundInput(draft, choices), {
      toast: ({ round }) => openText.submitted(round.title, round.counts.forms),
    });
    if (opened !== null) goDispatch({ roundId: opened.round.id, view: 'issue' });
  };
  return (
    <div className="room dispatch" data-testid="open-round">
      <Mast title={draft ? `${openText.title} · ${draft.title}` : openText.title} note={openText.note}>
        <Button onClick={() => goDispatch({})}>{openText.leave}</Button>
        <Button
          type="primary"
          data-testid="open-submit"
          loading={open.isRunning}
          disabled={
            !draft || asked === 0 || draft.existingRoundId !== null || drafted.isPlaceholderData || drafted.isError
          }
          onClick={() => void submit()}
        >
          {openText.submit}
        </Button>
      </Mast>
      {drafted.error && !draft ? <Failure error={drafted.error} onRetry={() => void drafted.refetch()} /> : null}
      {draft ? (
        <div className="open-main">
          <section className="open-rules" aria-label={openText.rules}>
            {draft.existingRoundId !== null ? (
              <p className="dispatch-warning" data-testid="open-exists">
                {openText.exists(draft.title)}
                <a href={dispatchHash({ roundId: draft.existingRoundId })}>{openText.toExisting}</a>
              </p>
            ) : null}
            {drafted.error ? <p className="dispatch-warning">{drafted.error.message}</p> : null}
            {asked === 0 ? <p className="dispatch-warning">{openText.nothingAsked}</p> : null}
            <OpenRules draft={draft} choices={choices} onChoices={setChoices} isRefused={drafted.isError} />
            {draft.problems.length > 0 ? (
              <div className="dispatch-warning" data-testid="open-problems">
                <strong>{openText.problems(draft.problems.length)}</strong>
                <ul>
                  {draft.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
                <a href={routeHash('directory')}>{openText.toDirectory}</a>
              </div>
            ) : null}
          </section>
          <OpenTargets draft={draft} choices={choices} onChoices={setChoices} />
          <OpenForms draft={draft} choices={choices} onChoices={setChoices} />
        </div>
      ) : null}
    </div>
  );
}
