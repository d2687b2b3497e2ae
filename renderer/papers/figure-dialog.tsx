import { Modal } from 'antd';
import { useMemo } from 'react';
import { useOfficeQuery } from '../data/office-query.ts';
import { routeHash } from '../frame/route.ts';
import { moveRowFocus } from '../frame/row-focus.ts';
import { LightShape } from '../ledger/light-mark.tsx';
import { ledgerText, lightWords } from '../text/ledger.ts';
import { previewText } from '../text/papers.ts';

export interface FigureDialogProps {
  figure: { label: string; targetIds: number[] };
  /** Day that the paper tells about. */
  asOf: string | undefined;
  onClose(): void;
}

/** The rows behind a figure: each opens its task, all of them open in the ledger. */
export function FigureDialog({ figure, asOf, onClose }: FigureDialogProps) {
  const tasks = useOfficeQuery('task.list', { ...(asOf === undefined ? {} : { asOf }), isRemovedIncluded: true });
  const rows = useMemo(() => {
    const wanted = new Set(figure.targetIds);
    return (tasks.data ?? []).flatMap((task) =>
      task.targets.filter(({ id }) => wanted.has(id)).map((target) => ({ task, target })),
    );
  }, [tasks.data, figure]);
  const gone = tasks.data === undefined ? 0 : new Set(figure.targetIds).size - rows.length;
  return (
    <Modal
      open
      width={820}
      title={`${figure.label} · ${previewText.rows(figure.targetIds.length)}`}
      onCancel={onClose}
      footer={
        <a
          href={routeHash('ledger', { targets: figure.targetIds.join(','), label: figure.label })}
          data-testid="figure-ledger"
        >
          {previewText.toLedger}
        </a>
      }
    >
      <div
        className="need-list figure-rows"
        role="group"
        data-testid="figure-rows"
        onKeyDown={(event) => moveRowFocus(event)}
      >
        {rows.map(({ task, target }) => (
          <a key={target.id} className="need-row" href={routeHash('ledger', { task: String(task.id) })}>
            <LightShape light={target.light} size={12} />
            <span className="need-label">{ledgerText.rowName(task.annexNo, task.sequence)}</span>
            <span className="need-text" title={target.text}>
              {target.text}
            </span>
            <span className="need-unit">{task.leadUnit}</span>
            <span className={`need-why${target.light === 'red' ? ' is-overdue' : ''}`}>
              {lightWords[target.lightRule]}
            </span>
          </a>
        ))}
        {gone > 0 ? <p className="faint">{previewText.rowGone(gone)}</p> : null}
      </div>
    </Modal>
  );
}
