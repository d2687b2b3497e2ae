import type { ReactNode } from 'react';
import { createContext, use } from 'react';
import { createPortal } from 'react-dom';

/** Element in the mast that the open room fills. */
export const MastSlot = createContext<HTMLElement | null>(null);

/** Title, notes and tools of a room, drawn into the mast at the top of the window. */
export function Mast({ title, note, children }: { title: string; note?: string; children?: ReactNode }) {
  const slot = use(MastSlot);
  if (slot === null) return null;
  return createPortal(
    <>
      <h1 className="mast-title serif" title={title}>
        {title}
      </h1>
      {note ? <span className="mast-note">{note}</span> : null}
      {children ? <div className="mast-end">{children}</div> : null}
    </>,
    slot,
  );
}
