/** 总览: what needs the office today, and the state of all targets. Every class adds up to its total, from rows. */
import { type LightSettings, lastDueOn, nextDueOn } from '#domain/light.ts';
import type { Input, LightCounts, Overview } from '#ipc/contract.ts';
import { type Ledger, type LedgerTask, readLedger } from './ledger.ts';
import type { Office } from './office.ts';
import { type JudgedTarget, needsOf } from './overview-needs.ts';
import type { RecordedRound } from './progress-facts.ts';
import { readRoundChanges } from './round-changes.ts';
import { readRoundRow } from './round-record.ts';
import { roundRowOf } from './round-rows.ts';
import { type RoundTally, readRoundTally } from './round-tally.ts';
import { readSettings } from './settings.ts';
import { type Progress, readProgress } from './target-progress.ts';
import { today } from './today.ts';

export function readOverview(office: Office, { asOf = today(office) }: Input<'overview.get'>): Overview {
  const { db } = office;
  const ledger = readLedger(db);
  const progress = readProgress(db);
  const settings = readSettings(db.reader);
  const tasks = ledger.tasks.filter(({ task }) => task.state === 'active');
  const judged = tasks.flatMap((task) =>
    task.targets.map((target): JudgedTarget => ({ task, target, ...progress.stateOf(target, asOf, settings) })),
  );
  const opened = progress.rounds.filter(({ openedOn }) => openedOn <= asOf);
  const running = opened.filter(({ isClosed }) => !isClosed);
  const current = running.at(-1) ?? opened.at(-1) ?? null;
  const tallyOf = ({ id }: RecordedRound): RoundTally => readRoundTally(db.reader, readRoundRow(db.reader, id));
  const tallies = new Map(running.map((round) => [round, tallyOf(round)] as const));
  return {
    asOf,
    round: current === null ? null : roundRowOf(tallies.get(current) ?? tallyOf(current), asOf),
    needs: needsOf(office, judged, { progress, tallies, asOf }),
    lights: countLights(judged),
    targets: judged.length,
    tasks: tasks.length,
    sections: sectionsOf(tasks, judged),
    units: unitsOf(judged),
    ...dueDays(judged, asOf),
    rounds: opened.map((round) => roundLights(round, { ledger, progress, asOf, settings })),
    changes: current === null ? null : readRoundChanges(office, { id: current.id, asOf }),
  };
}

function countLights(judged: readonly { reading: JudgedTarget['reading'] }[]): LightCounts {
  const counts: LightCounts = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const { reading } of judged) counts[reading.light] += 1;
  return counts;
}

/** In table order. Tasks of an annex without sections stand under the annex’s title; sections of tasks without targets stay. */
function sectionsOf(tasks: readonly LedgerTask[], judged: readonly JudgedTarget[]): Overview['sections'] {
  const key = ({ annex, task }: LedgerTask): string => `${annex.id} ${task.sectionId ?? ''}`;
  const targets = Map.groupBy(judged, ({ task }) => key(task));
  return [...Map.groupBy(tasks, key)].flatMap(([place, [first]]) => {
    if (first === undefined) return [];
    const own = targets.get(place) ?? [];
    return {
      annexId: first.annex.id,
      sectionId: first.task.sectionId,
      title: first.sectionTitle ?? first.annex.title,
      targets: own.length,
      ...countLights(own),
    };
  });
}

/** Worst first: most red, then most yellow; of equal ones the first in the table. */
function unitsOf(judged: readonly JudgedTarget[]): Overview['units'] {
  return [...Map.groupBy(judged, ({ task }) => task.units[0] ?? '未列责任单位')]
    .map(([unitName, own]) => ({ unitName, targets: own.length, ...countLights(own) }))
    .sort((a, b) => b.red - a.red || b.yellow - a.yellow);
}

/** An open target stands at its next open day, a completed one at its last. */
function dueDays(judged: readonly JudgedTarget[], asOf: string): Pick<Overview, 'dueMonths' | 'undated'> {
  const months = new Map<string, { month: string; open: number; completed: number }>();
  let undated = 0;
  for (const one of judged) {
    const isDone = isCompletion(one);
    const day = isDone ? lastDueOn(one.subject) : nextDueOn([one.subject], asOf);
    if (day === null) {
      undated += 1;
      continue;
    }
    const month = day.slice(0, 7);
    const counts = months.get(month) ?? { month, open: 0, completed: 0 };
    counts[isDone ? 'completed' : 'open'] += 1;
    months.set(month, counts);
  }
  return { dueMonths: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)), undated };
}

function isCompletion({ reading: { rule } }: JudgedTarget): boolean {
  return rule === 'completed' || rule === 'lateDone';
}

/** A target whose text was taken out of the table since is counted where its light was stored. */
function roundLights(
  round: RecordedRound,
  { ledger, progress, asOf, settings }: { ledger: Ledger; progress: Progress; asOf: string; settings: LightSettings },
): Overview['rounds'][number] {
  const counts: LightCounts = { red: 0, yellow: 0, green: 0, grey: 0 };
  let isStored = false;
  for (const targetId of progress.askedIn(round.id)) {
    const target = ledger.targetById.get(targetId)?.target;
    const light =
      target === undefined
        ? progress.storedLight(targetId, round.id, asOf)
        : progress.lightInRound(target, round.id, asOf, settings);
    if (light === null) continue;
    counts[light.light] += 1;
    isStored ||= light.isStored;
  }
  return { roundId: round.id, title: round.title, isStored, ...counts };
}
