import { Checkbox } from 'antd';
import type { FormLine } from '#ipc/contract.ts';
import { checkText } from '../text/dispatch-check.ts';
import { dayWords } from '../text/ledger.ts';
import type { Checking } from './use-check.ts';

/** Steps of a target with several (上半年…，下半年…): the office marks each as done, and its day no longer counts as overdue. */
export function CheckSteps(props: { line: FormLine; year: number; isClosed: boolean; check: Checking }) {
  const { line, year, isClosed, check } = props;
  if (line.steps.length === 0) return null;
  return (
    <ul className="line-steps" aria-label={checkText.steps}>
      {line.steps.map((step) => (
        <li key={step.ordinal} title={step.text}>
          <Checkbox
            tabIndex={-1}
            data-testid={`step-${line.targetId}-${step.ordinal}`}
            disabled={isClosed || line.present === null}
            checked={step.isDone}
            onChange={() => void check.giveStep(line, step)}
          >
            {checkText.step(step.ordinal, step.dueOn === null ? null : dayWords(step.dueOn, year))}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
