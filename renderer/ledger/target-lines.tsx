import type { Quantity } from '#domain/target.ts';
import type { TaskRow } from '#ipc/contract.ts';
import { DueChips } from './due-chip.tsx';

/** Text with its quantities set apart, so that the figures of a column can be read at a glance. */
export function Figures({ text, quantities }: { text: string; quantities: readonly Quantity[] }) {
  const marks: { from: number; to: number }[] = [];
  let from = 0;
  for (const quantity of quantities) {
    if (quantity.valueText === '') continue;
    const at = text.indexOf(quantity.valueText, from);
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
        </li>
      ))}
    </ol>
  );
}
