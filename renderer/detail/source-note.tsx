import type { TaskDetail } from '#ipc/contract.ts';
import { detailText } from '../text/detail.ts';
import { DetailSection } from './detail-section.tsx';

/** File, sheet and cell that the row came from. */
export function SourceNote({ source }: { source: TaskDetail['source'] }) {
  return (
    <DetailSection title={detailText.source}>
      <p>{source.fileName}</p>
      <p className="detail-small" title={source.sha256}>
        {detailText.sourceAt(source.sheet, source.row)} · {detailText.sourceHash(source.sha256)}
      </p>
    </DetailSection>
  );
}
