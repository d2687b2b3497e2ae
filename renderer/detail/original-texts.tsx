import type { EditableField, TaskDetail } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { detailText, fieldName, momentWords } from '../text/detail.ts';
import { DetailSection } from './detail-section.tsx';

/** The paper's words beside the office's corrections; a correction can be withdrawn. */
export function OriginalTexts({ detail }: { detail: TaskDetail }) {
  const edit = useOfficeCommand('task.edit');
  const withdraw = (field: string) =>
    edit.run({
      id: detail.row.id,
      rev: detail.row.rev,
      changes: { [field as EditableField]: null },
      reason: detailText.withdrawReason,
    });
  return (
    <DetailSection title={detailText.original}>
      {detail.corrections
        .filter((correction) => correction.isActive)
        .map((correction) => (
          <div key={correction.id} className="correction">
            <p className="faint">{fieldName(correction.field)}</p>
            <p>
              <span className="faint">{detailText.paperText}　</span>
              <del>{correction.before || detailText.empty}</del>
            </p>
            <p>
              <span className="faint">{detailText.correctedText}　</span>
              {correction.after || detailText.empty}
            </p>
            <p className="detail-small">
              {detailText.correctionBy(correction.actor, momentWords(correction.at), correction.reason)}
              {correction.targetId === null ? (
                <button type="button" className="link" onClick={() => void withdraw(correction.field)}>
                  {detailText.withdraw}
                </button>
              ) : null}
            </p>
          </div>
        ))}
    </DetailSection>
  );
}
