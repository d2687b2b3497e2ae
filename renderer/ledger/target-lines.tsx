import type { Quantity } from '#domain/target.ts';
import type { TaskRow } from '#ipc/contract.ts';
import { DueChips } from './due-chip.tsx';
import { ProgressLine } from './target-progress.tsx';

/** Where the number stands by itself: the 1 of 1个, not the one in 12月. */
function indexOfNumber(text: string, digits: string, from: number): number {
  let at = text.indexOf(digits, from);
  while (at >= 0) {
    const isPart = /[\d.]/.test(text[at - 1] ?? '') || /^[\d]|^\.\d/.test(text.slice(at + digits.length));
    if (!isPart) return at;
    at = text.indexOf(digits, at + 1);
  }
  return -1;
}

/** Text with its quantities set apart, so that the figures of a column can be read at a glance. */
export function Figures({ text, quantities }: { text: string; quantities: readonly Quantity[] }) {
  const marks: { from: number; to: number }[] = [];
  let from = 0;
  for (const quantity of quantities) {
    if (quantity.valueText === '') continue;
    const at = indexOfNumber(text, quantity.valueText, from);
    if (at < 0) continue;
    const after = at + quantity.valueText.length;
    const rest = text.slice(after);
    const gap = rest.length - rest.trimStart().length;
    const to =
      quantity.measure !== '' && rest.trimStart().startsWith(quantity.measure)
        ? after + gap + quantity.measure.length
        : after;
    marks.push({ from: at, to });
    from = to;
  }
  if (marks.length === 0) return text;
  return (
    <>
      {marks.map((mark, index) => (
        <span key={mark.from}>
          {text.slice(marks[index - 1]?.to ?? 0, mark.from)}
          <span className="figure">{text.slice(mark.from, mark.to)}</span>
        </span>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  );
}

/** 年度任务目标 of a row: each numbered part on lines of its own, with its due day at the right. */
export function TargetLines({ row, asOf }: { row: TaskRow; asOf: string }) {
  return (
    <ol className="target-lines">
      {row.targets.map((target) => (
        <li key={target.id} className="target-line">
          {target.isNumbered ? <span className="target-number">{target.ordinal}</span> : null}
          <span className="target-text clamp">
            <Figures text={target.text} quantities={target.quantities} />
          </span>
          <DueChips target={target} asOf={asOf} year={row.year} />
          {target.progress === null ? null : <ProgressLine progress={target.progress} />}
        </li>
      ))}
    </ol>
  );
}
