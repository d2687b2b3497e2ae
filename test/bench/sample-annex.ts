/** Annex tables of any length: the rows of 区发〔2022〕9号附件2 over and over, each with its own number and content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnexPaper } from '#domain/annex-paper.ts';
import { ROOT } from '../../electron/bootstrap/paths.mjs';
import { seedPapers } from '../../seeds/make-annexes.ts';

export function samplePaper(tasks: number): AnnexPaper {
  const paper = seedPapers(readFileSync(join(ROOT, 'seeds', '区发〔2022〕9号.txt'), 'utf8'))[1];
  if (paper === undefined) throw new Error('annex 2 expected');
  const originals = paper.rows.flatMap((row) => (row.kind === 'task' ? [row.texts] : []));
  const rows: AnnexPaper['rows'] = [];
  for (let index = 0; index < tasks; index += 1) {
    // A section of 50 tasks, as in real tables; numbers run on over sections.
    if (index % 50 === 0) rows.push({ kind: 'section', title: `第${index / 50 + 1}部分、分板块推进重点任务` });
    const [, content = '', ...others] = originals[index % originals.length]!;
    rows.push({ kind: 'task', texts: [String(index + 1), `${content}（第${index + 1}件）`, ...others] });
  }
  return { ...paper, rows };
}
