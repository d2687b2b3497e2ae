import { Input } from 'antd';
import { useId } from 'react';
import type { NumberedKind } from '#domain/paper.ts';
import { unknownPlaceholder } from '#domain/wording.ts';
import { PLACEHOLDERS, placeholderNames } from '#domain/wording-pieces.ts';
import { papersText, wordingText } from '../text/papers.ts';

/** The placeholder that does not belong there, as written; null when all do. */
export function wrongPlaceholder(kind: NumberedKind, text: string): string | null {
  return unknownPlaceholder(text, placeholderNames(kind));
}

export interface WordingInputProps {
  kind: NumberedKind;
  label: string;
  text: string;
  /** What it falls back to, and what the way back is called. */
  template: string;
  back: string;
  changed: string;
  testId: string;
  onText(text: string): void;
}

/** One text with placeholders, checked while it is typed. */
export function WordingInput({ kind, label, text, template, back, changed, testId, onText }: WordingInputProps) {
  const id = useId();
  const wrong = wrongPlaceholder(kind, text);
  const isChanged = text.trim() !== template.trim();
  return (
    <div className="wording-field">
      <div className="wording-head">
        <label htmlFor={id}>{label}</label>
        {isChanged ? (
          <>
            <span className="mark">{changed}</span>
            <button type="button" className="link" data-testid={`${testId}-back`} onClick={() => onText(template)}>
              {back}
            </button>
          </>
        ) : null}
      </div>
      <Input.TextArea
        id={id}
        data-testid={testId}
        autoSize={{ minRows: 1, maxRows: 10 }}
        status={wrong === null ? '' : 'warning'}
        aria-invalid={wrong !== null}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <WordingNote kind={kind} text={text} />
    </div>
  );
}

/** Says which placeholder does not belong there; nothing while all do. */
export function WordingNote({ kind, text }: { kind: NumberedKind; text: string }) {
  const wrong = wrongPlaceholder(kind, text);
  if (wrong === null) return null;
  return (
    <p className="wording-wrong" role="alert">
      {papersText.placeholderUnknown(wrong)}
    </p>
  );
}

/** The placeholders that texts of a kind can use, folded away, each with what stands in its place. */
export function PlaceholderList({ kind }: { kind: NumberedKind }) {
  return (
    <details className="placeholder-list">
      <summary>{papersText.placeholders}</summary>
      <ul>
        {Object.entries(PLACEHOLDERS[kind]).map(([name, meaning]) => (
          <li key={name}>{wordingText.meaning(name, meaning)}</li>
        ))}
      </ul>
    </details>
  );
}
