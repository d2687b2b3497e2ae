import { Button, Input } from 'antd';
import { useState } from 'react';
import type { TargetHistory } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { frameText } from '../text/frame.ts';
import { progressText } from '../text/progress.ts';

export interface RiskFormProps {
  targetId: number;
  /** The mark that stands, which this form takes back; null marks anew. */
  risk: TargetHistory['risks'][number] | null;
  onDone(): void;
}

/** 标记风险: the office sees trouble ahead; the light turns yellow until the mark is taken back. */
export function RiskForm({ targetId, risk, onDone }: RiskFormProps) {
  const mark = useOfficeCommand('risk.mark');
  const [note, setNote] = useState('');
  const isMarked = risk === null;
  const submit = async () => {
    if (await mark.run({ targetId, note, isMarked })) onDone();
  };
  return (
    <form
      className="due-form"
      data-testid="risk-form"
      aria-label={isMarked ? progressText.markRisk : progressText.withdrawRisk}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="faint">{isMarked ? progressText.riskHint : progressText.withdrawHint(risk.note)}</p>
      <Input
        autoFocus
        aria-label={progressText.riskNote}
        placeholder={progressText.riskNoteHint}
        data-testid="risk-note"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="form-line">
        <Button
          type="primary"
          htmlType="submit"
          data-testid="risk-save"
          loading={mark.isRunning}
          disabled={note.trim() === ''}
        >
          {isMarked ? progressText.markRisk : progressText.withdrawRisk}
        </Button>
        <Button onClick={onDone}>{frameText.cancel}</Button>
      </div>
    </form>
  );
}
