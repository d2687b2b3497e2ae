/** The annexes of the seed as papers, to be altered and written as real workbooks. */
import { readFileSync } from 'node:fs';
import type { AnnexField } from '#domain/annex.ts';
import type { AnnexPaper, AnnexPaperRow } from '#domain/annex-paper.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { readSeedAnnexes } from '../../seeds/annex-text.ts';
import { SEED_BODY } from './office-fixture.ts';

const FIELDS: AnnexField[] = ['sequence', 'content', 'overallGoal', 'annualTarget', 'responsibleLeader', 'units'];

export function seedPapers(): AnnexPaper[] {
  return readSeedAnnexes(readFileSync(SEED_BODY, 'utf8')).map(({ annexNo, title, header, rows }) => ({
    label: `附件${annexNo}`,
    title,
    sheetName: `附件${annexNo}`,
    columns: header.map((caption, index) => ({
      field: FIELDS[index] ?? null,
      caption,
      group: null,
      column: String.fromCharCode(65 + index),
      width: null,
    })),
    rows: rows.map(
      (row): AnnexPaperRow =>
        'section' in row ? { kind: 'section', title: row.section } : { kind: 'task', texts: row.cells },
    ),
    footLines: [],
  }));
}

/** The second annex with its task rows altered, both annexes in one workbook. */
export async function amendedWorkbook(alter: (rows: AnnexPaperRow[]) => AnnexPaperRow[]): Promise<Uint8Array> {
  const [first, second] = seedPapers();
  if (first === undefined || second === undefined) throw new Error('two annexes expected');
  return writeAnnexWorkbook([first, { ...second, rows: alter(second.rows) }]);
}

/** Rows with the texts of the task of that number passed through `change`. */
export function withTask(
  rows: AnnexPaperRow[],
  sequence: string,
  change: (texts: string[]) => string[],
): AnnexPaperRow[] {
  return rows.map((row) =>
    row.kind === 'task' && row.texts[0] === sequence ? { ...row, texts: change(row.texts) } : row,
  );
}

export function withoutTask(rows: AnnexPaperRow[], sequence: string): AnnexPaperRow[] {
  return rows.filter((row) => row.kind !== 'task' || row.texts[0] !== sequence);
}
