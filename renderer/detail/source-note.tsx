import type { TaskDetail } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { detailText } from '../text/detail.ts';
import { DetailSection } from './detail-section.tsx';

/** File, sheet and cell that the row came from. */
export function SourceNote({ source }: { source: TaskDetail['source'] }) {
  const fetchSource = () =>
    void office().saveFile({ token: source.token, name: source.fileName, sizeBytes: 0, path: null });
  return (
    <DetailSection title={detailText.source}>
      <p>
        {source.fileName}
        <button type="button" className="link source-fetch" onClick={fetchSource}>
          {detailText.fetchSource}
        </button>
      </p>
      <p className="detail-small" title={source.sha256}>
        {detailText.sourceAt(source.sheet, source.row)} · {detailText.sourceHash(source.sha256)}
      </p>
    </DetailSection>
  );
}
