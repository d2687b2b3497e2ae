import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { Settings } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { frameText } from '../text/frame.ts';
import { settingsText } from '../text/settings.ts';

/** Rules of the lights, and whose desk this is. */
export function RulePart() {
  const settings = useOfficeQuery('setting.get', {});
  if (!settings.data) return null;
  return <RuleForm key={JSON.stringify(settings.data)} settings={settings.data} />;
}

function RuleForm({ settings }: { settings: Settings }) {
  const set = useOfficeCommand('setting.set');
  const [draft, setDraft] = useState(settings);
  const changed = Object.fromEntries(
    (Object.keys(settings) as (keyof Settings)[])
      .filter((key) => draft[key] !== settings[key])
      .map((key) => [key, draft[key]]),
  ) as Partial<Settings>;
  const { rules, office } = settingsText;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void set.run(changed, { toast: () => settingsText.saved });
      }}
    >
      <section className="settings-part">
        <h2 className="serif">{rules.title}</h2>
        <div className="field-grid wide-labels">
          <label htmlFor="due-soon">{rules.dueSoonDays}</label>
          <span>
            <InputNumber
              id="due-soon"
              min={0}
              max={366}
              precision={0}
              value={draft.dueSoonDays}
              onChange={(dueSoonDays) => setDraft({ ...draft, dueSoonDays: dueSoonDays ?? draft.dueSoonDays })}
            />{' '}
            {rules.days}
          </span>
          <label htmlFor="behind">{rules.behindPercent}</label>
          <span>
            <InputNumber
              id="behind"
              min={0}
              max={100}
              precision={0}
              value={draft.behindPercent}
              onChange={(behindPercent) => setDraft({ ...draft, behindPercent: behindPercent ?? draft.behindPercent })}
            />{' '}
            {rules.percent}
          </span>
        </div>
        <p className="faint">{rules.hint}</p>
      </section>
      <section className="settings-part">
        <h2 className="serif">{office.title}</h2>
        <div className="field-grid wide-labels">
          <label htmlFor="office-name">{office.officeName}</label>
          <Input
            id="office-name"
            value={draft.officeName}
            onChange={(event) => setDraft({ ...draft, officeName: event.target.value })}
          />
          <label htmlFor="operator">{office.operatorName}</label>
          <Input
            id="operator"
            value={draft.operatorName}
            onChange={(event) => setDraft({ ...draft, operatorName: event.target.value })}
          />
        </div>
        <p className="faint">{office.hint}</p>
        <Button
          type="primary"
          htmlType="submit"
          data-testid="settings-save"
          disabled={Object.keys(changed).length === 0}
          loading={set.isRunning}
        >
          {frameText.save}
        </Button>
      </section>
    </form>
  );
}
