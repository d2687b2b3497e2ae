import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import type { PlainPaper } from '#ipc/contract.ts';
import { copyToClipboard } from '../data/clipboard.ts';
import { useNotices } from '../frame/notices.tsx';
import { dispatchText, issueText } from '../text/dispatch.ts';
import { frameText } from '../text/frame.ts';
import { isPaperForm, usePaperForm } from './paper-form.ts';

/** Copies words and says so. */
export function useCopyWords(): (words: string) => Promise<void> {
  const notices = useNotices();
  return async (words) => notices.tell((await copyToClipboard(words)) ? dispatchText.copied : frameText.copyFailed);
}

/** A paper as its official text or as a short message, to copy; `children` are further tools. */
export function PaperText({ paper, children }: { paper: PlainPaper; children?: ReactNode }) {
  const [form, setForm] = usePaperForm();
  const copy = useCopyWords();
  const words = form === 'weChat' ? paper.weChat : [paper.title, ...paper.paragraphs].join('\n');
  return (
    <article className="paper-text">
      <div className="dispatch-tools">
        <Segmented
          value={form}
          options={[
            { value: 'official', label: issueText.official },
            { value: 'weChat', label: issueText.weChat },
          ]}
          onChange={(value) => {
            if (isPaperForm(value)) setForm(value);
          }}
        />
        <span className="grow" />
        <button type="button" className="link" onClick={() => void copy(words)}>
          {issueText.copy}
        </button>
        {children}
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
