/** Every task of the ledger with its targets as a round tells them, and the same targets in the round before. */
import { nextDueOn } from '#domain/light.ts';
import {
  type PackClass,
  type PackPrevious,
  type PackScope,
  type PackSection,
  type PackTarget,
  type PackTask,
  packClassOf,
} from '#report/pack-figures.ts';
import { type Ledger, type LedgerTarget, type LedgerTask, readLedger } from './ledger.ts';
import { type ListSource, readListSource } from './list-source.ts';
import type { Office } from './office.ts';
import { lightBefore } from './round-changes.ts';
import { askedLabel } from './round-plan.ts';
import { readRoundRow } from './round-record.ts';
import { readSettings } from './settings.ts';
import { type Progress, readProgress } from './target-progress.ts';

/** In table order; removed tasks left out, as 总览 does. */
export function readPackTasks({ db }: Office, source: ListSource): PackTask[] {
  const ledger = readLedger(db);
  const progress = readProgress(db);
  const { asOf } = source;
  const told = new Map(source.targets.map((target) => [target.targetId, target] as const));
  const sections = new Map<string, PackSection>();
  const targetOf = (entry: LedgerTask, target: LedgerTarget): PackTarget => {
    const listed = told.get(target.id);
    return {
      ...(listed ?? source.tellOther(entry, target)),
      scope: scopeIn(source, target.id, listed !== undefined, progress),
      unasked: listed === undefined ? source.tellUnasked(target) : null,
      nextDueOn: nextDueOn([progress.subjectOf(target, asOf)], asOf),
    };
  };
  return activeTasks(ledger).map((entry) => ({
    taskId: entry.task.id,
    label: askedLabel(entry),
    content: entry.texts.content,
    leadUnit: entry.units[0] ?? '',
    leaders: leadersOf(entry, ledger, asOf),
    section: sectionOf(entry, sections),
    targets: entry.targets.map((target) => targetOf(entry, target)),
  }));
}

/** Texts of that round count whenever they came in; lights as changes are told against. Throws Refusal recordMissing. */
export function readPackPrevious(office: Office, roundId: number, asOf: string): PackPrevious {
  const { db } = office;
  const { title } = readRoundRow(db.reader, roundId);
  const progress = readProgress(db);
  const settings = readSettings(db.reader);
  const round = progress.rounds.find(({ id }) => id === roundId);
  const source = readListSource(office, { roundId, asOf });
  const told = new Map(source.targets.map((target) => [target.targetId, target] as const));
  const targets = activeTasks(readLedger(db)).flatMap((entry) => entry.targets);
  const classOf = (targetId: number): PackClass => {
    const countsAs = told.get(targetId)?.countsAs ?? 'unreported';
    return packClassOf({ scope: scopeIn(source, targetId, told.has(targetId), progress), countsAs });
  };
  return {
    title,
    lights: new Map(
      round === undefined
        ? []
        : targets.map((target) => [target.id, lightBefore(progress, target, round, { asOf, settings }).light] as const),
    ),
    classes: new Map(targets.map(({ id }) => [id, classOf(id)] as const)),
  };
}

function scopeIn({ asked, asOf }: ListSource, targetId: number, isTold: boolean, progress: Progress): PackScope {
  if (isTold) return 'asked';
  if (asked.has(targetId)) return 'waived';
  return progress.closeOutOf(targetId, asOf).closedOutOn === null ? 'notAsked' : 'closedOut';
}

function activeTasks({ tasks }: Ledger): LedgerTask[] {
  return tasks.filter(({ task }) => task.state === 'active');
}

function leadersOf({ leaderIds, texts }: LedgerTask, { leaders }: Ledger, asOf: string): string[] {
  const written = texts.responsibleLeader.trim();
  if (leaderIds.length === 0) return written === '' ? [] : [written];
  return [...new Set(leaderIds.map((id) => leaders.name(leaders.inOffice(id, asOf))))];
}

/** Tasks of an annex without sections stand under the annex. */
function sectionOf({ annex, task, sectionTitle }: LedgerTask, known: Map<string, PackSection>): PackSection {
  const key = `${annex.id} ${task.sectionId ?? ''}`;
  const present = known.get(key);
  if (present !== undefined) return present;
  const title = sectionTitle ?? annex.title;
  const isAnnex = sectionTitle === null && annex.annexNo !== null;
  // 一、全面推进乡村振兴，在促进城乡协调发展上作示范: a bar bears the first half.
  const section = { title, shortTitle: isAnnex ? `附件${annex.annexNo}` : (title.split(/[，,]/)[0] ?? title) };
  known.set(key, section);
  return section;
}
