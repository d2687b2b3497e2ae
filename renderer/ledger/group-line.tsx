import { ledgerText, tallyNames } from '../text/ledger.ts';
import type { LedgerItem } from './ledger-items.ts';
import type { Tally } from './tally.ts';
import { TALLY_CLASSES } from './tally.ts';

/** 8 项任务 · 分项 12 · 逾期 2 · …; `attention` is named only where there is any. */
export function TallyWords({ tally }: { tally: Tally }) {
  return (
    <span className="tally" title={ledgerText.countingRule}>
      <span>{ledgerText.tasks(tally.tasks)}</span>
      <span>{ledgerText.targets(tally.targets)}</span>
      {TALLY_CLASSES.filter((name) => name !== 'attention' || tally.classes.attention > 0).map((name) => (
        <span key={name} className={tally.classes[name] > 0 ? `tally-${name}` : undefined}>
          {tallyNames[name]} {tally.classes[name]}
        </span>
      ))}
    </span>
  );
}

/** Merged section row of the paper, or the head of an annex or group, with its counts. */
export function GroupLine({ item, rowIndex }: { item: Exclude<LedgerItem, { kind: 'task' }>; rowIndex?: number }) {
  return (
    <div role="row" aria-rowindex={rowIndex} className={`line group-line group-${item.kind}`}>
      <div role="gridcell" className="group-cell">
        <span className="group-title serif" title={item.title}>
          {item.kind === 'annex' ? `${ledgerText.annex(item.annexNo)}　${item.title}` : item.title}
        </span>
        <TallyWords tally={item.tally} />
      </div>
    </div>
  );
}
