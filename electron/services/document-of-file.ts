/** Which document a workbook belongs to: what the office said, what the file says, what is on record under its titles. */
import type { Reader, Stored } from '#db/record.ts';
import { compareKey } from '#domain/written-text.ts';
import type { WorkbookReading } from '#sheet/workbook-reader.ts';
import type { ImportDecisions } from './import-decisions.ts';

export interface DocumentOfFile {
  /** Null when nothing names it. */
  docNumber: string | null;
  title: string | null;
  issuedOn: string | null;
  onRecord: Stored<'document'> | null;
}

/** 区发〔2022〕9号, 赣市府办字〔2023〕12号. */
const DOC_NUMBER = /[\p{Script=Han}]{1,12}[〔[［(（]\d{4}[〕\]］)）]第?\d+号/u;

export function documentOfFile(reader: Reader, reading: WorkbookReading, decisions: ImportDecisions): DocumentOfFile {
  const decided = decisions.document;
  const said = decided?.docNumber.trim() ?? reading.docNumber ?? docNumberInTitles(reading);
  const byTitle = said === null ? documentByTitles(reader, reading) : null;
  // A paper without a number is known by the name that stands on it (DocumentTable.docNumber).
  const firstTitle = reading.tables.map(({ title }) => title.trim()).find((title) => title !== '') ?? null;
  const docNumber = said ?? byTitle?.docNumber ?? firstTitle;
  const onRecord = docNumber === null ? null : (byTitle ?? documentByNumber(reader, docNumber));
  return {
    docNumber: onRecord?.docNumber ?? docNumber,
    title: decided?.title?.trim() || onRecord?.title || null,
    issuedOn: decided?.issuedOn ?? onRecord?.issuedOn ?? null,
    onRecord,
  };
}

export function documentByNumber(reader: Reader, docNumber: string): Stored<'document'> | null {
  const key = compareKey(docNumber);
  const documents = reader.all(reader.from.selectFrom('document').selectAll().orderBy('id'));
  return documents.find((document) => compareKey(document.docNumber) === key) ?? null;
}

function docNumberInTitles(reading: WorkbookReading): string | null {
  for (const { title } of reading.tables) {
    const found = DOC_NUMBER.exec(title);
    if (found !== null) return found[0];
  }
  return null;
}

/** The one document on record whose annexes bear the titles of the file; null when none or several do. */
function documentByTitles(reader: Reader, reading: WorkbookReading): Stored<'document'> | null {
  const titles = new Set(reading.tables.map(({ title }) => compareKey(title)).filter((key) => key !== ''));
  if (titles.size === 0) return null;
  const annexes = reader.all(reader.from.selectFrom('annex').select(['documentId', 'title']));
  const ids = new Set(annexes.filter(({ title }) => titles.has(compareKey(title))).map(({ documentId }) => documentId));
  const [id] = ids;
  if (id === undefined || ids.size > 1) return null;
  return reader.first(reader.from.selectFrom('document').selectAll().where('id', '=', id)) ?? null;
}
