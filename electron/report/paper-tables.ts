/** Tables of a paper, as they go into a workbook. */
import type { AnnexPaper } from '#domain/annex-paper.ts';
import type { Paper } from '#domain/paper.ts';

export function paperTables(_paper: Paper): AnnexPaper[] {
  throw new Error('paperTables');
}
