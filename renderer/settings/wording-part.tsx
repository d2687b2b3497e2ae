import { Button, Select } from 'antd';
import { useState } from 'react';
import type { NumberedKind } from '#domain/paper.ts';
import type { WordingTemplate } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { Failure } from '../frame/failure.tsx';
import { NUMBERED_KINDS } from '../papers/papers-ask.ts';
import { PlaceholderList, WordingInput, wrongPlaceholder } from '../papers/wording-field.tsx';
import { frameText } from '../text/frame.ts';
import { paperKindNames, papersText, wordingText } from '../text/papers.ts';

/** 文书用语: the office's own texts for each kind of paper. */
export function WordingPart() {
  const wording = useOfficeQuery('wording.list', {});
  const [kind, setKind] = useState<NumberedKind>('circular');
  if (wording.error) return <Failure error={wording.error} onRetry={() => void wording.refetch()} />;
  return (
    <section className="settings-part" data-testid="wording-part">
      <h2 className="serif">{wordingText.title}</h2>
      <p className="faint">{wordingText.hint}</p>
      <Select<NumberedKind>
        className="wording-kind"
        data-testid="wording-kind"
        aria-label={papersText.filters.kind}
        value={kind}
        onChange={setKind}
        options={NUMBERED_KINDS.map((value) => ({ value, label: paperKindNames[value] }))}
      />
      {(wording.data ?? [])
        .filter((template) => template.kind === kind)
        .map((template) => (
          <TemplateForm key={`${template.key} ${template.text}`} kind={kind} template={template} />
        ))}
      <PlaceholderList kind={kind} />
    </section>
  );
}

function TemplateForm({ kind, template }: { kind: NumberedKind; template: WordingTemplate }) {
  const set = useOfficeCommand('wording.set');
  const { key, label, text, standard } = template;
  const [typed, setTyped] = useState(text);
  const isChanged = typed.trim() !== text.trim();
  const save = () =>
    void set.run({ key, text: typed.trim() === standard.trim() ? null : typed }, { toast: () => wordingText.saved });
  return (
    <form
      className="template-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <WordingInput
        kind={kind}
        label={label}
        text={typed}
        template={standard}
        back={wordingText.standard}
        changed={wordingText.changed}
        testId={`template-${key}`}
        onText={setTyped}
      />
      {isChanged ? (
        <Button
          size="small"
          htmlType="submit"
          data-testid={`template-${key}-save`}
          disabled={wrongPlaceholder(kind, typed) !== null}
          loading={set.isRunning}
        >
          {frameText.save}
        </Button>
      ) : null}
    </form>
  );
}
