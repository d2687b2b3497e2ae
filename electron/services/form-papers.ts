/** Forms of a round as papers to be written: texts as they stand for what is new, as they were sent for a copy. */
import type { Reader, Stored } from '#db/record.ts';
import { type FormPaperSourceRow, formPaperOf, placeOfTitles } from '#domain/form-paper.ts';
import type { ReturnFormPaper } from '#domain/return-form.ts';
import type { Quantity } from '#domain/target.ts';
import { type FormTextSource, type LockedTexts, lockedTexts, storedRow } from './form-texts.ts';
import { readLedger } from './ledger.ts';
import type { Office } from './office.ts';
import { readPreviousEntries } from './previous-entries.ts';
import { readEntries, valuesOfEntry } from './return-entries.ts';
import { readRoundRow, readRoundsInOrder, roundIdsBefore } from './round-record.ts';
import { readRoundTally } from './round-tally.ts';
import { today } from './today.ts';

export interface FormToWrite {
  form: Stored<'returnForm'>;
  paper: ReturnFormPaper;
  /** Rows whose texts or key are others than those on record: what issuing records. */
  changedRows: { id: number; rowKey: string; lockedJson: string }[];
}

interface PaperRow {
  id: number;
  formId: number;
  ordinal: number;
  rowKey: string;
  lockedJson: string;
  targetId: number;
  quantitiesJson: string;
}

/**
 * `issue` takes the texts as they count today and the next number; `copy` what was sent under the number it had. Forms in
 * the order of their numbers.
 */
export function formsToWrite(
  office: Office,
  roundId: number,
  formIds: readonly number[],
  purpose: 'issue' | 'copy',
): FormToWrite[] {
  const { db } = office;
  const { reader } = db;
  const round = readRoundRow(reader, roundId);
  const ledger = readLedger(db);
  const titles = new Map(readRoundsInOrder(reader).map(({ id, title }) => [id, title] as const));
  const previous = readPreviousEntries(reader, roundIdsBefore(reader, roundId));
  const source: FormTextSource = { ledger, previous, asOf: today(office) };
  const place = placeOfTitles([...new Map(ledger.tasks.map(({ annex }) => [annex.id, annex.title])).values()]);
  const entries = new Map(
    readEntries(reader, roundId).map((entry) => [`${entry.targetId} ${entry.unitId}`, entry] as const),
  );
  const rows = Map.groupBy(readPaperRows(reader, roundId), ({ formId }) => formId);
  const wanted = new Set(formIds);
  return readRoundTally(reader, round)
    .forms.filter(({ form }) => wanted.has(form.id))
    .map(({ form, unit }) => {
      const own = rows.get(form.id) ?? [];
      const texts = purpose === 'copy' ? own.map(sentTexts) : freshTexts(own, form.unitId, source);
      const issueNo = purpose === 'copy' ? form.issueNo : form.issueNo + 1;
      const changedRows: FormToWrite['changedRows'] = [];
      const paperRows = own.map((row, index): FormPaperSourceRow => {
        const locked = texts[index] ?? sentTexts(row);
        const stored = storedRow(form.code, row.ordinal, locked);
        if (purpose === 'issue' && stored.lockedJson !== row.lockedJson) {
          changedRows.push({ id: row.id, rowKey: stored.rowKey, lockedJson: stored.lockedJson });
        }
        const [quantity] = JSON.parse(row.quantitiesJson) as Quantity[];
        const promiser = locked.promise === '' ? null : previous.of(row.targetId, form.unitId);
        const entry = issueNo > 1 ? entries.get(`${row.targetId} ${form.unitId}`) : undefined;
        return {
          rowKey: purpose === 'issue' ? stored.rowKey : row.rowKey,
          locked,
          measure: quantity?.measure ?? '',
          promiseOf: promiser === null ? null : (titles.get(promiser.roundId) ?? null),
          entry: entry === undefined ? null : valuesOfEntry(entry),
        };
      });
      const paper = formPaperOf({
        place,
        code: form.code,
        issueNo,
        unitName: unit.name,
        roundTitle: round.title,
        dueOn: form.dueOn ?? round.dueOn,
        contactName: round.contactName,
        contactPhone: round.contactPhone,
        rows: paperRows,
      });
      return { form, paper, changedRows };
    });
}

/** A row whose target a correction of the text did away with keeps the words it was asked with. */
function freshTexts(rows: readonly PaperRow[], unitId: number, source: FormTextSource): LockedTexts[] {
  const { targetById } = source.ledger;
  const found = rows.map(({ targetId }) => targetById.get(targetId));
  const standing = found.flatMap((one) => (one === undefined ? [] : [{ entry: one.task, target: one.target }]));
  const texts = lockedTexts(standing, unitId, source)[Symbol.iterator]();
  return rows.map((row, index) => (found[index] === undefined ? null : texts.next().value) ?? sentTexts(row));
}

function sentTexts({ lockedJson }: PaperRow): LockedTexts {
  return JSON.parse(lockedJson) as LockedTexts;
}

function readPaperRows(reader: Reader, roundId: number): PaperRow[] {
  return reader.all(
    reader.from
      .selectFrom('returnFormRow')
      .innerJoin('roundTarget', 'roundTarget.id', 'returnFormRow.roundTargetId')
      .innerJoin('target', 'target.id', 'roundTarget.targetId')
      .select([
        'returnFormRow.id',
        'returnFormRow.formId',
        'returnFormRow.ordinal',
        'returnFormRow.rowKey',
        'returnFormRow.lockedJson',
        'roundTarget.targetId',
        'target.quantitiesJson',
      ])
      .where('roundTarget.roundId', '=', roundId)
      .where('returnFormRow.state', '=', 'active')
      .orderBy('returnFormRow.ordinal'),
  );
}
