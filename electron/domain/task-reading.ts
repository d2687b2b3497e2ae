/** Reading of one task row: what its texts say, nothing from the record. */
import type { AnnexTaskRow, TaskReading, UnitMention } from './annex.ts';
import { readDeadline } from './deadline.ts';
import { readGoals } from './goal-reading.ts';
import { splitLeaders } from './leader-name.ts';
import type { Target } from './target.ts';
import { readTargets } from './target-reading.ts';
import { splitUnits } from './unit-name.ts';

/** `year` is the table's: deadlines without a year fall into it. Never throws, whatever the cells hold. */
export function readTask(row: AnnexTaskRow, year: number): TaskReading {
  const { cells } = row;
  const due = cells.due === undefined ? null : readDeadline(cells.due, year);
  return {
    targets: readRowTargets(cells, due, year),
    goals: readGoals(cells.overallGoal ?? ''),
    units: readUnits(cells),
    leaders: splitLeaders(cells.responsibleLeader ?? ''),
    due,
  };
}

/**
 * A 完成时限 column holds for every target of the row that names no deadline of its own. In a table without a target
 * column (content and 完成时限 only) the content itself is what falls due.
 */
function readRowTargets(cells: AnnexTaskRow['cells'], due: TaskReading['due'], year: number): Target[] {
  const written = cells.annualTarget ?? '';
  if (due === null || due.text === '') return readTargets(written, year);
  const targets = readTargets(written.trim() === '' ? (cells.content ?? '') : written, year);
  return targets.map((target) => {
    if (target.milestones.some(({ dueKind }) => dueKind !== 'none')) return target;
    const named = { dueOn: due.dueOn, dueText: due.text, dueKind: due.kind };
    const milestones = target.milestones.map((step, index) => (index === 0 ? { ...step, ...named } : step));
    return { ...target, ...named, milestones };
  });
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
