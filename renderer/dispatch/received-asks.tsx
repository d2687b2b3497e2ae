import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReturnAsk } from '#domain/return-diagnosis.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { receivedText } from '../text/dispatch-collect.ts';
import { focusFirstStepIfLost } from './first-step.ts';

/** Buttons up to here; a list with a field to type in beyond. */
const MOST_BUTTONS = 4;

export interface ReceivedAsksProps {
  fileId: number;
  asks: readonly ReturnAsk[];
  answers: Readonly<Record<string, string>>;
  isOpen: boolean;
}

/** What only the office can decide, with the likeliest answer first. An answer counts at once and can be withdrawn. */
export function ReceivedAsks({ fileId, asks, answers, isOpen }: ReceivedAsksProps) {
  const give = useOfficeCommand('receive.answer');
  if (asks.length === 0) return null;
  const answer = (key: string, chosen: string | null) =>
    void give.run({ id: fileId, key, answer: chosen }, { toast: null }).then(focusFirstStepIfLost);
  let isFirst = true;
  return (
    <section className="received-asks" aria-label={receivedText.asks} data-testid="asks">
      {asks.map((ask) => {
        const given = answers[ask.key];
        const isFirstOpen = given === undefined && isFirst;
        if (isFirstOpen) isFirst = false;
        return (
          <div key={ask.key} className={`received-ask${given === undefined ? '' : ' is-answered'}`} data-testid="ask">
            <strong className="ask-row">{receivedText.row(ask.at?.row ?? null)}</strong>
            <span className="ask-question">{ask.question}</span>
            {given !== undefined ? (
              <span className="ask-answers">
                {receivedText.answered(ask.options.find((option) => option.answer === given)?.label ?? given)}
                {isOpen ? (
                  <button type="button" className="link" onClick={() => answer(ask.key, null)}>
                    {receivedText.withdraw}
                  </button>
                ) : null}
              </span>
            ) : !isOpen ? null : ask.options.length > MOST_BUTTONS ? (
              <AnswerList ask={ask} isFirst={isFirstOpen} onAnswer={(chosen) => answer(ask.key, chosen)} />
            ) : (
              <span className="ask-answers">
                {ask.options.map((option, index) => (
                  <Button
                    key={option.answer}
                    size="small"
                    data-first-step={isFirstOpen && index === (ask.suggested ?? 0) ? '' : undefined}
                    className={index === ask.suggested ? 'is-suggested' : undefined}
                    title={index === ask.suggested ? receivedText.suggested : undefined}
                    onClick={() => answer(ask.key, option.answer)}
                  >
                    {option.label}
                  </Button>
                ))}
              </span>
            )}
          </div>
        );
      })}
    </section>
  );
}

function AnswerList({ ask, isFirst, onAnswer }: { ask: ReturnAsk; isFirst: boolean; onAnswer(answer: string): void }) {
  const [chosen, setChosen] = useState<string | null>(
    ask.suggested === null ? null : (ask.options[ask.suggested]?.answer ?? null),
  );
  return (
    <span className="ask-answers">
      <Select
        showSearch
        className="ask-list"
        optionFilterProp="label"
        aria-label={ask.question}
        placeholder={receivedText.pickAnswer}
        value={chosen}
        onChange={setChosen}
        options={ask.options.map((option) => ({ value: option.answer, label: option.label }))}
      />
      <Button
        data-first-step={isFirst ? '' : undefined}
        disabled={chosen === null}
        onClick={() => chosen !== null && onAnswer(chosen)}
      >
        {receivedText.answer}
      </Button>
    </span>
  );
}
