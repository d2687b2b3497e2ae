import { Segmented } from 'antd';
import type { AnnexTaskRow } from '#domain/annex.ts';
import type { RowChange } from '#domain/annex-difference.ts';
import { fieldName } from '../text/detail.ts';
import { importText } from '../text/import.ts';
import { ledgerText } from '../text/ledger.ts';
import type { ImportChoices } from './import-choices.ts';
import type { ImportLine } from './import-lines.ts';

export interface ImportRowProps {
  line: Exclude<ImportLine, { kind: 'removed' }>;
  choices: ImportChoices;
  onChoices(choices: ImportChoices): void;
}

function Difference({ change }: { change: Extract<RowChange, { kind: 'changed' }> }) {
  return (
    <div className="difference">
      {change.fields.map((field) => (
        <div key={field.field} className="difference-field">
          <span className="faint">{fieldName(field.field)}</span>
          <span>
            <span className="faint">{importText.before}　</span>
            <del>{field.before}</del>
          </span>
          <span>
            <span className="faint">{importText.after}　</span>
            <ins>{field.after}</ins>
          </span>
        </div>
      ))}
    </div>
  );
}

/** Columns of the paper that the preview has no room for: told under the target. */
function asideOf(row: AnnexTaskRow): [string, string][] {
  const named: [string, string][] = [
    [fieldName('due'), row.cells.due ?? ''],
    [fieldName('remark'), row.cells.remark ?? ''],
    ...Object.entries(row.extra),
  ];
  return named.filter(([, text]) => text !== '');
}

/** A line of the file as read, and what will happen to it. */
export function ImportRow({ line, choices, onChoices }: ImportRowProps) {
  if (line.kind === 'table') {
    const { table, counts } = line.table;
    return (
      <div className="line group-line group-annex" role="row">
        <div className="group-cell" role="cell">
          <span className="group-title serif">
            {table.annexNo === null ? table.sheet : ledgerText.annex(table.annexNo)}　{table.title}
          </span>
          <span className="tally">
            {importText.changes(counts.added, counts.changed, counts.removed, counts.unchanged)}
          </span>
        </div>
      </div>
    );
  }
  if (line.kind === 'section') {
    return (
      <div className="line group-line" role="row">
        <div className="group-cell" role="cell">
          <span className="group-title serif">{line.row.title}</span>
        </div>
      </div>
    );
  }
  const { row, change, isKnown } = line;
  const isLeft = choices.rows[row.key] === 'leave';
  const choose = (action: 'take' | 'leave') => onChoices({ ...choices, rows: { ...choices.rows, [row.key]: action } });
  const outcomes = importText.outcome;
  return (
    <div className={`import-entry${isLeft ? ' is-left' : ''}`}>
      <div className="line import-line" role="row" data-row-key={row.key}>
        <div className="cell faint" role="cell">
          {row.row}
        </div>
        <div className="cell faint" role="cell">
          {row.cells.sequence}
        </div>
        <div className="cell" role="cell">
          {row.cells.content}
        </div>
        <div className="cell" role="cell">
          {row.cells.annualTarget}
          {asideOf(row).map(([name, text]) => (
            <span key={name} className="cell-aside">
              {name}：{text}
            </span>
          ))}
        </div>
        <div className="cell" role="cell">
          {row.cells.responsibleLeader}
        </div>
        <div className="cell" role="cell">
          {row.cells.units ??
            [row.cells.leadUnit, row.cells.supportingUnits].filter(Boolean).join(ledgerText.separator)}
        </div>
        <div className="cell" role="cell">
          {change?.kind === 'changed' ? (
            <Segmented
              size="small"
              vertical
              value={isLeft ? 'leave' : 'take'}
              onChange={choose}
              options={[
                { value: 'take', label: importText.takeNew },
                { value: 'leave', label: importText.keepOld },
              ]}
            />
          ) : change?.kind === 'added' || !isKnown ? (
            <span className="row-outcome">
              {isLeft ? outcomes.left : outcomes.added}
              <button type="button" className="link" onClick={() => choose(isLeft ? 'take' : 'leave')}>
                {isLeft ? importText.takeRow : importText.leaveRow}
              </button>
            </span>
          ) : (
            <span className="faint">{outcomes.unchanged}</span>
          )}
        </div>
      </div>
      {change?.kind === 'changed' ? <Difference change={change} /> : null}
    </div>
  );
}
