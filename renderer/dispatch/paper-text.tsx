import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import type { PlainPaper } from '#ipc/contract.ts';
import { useCopyWords } from '../data/clipboard.ts';
import { issueText } from '../text/dispatch.ts';
import type { PaperForm } from './paper-form.ts';

export interface PaperTextProps {
  paper: PlainPaper;
  form: PaperForm;
  /** Tools in line with 复制. */
  children?: ReactNode;
}

/** Official text or short message, for all papers of a panel. */
export function PaperSwitch({ form, onForm }: { form: PaperForm; onForm(form: PaperForm): void }) {
  return (
    <Segmented<PaperForm>
      value={form}
      options={[
        { value: 'official', label: issueText.official },
        { value: 'weChat', label: issueText.weChat },
      ]}
      onChange={onForm}
    />
  );
}

/** A paper as its official text or as a short message, to copy. */
export function PaperText({ paper, form, children }: PaperTextProps) {
  const copy = useCopyWords();
  const words = form === 'weChat' ? paper.weChat : [paper.title, ...paper.paragraphs].join('\n');
  return (
    <article className="paper-text">
      <div className="dispatch-tools">
        {children}
        <span className="grow" />
        <button type="button" className="link" onClick={() => void copy(words)}>
          {issueText.copy}
        </button>
      </div>
      {form === 'weChat' ? (
        <p className="paper-message">{paper.weChat}</p>
      ) : (
        <div className="paper-sheet">
          <h3>{paper.title}</h3>
          {paper.paragraphs.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      )}
    </article>
  );
}
