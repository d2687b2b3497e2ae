/** 总体目标要求 cell → goals with the horizon year they speak of (domain.md §3.3). */
import { splitNumbered } from './numbered-text.ts';
import { matchesOf } from './pattern-matches.ts';
import { readQuantities } from './quantity.ts';
import type { Goal } from './target.ts';
import { viewOf } from './written-text.ts';

/** Not 较2020年末 or 自2018年起, which are measured from, nor the year of a document 〔2022〕 or of a 2021年度 report. */
const YEAR = /(?<![较比自从〔[\d])(?:到|至)?(?<year>20\d\d)年(?!度|起|以来)(?:底|末)?(?:之前|以前|前)?/g;
/** Five-year plans end in these years. */
const PLAN = /[“"]?十(?<plan>[三四五六])五[”"]?(?:时?期间?|末|期末)/g;
const PLAN_END: Record<string, number> = { 三: 2020, 四: 2025, 五: 2030, 六: 2035 };

/** Goals of a cell in order; [] for an empty cell. */
export function readGoals(cellText: string): Goal[] {
  const parts = splitNumbered(cellText).map(({ label, text }) => ({ isNumbered: label !== '', text: text.trim() }));
  const isHeading = parts.length > 1 && !parts[0]!.isNumbered && /[：:]$/.test(parts[0]!.text);
  const inherited = isHeading ? horizonOf(parts[0]!.text) : null;
  return (isHeading ? parts.slice(1) : parts)
    .filter(({ text }) => text !== '')
    .map(({ isNumbered, text }, index) => {
      const horizon = horizonOf(text) ?? inherited;
      return {
        ordinal: index + 1,
        text,
        isNumbered,
        horizonYear: horizon?.year ?? null,
        horizonText: horizon?.text ?? '',
        quantities: readQuantities(text),
      };
    });
}

function horizonOf(text: string): { year: number; text: string } | null {
  const view = viewOf(text);
  const found = [YEAR, PLAN].flatMap((pattern) => matchesOf(pattern, view.text)).sort((a, b) => a.index - b.index)[0];
  if (!found) return null;
  const { year, plan } = found.groups ?? {};
  return {
    year: plan === undefined ? Number(year) : PLAN_END[plan]!,
    text: view.original(found.index, found.index + found[0].length).text,
  };
}
