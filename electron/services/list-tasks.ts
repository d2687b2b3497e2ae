/** 台账: rows of the ledger as of a day, narrowed by a filter. Rows are shared between calls: nobody changes them. */

import type { OfficeDatabase } from '#db/record.ts';
import { type LightSettings, lightOfTask, nextDueOn } from '#domain/light.ts';
import { taskMatcher } from '#domain/task-filter.ts';
import type { Input, TargetRow, TaskRow } from '#ipc/contract.ts';
import { type Ledger, type LedgerTask, readLedger } from './ledger.ts';
import type { Office } from './office.ts';
import { readSettings } from './settings.ts';
import { type Progress, readProgress } from './target-progress.ts';
import { today } from './today.ts';

export function listTasks(office: Office, filter: Input<'task.list'>): TaskRow[] {
  const rows = rowsAsOf(office, filter.asOf ?? today(office));
  return rows.filter(taskMatcher(filter));
}

interface RowsOfDay {
  ledger: Ledger;
  progress: Progress;
  asOf: string;
  settings: string;
  rows: TaskRow[];
}

const kept = new WeakMap<OfficeDatabase, RowsOfDay>();

/**
 * All rows, removed ones too, as of a day. The last day asked for is kept: filters are tried one after another, and
 * the matcher keeps its search keys by row.
 */
export function rowsAsOf({ db }: Office, asOf: string): TaskRow[] {
  const ledger = readLedger(db);
  const progress = readProgress(db);
  const { dueSoonDays, behindPercent } = readSettings(db.reader);
  const settings = `${dueSoonDays} ${behindPercent}`;
  const present = kept.get(db);
  const isSame = present?.ledger === ledger && present.progress === progress;
  if (isSame && present.asOf === asOf && present.settings === settings) return present.rows;
  const basis = { ledger, progress, asOf, settings: { dueSoonDays, behindPercent } };
  const rows = ledger.tasks.map((entry) => taskRow(entry, basis));
  kept.set(db, { ledger, progress, asOf, settings, rows });
  return rows;
}

export interface RowBasis {
  ledger: Ledger;
  progress: Progress;
  asOf: string;
  settings: LightSettings;
}

export function taskRow(entry: LedgerTask, { ledger, progress, asOf, settings }: RowBasis): TaskRow {
  const { task, annex, texts } = entry;
  const states = entry.targets.map((target) => progress.stateOf(target, asOf, settings));
  const targets = entry.targets.map((target, index): TargetRow => {
    const { reading, short, strip } = states[index]!;
    return { ...target, light: reading.light, lightRule: reading.rule, progress: short, strip };
  });
  const { light, rule } = lightOfTask(targets.map((target) => ({ light: target.light, rule: target.lightRule })));
  const leaderIds = [...new Set(entry.leaderIds.map((id) => ledger.leaders.inOffice(id, asOf)))];
  return {
    id: task.id,
    rev: task.rev,
    documentId: annex.documentId,
    docNumber: entry.docNumber,
    annexId: annex.id,
    annexNo: annex.annexNo,
    annexTitle: annex.title,
    year: annex.year,
    sectionId: task.sectionId,
    sectionTitle: entry.sectionTitle,
    ordinal: task.ordinal,
    sequenceNo: task.sequenceNo,
    sequence: texts.sequence,
    content: texts.content,
    overallGoal: texts.overallGoal,
    annualTarget: texts.annualTarget,
    responsibleLeader: texts.responsibleLeader,
    unitsText: unitsText(texts),
    due: texts.due,
    remark: texts.remark,
    extra: entry.extra,
    correctedFields: entry.correctedFields,
    leaders: leaderIds.map((id) => ({ id, name: ledger.leaders.name(id) })),
    units: entry.units,
    unitRefs: entry.unitRefs,
    leadUnit: entry.units[0] ?? '',
    targets,
    light,
    lightRule: rule,
    strip: progress.taskStripOf(targets.map((target) => target.strip)),
    nextDueOn: nextDueOn(
      states.map(({ subject }) => subject),
      asOf,
    ),
    isRemoved: task.state === 'removed',
  };
}

/** 责任单位 as one text; where lead and supporting units have columns of their own, the lead stands first. */
function unitsText(texts: LedgerTask['texts']): string {
  return [texts.leadUnit, texts.units, texts.supportingUnits].filter((text) => text !== '').join('、');
}
