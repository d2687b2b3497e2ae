import type { CSSProperties } from 'react';
import { checkText } from '../text/dispatch-check.ts';

/** Share of the target reached, with a tick where 序时进度 stands. */
export function AmountBar({ percent, timePercent }: { percent: number; timePercent: number | null }) {
  const words = [checkText.amount(percent), ...(timePercent === null ? [] : [checkText.time(timePercent)])].join(
    checkText.comma,
  );
  const share = (value: number) => `${Math.max(0, Math.min(100, value))}%`;
  return (
    <span className="amount-bar-line" title={words}>
      <span
        className="amount-bar"
        role="img"
        aria-label={words}
        style={
          {
            '--reached': share(percent),
            ...(timePercent === null ? {} : { '--time': share(timePercent) }),
          } as CSSProperties
        }
      >
        <span className="amount-reached" />
        {timePercent === null ? null : <span className="amount-time" />}
      </span>
      <span className="amount-percent">{Math.round(percent)}%</span>
      {timePercent !== null && timePercent - percent >= 1 ? (
        <span className="cell-aside">{checkText.behind(timePercent - percent)}</span>
      ) : null}
    </span>
  );
}
