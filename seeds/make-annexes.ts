/** `npm run seeds`: both annexes of the text as a workbook in the official layout, the same bytes each time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnexField } from '#domain/annex.ts';
import type { AnnexPaper } from '#domain/annex-paper.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { readSeedAnnexes } from './annex-text.ts';

const FIELDS: readonly AnnexField[] = [
  'sequence',
  'content',
  'overallGoal',
  'annualTarget',
  'responsibleLeader',
  'units',
];

/** The annexes of the text as papers: labels 附件1, 附件2, every cell to the letter. */
export function seedPapers(text: string): AnnexPaper[] {
  return readSeedAnnexes(text).map(({ annexNo, title, header, rows }) => ({
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
    rows: rows.map((row) =>
      'section' in row ? { kind: 'section', title: row.section } : { kind: 'task', texts: row.cells },
    ),
    footLines: [],
  }));
}

if (import.meta.main) {
  const text = readFileSync(join(import.meta.dirname, '区发〔2022〕9号.txt'), 'utf8');
  const workbook = await writeAnnexWorkbook(seedPapers(text));
  writeFileSync(join(import.meta.dirname, '区发〔2022〕9号附件.xlsx'), workbook);
}
