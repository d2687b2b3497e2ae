import { Button } from 'antd';
import { useState } from 'react';
import type { PaperDetail } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { papersText } from '../text/papers.ts';
import { PlaceholderList, WordingInput, wrongPlaceholder } from './wording-field.tsx';

/** Texts of a draft, to be worded its own way; the preview follows what is saved. */
export function WordingPanel({ detail }: { detail: PaperDetail }) {
  const { row, wording } = detail;
  const edit = useOfficeCommand('paper.edit');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const changes = wording.filter(({ key, text }) => typed[key] !== undefined && typed[key].trim() !== text.trim());
  const isSound = wording.every(({ key, text }) => wrongPlaceholder(row.kind, typed[key] ?? text) === null);
  const save = async () => {
    const answer = await edit.run(
      {
        id: row.id,
        rev: row.rev,
        wording: changes.map(({ key, template }) => {
          const text = typed[key] ?? '';
          return { key, text: text.trim() === template.trim() ? null : text };
        }),
      },
      { toast: () => papersText.wordingSaved },
    );
    if (answer !== null) setTyped({});
  };
  return (
    <form
      className="paper-side"
      aria-label={papersText.wording}
      data-testid="wording"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="side-scroll">
        <h2>{papersText.wording}</h2>
        <p className="faint">{papersText.wordingHint}</p>
        {wording.map(({ key, label, text, template }) => (
          <WordingInput
            key={key}
            kind={row.kind}
            label={label}
            text={typed[key] ?? text}
            template={template}
            back={papersText.backToTemplate}
            changed={papersText.ownWords}
            testId={`wording-${key}`}
            onText={(next) => setTyped({ ...typed, [key]: next })}
          />
        ))}
        <PlaceholderList kind={row.kind} />
      </div>
      <p className="side-foot">
        <Button
          type="primary"
          htmlType="submit"
          data-testid="wording-save"
          disabled={changes.length === 0 || !isSound}
          loading={edit.isRunning}
        >
          {papersText.save}
        </Button>
      </p>
    </form>
  );
}
