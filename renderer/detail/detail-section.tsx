import type { ReactNode } from 'react';

/** A part of the drawer under a hairline: heading, something to press at the right, content. */
export function DetailSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="detail-section">
      <h3>
        <span>{title}</span>
        {aside ? <span className="detail-aside">{aside}</span> : null}
      </h3>
      {children}
    </section>
  );
}
