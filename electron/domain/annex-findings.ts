/** What the texts of one annex table show to whoever reads it with care: gaps, doubts, signs of copying. */
import type { AnnexField, AnnexTable, AnnexTaskRow, TaskReading } from './annex.ts';
import { deadlineFindings } from './deadline-findings.ts';
import { type Finding, finding } from './finding.ts';
import { splitLeaders } from './leader-name.ts';
import { numberFindings, sectionFindings } from './order-findings.ts';
import { captionOf, cellOf, columnOf } from './table-place.ts';
import { removeInnerSpaces } from './written-text.ts';

/** A space between two Chinese characters with the run of text around it. */
const SPACED_WORD =
  /(?<![\p{Script=Han}（）()])[\p{Script=Han}（(][\p{Script=Han}（）()]*(?:[^\S\r\n]+[\p{Script=Han}（）()]+)+/u;
const FULL_WIDTH_DIGITS = /[０-９][０-９．，％]*[\p{Script=Han}]{0,3}/u;

/** In table order. `readings` by row key; a row without a reading is judged by its texts alone. */
export function rowFindings(table: AnnexTable, readings: Record<string, TaskReading>): Finding[] {
  const sectionLeaders = leadersOfSections(table);
  const found = table.rows.flatMap((row) =>
    row.kind === 'section'
      ? []
      : [
          ...missingTexts(table, row, sectionLeaders.has(row.key)),
          ...deadlineFindings(table, row, readings[row.key]),
          ...copyingSigns(table, row),
        ],
  );
  return [...numberFindings(table), ...sectionFindings(table), ...found].sort(byRow);
}

function missingTexts(table: AnnexTable, row: AnnexTaskRow, hasSectionLeader: boolean): Finding[] {
  const isMissing = (field: AnnexField) => columnOf(table, field) !== undefined && isBlank(row.cells[field]);
  const found: Finding[] = [];
  if (isMissing('content')) found.push(finding('contentMissing', 'warn', cellOf(table, row, 'content'), {}));
  if (isMissing('annualTarget')) found.push(finding('targetMissing', 'warn', cellOf(table, row, 'annualTarget'), {}));
  if (isMissing('responsibleLeader') && !hasSectionLeader) {
    found.push(finding('leaderMissing', 'warn', cellOf(table, row, 'responsibleLeader'), {}));
  }
  const unitFields = (['leadUnit', 'units', 'supportingUnits'] as const).filter((field) => columnOf(table, field));
  const [first] = unitFields;
  if (first !== undefined && unitFields.every((field) => isBlank(row.cells[field]))) {
    found.push(finding('unitsMissing', 'warn', cellOf(table, row, first), {}));
  } else if (isMissing('leadUnit')) {
    found.push(finding('leadUnitMissing', 'warn', cellOf(table, row, 'leadUnit'), {}));
  }
  return found;
}

/** One finding of each kind per cell; the rest of the cell is of the same making. */
function copyingSigns(table: AnnexTable, row: AnnexTaskRow): Finding[] {
  const found: Finding[] = [];
  for (const { field } of table.columns) {
    const text = field === null ? undefined : row.cells[field];
    if (field === null || text === undefined) continue;
    const at = cellOf(table, row, field);
    const caption = captionOf(table, field);
    // 林朝阳 张毅 are two names, not one word with a space
    const words =
      field === 'responsibleLeader'
        ? splitLeaders(text)
            .map(({ rawText }) => rawText)
            .join('、')
        : text;
    // most cells have no space at all: the dear pattern is kept for those that have
    const spaced = /[^\S\r\n]/.test(words) ? SPACED_WORD.exec(words)?.[0] : undefined;
    if (spaced !== undefined) {
      found.push(finding('spacesInsideWords', 'note', at, { caption, text: spaced, read: removeInnerSpaces(spaced) }));
    }
    const wide = FULL_WIDTH_DIGITS.exec(text)?.[0];
    if (wide !== undefined) found.push(finding('fullWidthDigits', 'note', at, { caption, text: wide }));
  }
  return found;
}

/** Keys of the rows whose section names a leader. */
function leadersOfSections(table: AnnexTable): Set<string> {
  const keys = new Set<string>();
  let hasLeader = false;
  for (const row of table.rows) {
    if (row.kind === 'section') hasLeader = !isBlank(row.leaderText ?? '');
    else if (hasLeader) keys.add(row.key);
  }
  return keys;
}

function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}

function byRow(a: Finding, b: Finding): number {
  return (a.at?.row ?? 0) - (b.at?.row ?? 0);
}
