import { useMemo } from 'react';
import type { PaperForm, PaperRow, PaperSource } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { Failure } from '../frame/failure.tsx';
import { OutputButtons } from './output-buttons.tsx';
import { PaperActs } from './paper-acts.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { numberWords, paperName } from './paper-names.ts';
import { PaperPreview } from './paper-preview.tsx';
import { useOutputs } from './use-outputs.ts';
import { WordingPanel } from './wording-panel.tsx';

/** Papers with a table that is worth a workbook. */
const FORMS: Readonly<Record<PaperRow['kind'], readonly PaperForm[]>> = {
  circular: ['pdf', 'docx', 'xlsx'],
  reminderLetter: ['pdf', 'docx', 'xlsx'],
  chaseNotice: ['pdf', 'docx', 'xlsx'],
  supervisionNotice: ['pdf', 'docx'],
  closeOutSlip: ['pdf', 'docx'],
};

/** One paper on record: where it stands, what comes next, its page, and the wording of a draft. */
export function PaperPane({ id, today }: { id: number; today: string }) {
  const detail = useOfficeQuery('paper.get', { id });
  const source = useMemo<PaperSource>(() => ({ id }), [id]);
  const outputs = useOutputs();
  const isOther = detail.data !== undefined && detail.data.row.id !== id;
  if (detail.error) return <Failure error={detail.error} onRetry={() => void detail.refetch()} />;
  if (!detail.data || isOther) return <div className="paper-pane" />;
  const { row } = detail.data;
  const name = paperName(row);
  return (
    <section className="paper-pane" data-testid="paper" data-state={row.state} aria-label={name}>
      <header className="paper-head">
        <div className="paper-facts">
          <h2 className="serif">
            {numberWords(row)} <span className="paper-title">{row.title}</span>
          </h2>
          <PaperFacts row={row} />
        </div>
        <div className="paper-buttons">
          <OutputButtons source={source} name={name} forms={FORMS[row.kind]} outputs={outputs} />
          <PaperActs key={row.id} row={row} canCloseOut={detail.data.canCloseOut} today={today} />
        </div>
      </header>
      <div className={`paper-body${row.state === 'draft' ? ' has-side' : ''}`}>
        <PaperPreview key={id} source={source} asOf={row.asOf} />
        {row.state === 'draft' ? <WordingPanel key={`${id}.${row.rev}`} detail={detail.data} /> : null}
      </div>
    </section>
  );
}
