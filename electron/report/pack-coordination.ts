/** 需协调事项 of 调度会材料, by the level at which they are to be settled. */
import { saysNothing } from '#domain/nothing-words.ts';
import type { PaperBlock, PaperPart } from '#domain/paper.ts';
import { leftOutLines } from './list-target.ts';
import { type PackFigures, type PackTarget, packTargets } from './pack-figures.ts';
import { partSubtitle } from './pack-tables.ts';
import { landscapePart, paragraph, plain, ruleBlock } from './paper-frame.ts';
import { columnsOf, rowNumber, sectionedRows, tableBlock, textCell } from './table-pieces.ts';
import { coordinationByLevel, coordinationTotals } from './target-lists.ts';

const TITLE = '需协调事项';

export function coordinationPart(figures: PackFigures): PaperPart {
  const asked = askedOf(packTargets(figures.tasks));
  const sections = coordinationByLevel(asked).map(({ words, those }) => ({
    title: `${words}（${those.length}条）`,
    those,
  }));
  const totals = [...coordinationTotals(asked), ...leftOutLines(figures.head)];
  const body: PaperBlock[] =
    sections.length === 0
      ? [paragraph('本轮没有单位提请协调的事项。'), ...totals.map(ruleBlock)]
      : [
          tableBlock({
            columns: columnsOf([
              ['序号', 5],
              ['事项', 8],
              ['任务内容', 25, 'left'],
              ['年度任务目标', 24, 'left'],
              ['需协调事项', 30, 'left'],
              ['存在问题', 20, 'left'],
              ['报送单位', 10],
              ['责任领导', 9],
            ]),
            rows: sectionedRows(sections, ({ target, entry }, number) => [
              rowNumber(number, target),
              plain(target.label),
              textCell(target.content),
              textCell(target.text),
              textCell(entry.coordination),
              saysNothing(entry.difficulty) ? [] : textCell(entry.difficulty),
              plain(entry.unitName),
              plain(target.leaders),
            ]),
            footLines: totals,
          }),
        ];
  return landscapePart(TITLE, [{ kind: 'title', text: TITLE }, partSubtitle(figures), ...body]);
}

/** Targets that the round told: the others brought nothing in. */
export function askedOf(targets: readonly PackTarget[]): PackTarget[] {
  return targets.filter(({ scope }) => scope === 'asked');
}
