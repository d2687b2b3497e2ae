/** 汇总表 of 调度会材料: one part per annex, lying on its side, label on line 1 and title on line 3. */
import type { AnnexColumn } from '#domain/annex.ts';
import type { AnnexPaper } from '#domain/annex-paper.ts';
import type { PaperBlock, PaperPart, PaperTable } from '#domain/paper.ts';
import { paperColumns } from '#domain/paper-columns.ts';
import { idsOf } from './circular-figures.ts';
import { consolidatedList } from './consolidated-paper.ts';
import type { PackFigures } from './pack-figures.ts';
import { partSubtitle } from './pack-tables.ts';
import { landscapePart, paragraph, plain } from './paper-frame.ts';
import { tableBlock } from './table-pieces.ts';

const TITLE = '进展情况汇总表';

export function consolidatedParts(figures: PackFigures): PaperPart[] {
  const { consolidated, head } = figures;
  const { papers, taskIds } = consolidatedList(consolidated, head);
  if (papers.length === 0) {
    return [
      landscapePart(TITLE, [
        { kind: 'title', text: TITLE },
        partSubtitle(figures),
        paragraph('本轮没有列入汇总的任务。'),
      ]),
    ];
  }
  const targetIds = targetsOfTasks(figures);
  return papers.map((paper, index) => partOf(paper, taskIds[index] ?? [], targetIds));
}

function partOf(
  paper: AnnexPaper,
  taskIds: readonly (number | null)[],
  targetIds: ReadonlyMap<number, { label: string; ids: number[] }>,
): PaperPart {
  const { label, title, subtitle } = paper;
  const blocks: PaperBlock[] = [
    ...(label === '' ? [] : [{ kind: 'annexLabel' as const, text: label }]),
    ...(title === '' ? [] : [{ kind: 'title' as const, text: title }]),
    ...(subtitle ? [{ kind: 'subtitle' as const, text: subtitle }] : []),
    tableBlock(tableOf(paper, taskIds, targetIds)),
  ];
  return landscapePart(label || title || TITLE, blocks);
}

function targetsOfTasks({ tasks }: PackFigures): Map<number, { label: string; ids: number[] }> {
  return new Map(tasks.map(({ taskId, label, targets }) => [taskId, { label, ids: idsOf(targets) }]));
}

/** The number of a row opens the targets of its task. */
function tableOf(
  paper: AnnexPaper,
  taskIds: readonly (number | null)[],
  targetIds: ReadonlyMap<number, { label: string; ids: number[] }>,
): PaperTable {
  const shown = paperColumns(paper);
  return {
    columns: paper.columns.map((column, index) => ({
      caption: captionOf(column),
      width: Math.max(shown[index]?.width ?? 0, LEAST[column.field ?? 'extra'] ?? 0),
      align: shown[index]?.isCentred ? 'center' : 'left',
    })),
    rows: paper.rows.map((row, index) => {
      if (row.kind === 'section') return { kind: 'section', text: row.title };
      const own = targetIds.get(taskIds[index] ?? 0);
      return {
        kind: 'row',
        cells: row.texts.map((text, at) => {
          const isNumber =
            paper.columns[at]?.field === 'sequence' && text !== '' && own !== undefined && own.ids.length > 0;
          return isNumber ? [{ text, rows: { label: own.label, targetIds: own.ids } }] : plain(text);
        }),
      };
    }),
    footLines: paper.footLines,
  };
}

/** Units of the page that a name of three signs, or a number of three digits, needs in one line. */
const LEAST: Partial<Record<NonNullable<AnnexColumn['field']> | 'extra', number>> = {
  sequence: 8,
  responsibleLeader: 13,
};

/** 责任 over 单位 reads 责任单位; a caption that says the group already stands alone. */
function captionOf({ group, caption }: AnnexColumn): string {
  return group === null || group === '' || caption.startsWith(group) ? caption : `${group}${caption}`;
}
