import type { Light, LightRule } from '#domain/light.ts';
import { lightWords } from '../text/ledger.ts';

/** Light as a shape: square, triangle, disc, ring. The word stands beside it, so colour is never needed to read it. */
export function LightShape({ light, size = 14 }: { light: Light; size?: number }) {
  return (
    <svg className="light-shape" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {light === 'red' ? <rect x="1" y="1" width="12" height="12" fill="var(--overdue)" /> : null}
      {light === 'yellow' ? <path d="M7 1 13.4 13H.6Z" fill="var(--soon-fill)" /> : null}
      {light === 'green' ? <circle cx="7" cy="7" r="6" fill="var(--good)" /> : null}
      {light === 'grey' ? <circle cx="7" cy="7" r="5.5" fill="none" stroke="#8a8a82" /> : null}
    </svg>
  );
}

/** `isWordOnly` where the shape stands right above it already. */
export function LightMark(props: { light: Light; rule: LightRule; isWordOnly?: boolean }) {
  const { light, rule, isWordOnly = false } = props;
  return (
    <span className={`light light-${light}`}>
      {isWordOnly ? null : <LightShape light={light} />}
      <span>{lightWords[rule]}</span>
    </span>
  );
}
