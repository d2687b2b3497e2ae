import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { AnnexPreview } from '#ipc/contract.ts';
import { importText } from '../text/import.ts';
import type { ImportChoices } from './import-choices.ts';

export interface ImportAsksProps {
  preview: AnnexPreview;
  choices: ImportChoices;
  onChoices(choices: ImportChoices): void;
  /** Reads the file again with this year, so that the days are right. */
  onYear(year: number): void;
}

function DocumentNote({ docNumber, onElsewhere }: { docNumber: string; onElsewhere(): void }) {
  return (
    <p className="document-note">
      {importText.belongsTo(docNumber)}
      <button type="button" className="link" onClick={onElsewhere}>
        {importText.otherDocument}
      </button>
    </p>
  );
}

/** What the file does not say and only the office knows: document number, annex number, year. */
export function ImportAsks({ preview, choices, onChoices, onYear }: ImportAsksProps) {
  const [year, setYear] = useState<number | null>(null);
  const open = preview.tables.filter(({ table }) => table.annexNo === null || table.year === null);
  const { docNumber } = preview.document;
  const [isElsewhere, setElsewhere] = useState(false);
  const asksNumber = docNumber === null || isElsewhere;
  if (!asksNumber && open.length === 0)
    return <DocumentNote docNumber={docNumber} onElsewhere={() => setElsewhere(true)} />;
  const setTable = (key: string, change: { annexNo?: number; action?: 'take' | 'leave' }) => {
    const before = choices.tables[key] ?? { action: 'take' as const };
    onChoices({ ...choices, tables: { ...choices.tables, [key]: { ...before, ...change } } });
  };
  return (
    <section className="import-asks" aria-label={importText.asks.heading}>
      <h3>{importText.asks.heading}</h3>
      {asksNumber ? (
        <label className="form-field">
          <span>{importText.asks.docNumber}</span>
          <Input
            data-testid="ask-doc-number"
            placeholder={importText.asks.docNumberHint}
            value={choices.docNumber}
            onChange={(event) => onChoices({ ...choices, docNumber: event.target.value })}
          />
        </label>
      ) : (
        <DocumentNote docNumber={docNumber} onElsewhere={() => setElsewhere(true)} />
      )}
      {open.map(({ key, table }) => (
        <div key={key} className="import-ask">
          <Checkbox
            checked={choices.tables[key]?.action !== 'leave'}
            onChange={(event) => setTable(key, { action: event.target.checked ? 'take' : 'leave' })}
          >
            {importText.takeTable}：{table.title || table.sheet}
          </Checkbox>
          {table.annexNo === null ? (
            <label className="form-field">
              <span>{importText.asks.annexNo(table.sheet)}</span>
              <InputNumber
                min={1}
                max={99}
                precision={0}
                value={choices.tables[key]?.annexNo ?? null}
                onChange={(annexNo) => {
                  if (annexNo !== null) setTable(key, { annexNo });
                }}
              />
            </label>
          ) : null}
          {table.year === null ? (
            <div className="form-field">
              <span>{importText.asks.year(table.sheet)}</span>
              <span className="form-line">
                <InputNumber
                  aria-label={importText.asks.year(table.sheet)}
                  min={2000}
                  max={2099}
                  precision={0}
                  value={year}
                  onChange={setYear}
                />
                <Button disabled={year === null} onClick={() => onYear(year ?? 0)}>
                  {importText.asks.reread}
                </Button>
              </span>
            </div>
          ) : null}
        </div>
      ))}
    </section>
  );
}
