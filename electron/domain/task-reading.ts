/** Reading of one task row: what its texts say, nothing from the record. */
import type { AnnexTaskRow, TaskReading, UnitMention } from './annex.ts';
import { readDeadline } from './deadline.ts';
import { readGoals } from './goal-reading.ts';
import { splitLeaders } from './leader-name.ts';
import { readTargets } from './target-reading.ts';
import { splitUnits } from './unit-name.ts';

/** `year` is the table's: deadlines without a year fall into it. Never throws, whatever the cells hold. */
export function readTask(row: AnnexTaskRow, year: number): TaskReading {
  const { cells } = row;
  return {
    targets: readTargets(cells.annualTarget ?? '', year),
    goals: readGoals(cells.overallGoal ?? ''),
    units: readUnits(cells),
    leaders: splitLeaders(cells.responsibleLeader ?? ''),
    due: cells.due === undefined ? null : readDeadline(cells.due, year),
  };
}

/**
 * Units of all columns in one order: 牵头单位 first, then 责任单位, then 配合单位. One unit leads: the first of a
 * 牵头单位 column where the table has one, else the first 责任单位 (“列第一的责任单位为牵头单位”).
 */
function readUnits(cells: AnnexTaskRow['cells']): UnitMention[] {
  const mentions = [
    ...splitUnits(cells.leadUnit ?? '', 'leadUnit'),
    ...splitUnits(cells.units ?? '', 'units'),
    ...splitUnits(cells.supportingUnits ?? '', 'supportingUnits'),
  ];
  const leadField = cells.leadUnit === undefined ? 'units' : 'leadUnit';
  const lead = mentions.find(({ field }) => field === leadField);
  return mentions.map((mention, index) => ({ ...mention, ordinal: index + 1, isLead: mention === lead }));
}
