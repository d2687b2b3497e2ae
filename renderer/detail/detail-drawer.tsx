import type { CSSProperties, PointerEvent as ReactPointerEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useOfficeQuery } from '../data/office-query.ts';
import { isNumber, useRemembered } from '../data/remembered.ts';
import { Failure } from '../frame/failure.tsx';
import { isTyping } from '../frame/shortcuts.ts';
import { detailText } from '../text/detail.ts';
import { frameText } from '../text/frame.ts';
import { DetailBody } from './detail-body.tsx';
import { EditForm } from './edit-form.tsx';

const LEAST = 300;
const MOST = 560;
const KEY_STEP = 20;

export interface DetailDrawerProps {
  id: number;
  asOf: string;
  onClose(): void;
}

/** Everything about one task, at the right of the ledger; its width is remembered. */
export default function DetailDrawer({ id, asOf, onClose }: DetailDrawerProps) {
  const detail = useOfficeQuery('task.get', { id, asOf });
  const [width, setWidth] = useRemembered('detail.width', 340, isNumber);
  const [editing, setEditing] = useState<number | null>(null);
  const panel = useRef<HTMLElement>(null);
  const clamp = (wanted: number) => setWidth(Math.max(LEAST, Math.min(MOST, Math.round(wanted))));
  const startDrag = (event: ReactPointerEvent<HTMLElement>) => {
    event.preventDefault();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const right = panel.current?.getBoundingClientRect().right ?? innerWidth;
    const move = (moved: PointerEvent) => clamp(right - moved.clientX);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isTyping(event.target) || !panel.current?.contains(event.target as Node)) return;
      event.stopPropagation();
      onClose();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [onClose]);
  return (
    <aside
      ref={panel}
      className="detail"
      aria-label={detailText.panel}
      data-testid="drawer"
      style={{ '--detail-width': `${width}px` } as CSSProperties}
    >
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={detailText.resize}
        aria-valuenow={width}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        tabIndex={0}
        className="detail-handle"
        onPointerDown={startDrag}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') clamp(width + KEY_STEP);
          else if (event.key === 'ArrowRight') clamp(width - KEY_STEP);
        }}
      />
      <button
        type="button"
        className="plain detail-close"
        aria-label={frameText.close}
        data-testid="drawer-close"
        onClick={onClose}
      >
        ×
      </button>
      {detail.error ? <Failure error={detail.error} onRetry={() => void detail.refetch()} /> : null}
      {detail.data && !detail.error ? (
        editing === id && detail.data.row.id === id ? (
          <EditForm key={id} detail={detail.data} onDone={() => setEditing(null)} />
        ) : (
          <DetailBody detail={detail.data} asOf={asOf} onEdit={() => setEditing(id)} />
        )
      ) : null}
    </aside>
  );
}
