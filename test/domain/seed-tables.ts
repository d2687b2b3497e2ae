/** The seed's annexes as tables of a workbook (one sheet each, header in row 3), for tests that need addresses. */
import type { AnnexField, AnnexRow, AnnexTable, AnnexTaskRow, TaskReading } from '#domain/annex.ts';
import { readBody } from '#domain/body.ts';
import { readTask } from '#domain/task-reading.ts';
import { readSeedAnnexes } from '../../seeds/annex-text.ts';
import { SEED_TEXT } from './seed-annexes.ts';

const FIELDS = ['sequence', 'content', 'overallGoal', 'annualTarget', 'responsibleLeader', 'units'] as const;

/** A table with one column per field given, captioned by the field's name unless captions are given. */
export function tableOf(
  sheet: string,
  fields: readonly AnnexField[],
  rows: readonly (readonly string[] | { section: string; leaderText?: string })[],
  captions: readonly string[] = fields,
): AnnexTable {
  const letter = (index: number) => String.fromCharCode(65 + index);
  return {
    sheet,
    annexNo: null,
    title: '',
    year: 2022,
    columns: fields.map((field, index) => ({
      field,
      caption: captions[index]!,
      group: null,
      column: letter(index),
      width: null,
    })),
    rows: rows.map((cells, index): AnnexRow => {
      const row = index + 4;
      const key = `${sheet}!${row}`;
      if ('section' in cells) {
        return {
          kind: 'section',
          key,
          title: cells.section,
          leaderText: cells.leaderText ?? null,
          address: `A${row}`,
          row,
        };
      }
      const number = fields[0] === 'sequence' && /^\d+$/.test(cells[0]!) ? Number(cells[0]) : null;
      return {
        kind: 'task',
        key,
        sequenceNo: number,
        cells: Object.fromEntries(fields.map((field, at) => [field, cells[at]])),
        extra: {},
        addresses: Object.fromEntries(fields.map((field, at) => [field, `${letter(at)}${row}`])),
        row,
        isHidden: false,
      };
    }),
    repeatedHeaderCount: 0,
    footLines: [],
  };
}

export const SEED_TABLES: AnnexTable[] = readSeedAnnexes(SEED_TEXT).map(({ annexNo, title, header, rows }) => ({
  ...tableOf(
    `附件${annexNo}`,
    FIELDS,
    rows.map((row) => ('cells' in row ? row.cells : row)),
    header,
  ),
  annexNo,
  title,
}));

export function taskRowsOf(table: AnnexTable): AnnexTaskRow[] {
  return table.rows.filter((row) => row.kind === 'task');
}

export function readingsOf(table: AnnexTable): Record<string, TaskReading> {
  return Object.fromEntries(taskRowsOf(table).map((row) => [row.key, readTask(row, 2022)]));
}

/** Units of the seed with the rows they stand in, as the services hand them to `proposeUnits`. */
export function seedUnitUses(): { name: string; id: number | null; rows: string[]; sentences: string[] }[] {
  const uses = new Map<string, { name: string; id: number | null; rows: string[]; sentences: string[] }>();
  for (const table of SEED_TABLES) {
    for (const row of taskRowsOf(table)) {
      for (const { name } of readTask(row, 2022).units) {
        const use = uses.get(name) ?? { name, id: uses.size + 1, rows: [], sentences: [] };
        use.rows.push(`附件${table.annexNo} 第${row.sequenceNo}项`);
        use.sentences.push(row.cells.content!);
        uses.set(name, use);
      }
    }
  }
  return [...uses.values()];
}

export const SEED_CLAUSES = readBody(SEED_TEXT)!.measures.flatMap(({ measureNo, clauses }) =>
  clauses.map(({ ordinal, text, units }) => ({
    id: measureNo * 10 + ordinal,
    measureNo,
    text,
    units: units.map(({ name }) => name),
  })),
);

export const SEED_BRACKETS = SEED_CLAUSES.map(({ measureNo, text, units }) => ({ measureNo, text, names: units }));
