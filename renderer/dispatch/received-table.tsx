import type { ReturnAskKind } from '#domain/return-diagnosis.ts';
import type { EntryColumn } from '#domain/return-form.ts';
import { ENTRY_COLUMNS } from '#domain/return-form.ts';
import type { ReceivedLine, ReceivedPart } from '#ipc/contract.ts';
import { LightMark } from '../ledger/light-mark.tsx';
import { entryCaptions, levelWords, lockedCaptions, receivedText } from '../text/dispatch-collect.ts';
import { LongText } from './long-text.tsx';
import { entryText, isEmptyEntry } from './received-part.ts';
import { textDifference } from './text-difference.ts';

export interface ReceivedTableProps {
  part: ReceivedPart;
  answers: Readonly<Record<string, string>>;
  isComparing: boolean;
  hasCells: boolean;
}

/** Every row of the form in its order: what was sent, what was promised, what came; then what stands in no row of it. */
export function ReceivedTable({ part, answers, isComparing, hasCells }: ReceivedTableProps) {
  const heads = receivedText.heads;
  const open = part.diagnosis.asks.filter((ask) => answers[ask.key] === undefined);
  const asksFor = (line: ReceivedLine, kind: ReturnAskKind) =>
    open.some((ask) => ask.kind === kind && ask.at?.row === line.row);
  const unmatched = part.diagnosis.rows.filter((row) => row.formRowId === null);
  return (
    <>
      {part.rows.length > 0 ? (
        <table className="received-table">
          <thead>
            <tr>
              <th className="col-sequence">{heads.sequence}</th>
              <th className="col-target">{heads.target}</th>
              <th className="col-promise">{heads.promise}</th>
              <th className="col-state">{heads.state}</th>
              <th className="col-amount">{heads.amount}</th>
              <th>{heads.entry}</th>
            </tr>
          </thead>
          <tbody>
            {part.rows.map((line) => (
              <Line
                key={line.formRowId}
                line={line}
                isAmountAsked={asksFor(line, 'amount')}
                isStateAsked={asksFor(line, 'state')}
                isComparing={isComparing}
                hasCells={hasCells}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {unmatched.length > 0 ? (
        <div className="received-unmatched" data-testid="unmatched">
          <h3>{receivedText.unmatched}</h3>
          <ul>
            {unmatched.map((row) => (
              <li key={row.row}>
                <strong>{receivedText.row(row.row)}</strong>
                {ENTRY_COLUMNS.filter((column) => entryText(row.values, column) !== '').map((column) => (
                  <span key={column}>
                    <span className="faint">{entryCaptions[column]}</span>{' '}
                    <LongText text={entryText(row.values, column)} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {part.diagnosis.notes.length > 0 ? (
        <div className="received-unmatched">
          <h3>{receivedText.kept}</h3>
          <ul>
            {part.diagnosis.notes.map((note) => (
              <li key={`${note.sheet}${note.cell}`}>
                <span className="faint">
                  {note.sheet} {note.cell}
                </span>{' '}
                {note.text}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

interface LineProps {
  line: ReceivedLine;
  isAmountAsked: boolean;
  isStateAsked: boolean;
  isComparing: boolean;
  hasCells: boolean;
}

function Line({ line, isAmountAsked, isStateAsked, isComparing, hasCells }: LineProps) {
  const isMissing = line.row === null;
  const changed = isComparing && line.present !== null ? line.changed : [];
  const value = (column: EntryColumn) => (
    <Value line={line} column={column} isChanged={changed.includes(column)} hasCells={hasCells} />
  );
  const level = line.values.coordinationLevel;
  return (
    <tr className={isMissing ? 'is-left' : undefined} data-testid={`received-row-${line.ordinal}`}>
      <td className="col-sequence faint">
        {line.locked.sequence}
        {hasCells && line.row !== null ? <span className="cell-aside">{receivedText.row(line.row)}</span> : null}
      </td>
      <LockedCell line={line} />
      <td className="col-promise">{line.locked.promise || <span className="faint">{receivedText.nothing}</span>}</td>
      {isMissing ? (
        <td colSpan={3}>{receivedText.rowMissing}</td>
      ) : isEmptyEntry(line.values) ? (
        <td colSpan={3} className="is-marked">
          {receivedText.rowEmpty}
        </td>
      ) : (
        <>
          <td className={`col-state${isStateAsked ? ' is-marked' : ''}`}>
            {isStateAsked ? receivedText.awaiting : value('state')}
          </td>
          <td className={`col-amount${isAmountAsked || isAmountMarked(line) ? ' is-marked' : ''}`}>
            {value('amount')}
            {isAmountAsked ? (
              <span className="cell-remark">{receivedText.awaiting}</span>
            ) : isAmountMarked(line) ? (
              <span className="cell-remark">{amountRemark(line)}</span>
            ) : null}
          </td>
          <td>
            <div>{value('progressNote')}</div>
            <div className="received-second">
              {(['difficulty', 'nextStep', 'coordination'] as const).map((column) =>
                column === 'coordination' && line.values.coordination === '' && !changed.includes(column) ? null : (
                  <span key={column}>
                    {entryCaptions[column]}
                    {column === 'coordination' && level !== null ? `（${levelWords[level]}）` : ''}
                    {receivedText.colon}
                    {value(column)}
                  </span>
                ),
              )}
            </div>
          </td>
        </>
      )}
    </tr>
  );
}

/** The number that counts is not what stands in the cell, letter for letter. */
function isAmountMarked({ values }: ReceivedLine): boolean {
  const { value, text, measure } = values.amount;
  if (text === '' || receivedText.nothings.includes(text.trim())) return false;
  return value === null || ![String(value), `${value}${measure}`].includes(text.trim());
}

function amountRemark({ values }: ReceivedLine): string {
  return values.amount.value === null ? receivedText.amountAsText : receivedText.amountText(values.amount.text);
}

function Value({
  line,
  column,
  isChanged,
  hasCells,
}: {
  line: ReceivedLine;
  column: EntryColumn;
  isChanged: boolean;
  hasCells: boolean;
}) {
  const words = entryText(line.values, column);
  const cell = line.cells[column];
  return (
    <span className={isChanged ? 'is-changed' : undefined} title={cell}>
      {words === '' ? <span className="faint">{receivedText.unfilled}</span> : <LongText text={words} />}
      {hasCells && cell !== undefined ? <span className="cell-mark">{cell}</span> : null}
      {isChanged && line.present !== null ? (
        <span className="cell-remark">{receivedText.before(entryText(line.present, column))}</span>
      ) : null}
    </span>
  );
}

/** The target as it was sent; what the unit made of it is struck through, and the sent text stays. */
function LockedCell({ line }: { line: ReceivedLine }) {
  const changes = line.lockedChanges;
  const own = changes.find((change) => change.column === 'target');
  return (
    <td className={`col-target${changes.length > 0 ? ' is-marked' : ''}`}>
      {own === undefined ? line.locked.target : <Difference sent={own.sent} came={own.came} />}
      {/* As it stands, not as it would be after this form: so it is not beside the state that the form reports. */}
      <span className="cell-aside" title={receivedText.lightNow}>
        <LightMark light={line.light} rule={line.lightRule} /> {line.locked.due}
      </span>
      {changes
        .filter((change) => change !== own)
        .map((change) => (
          <span key={change.column} className="cell-aside">
            {lockedCaptions[change.column]}
            {receivedText.colon}
            <Difference sent={change.sent} came={change.came} />
          </span>
        ))}
      {changes.length > 0 ? (
        <span className="cell-remark" title={changes.map((change) => change.cell).join(' ')}>
          {receivedText.lockedChanged(changes.map((change) => lockedCaptions[change.column]).join(receivedText.and))}
        </span>
      ) : null}
    </td>
  );
}

function Difference({ sent, came }: { sent: string; came: string }) {
  return textDifference(sent, came).map((piece, index) =>
    piece.kind === 'same' ? (
      piece.text
    ) : piece.kind === 'left' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other identity
      <mark key={index} className="text-left" title={receivedText.textLeft}>
        {piece.text}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other identity
      <del key={index} className="text-came" title={receivedText.textCame}>
        {piece.text}
      </del>
    ),
  );
}
