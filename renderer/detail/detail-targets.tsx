import { useState } from 'react';
import type { Quantity } from '#domain/target.ts';
import type { TargetRow, TaskRow } from '#ipc/contract.ts';
import { DueChips } from '../ledger/due-chip.tsx';
import { LightShape } from '../ledger/light-mark.tsx';
import { Figures } from '../ledger/target-lines.tsx';
import { detailText } from '../text/detail.ts';
import { comparatorWords, ledgerText, lightWords, targetKindWords } from '../text/ledger.ts';
import { DueForm } from './due-form.tsx';

function quantityWords(quantity: Quantity): string {
  return `${quantity.subject}${quantity.subject === '' ? '' : ' '}${comparatorWords[quantity.comparator]}${quantity.valueText}${quantity.measure}`;
}

function TargetPart({ target, row, asOf }: { target: TargetRow; row: TaskRow; asOf: string }) {
  const [isFixing, setFixing] = useState(false);
  return (
    <li className="detail-target">
      <div className="detail-target-line">
        <span>
          {target.isNumbered ? <span className="target-number">{target.ordinal}　</span> : null}
          <Figures text={target.text} quantities={target.quantities} />
        </span>
        <DueChips target={target} asOf={asOf} year={row.year} />
      </div>
      <p className="detail-small">
        <LightShape light={target.light} size={11} /> {lightWords[target.lightRule]} · {targetKindWords[target.kind]}
        {target.quantities.length > 0 ? ` · ${target.quantities.map(quantityWords).join(ledgerText.separator)}` : ''}
        <button
          type="button"
          className="link detail-fix"
          data-testid={`set-due-${target.id}`}
          onClick={() => setFixing(!isFixing)}
        >
          {detailText.setDue}
        </button>
      </p>
      {isFixing ? <DueForm target={target} rev={row.rev} onDone={() => setFixing(false)} /> : null}
    </li>
  );
}

export function DetailTargets({ row, asOf }: { row: TaskRow; asOf: string }) {
  return (
    <ol>
      {row.targets.map((target) => (
        <TargetPart key={target.id} target={target} row={row} asOf={asOf} />
      ))}
    </ol>
  );
}
