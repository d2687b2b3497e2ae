/** What the lists of a round are made of: its targets as they stand on the day, narrowed, with what units returned. */
import type { Reader, Stored } from '#db/record.ts';
import { daysBetween, yearOf } from '#domain/calendar.ts';
import { dueWords } from '#domain/form-text.ts';
import { nextDueOn } from '#domain/light.ts';
import { whyOf } from '#domain/light-words.ts';
import { saysNothing } from '#domain/nothing-words.ts';
import { standingOn } from '#domain/target-progress.ts';
import { compareKey } from '#domain/written-text.ts';
import type { ListInput } from '#ipc/contract.ts';
import type { ListClass, ListEntry, ListHead, ListTarget } from '#report/list-target.ts';
import type { UnaskedTarget } from '#report/unasked-target.ts';
import { leaderNames } from './form-texts.ts';
import { type Ledger, type LedgerTarget, type LedgerTask, readLedger } from './ledger.ts';
import type { Office } from './office.ts';
import { type Entry, readEntries } from './return-entries.ts';
import { askedLabel } from './round-plan.ts';
import { readRoundRow } from './round-record.ts';
import { type RoundTally, readRoundTally, type TargetTally } from './round-tally.ts';
import { readSettings } from './settings.ts';
import { type Progress, readProgress } from './target-progress.ts';
import { today } from './today.ts';

export interface ListSource {
  head: ListHead;
  tally: RoundTally;
  /** In table order. */
  targets: ListTarget[];
  /**
   * Tasks of 汇总表, in table order: every one of the tables of the period’s year; of earlier years’ tables those that
   * are asked, unless the list is narrowed to such a table.
   */
  tasks: LedgerTask[];
  /** Targets of the round, as narrowed, waived and removed ones too. */
  asked: ReadonlySet<number>;
  asOf: string;
  /** A target that is not among them (not asked, or waived) in the same words; nobody is awaited to report it. */
  tellOther(entry: LedgerTask, target: LedgerTarget): ListTarget;
  /** The same, with what stands from earlier rounds. */
  tellUnasked(target: LedgerTarget): UnaskedTarget;
}

/** Any time: a reading of its own moment. */
const EVER = '9999-12-31';

/** Throws Refusal recordMissing. */
export function readListSource(office: Office, input: Omit<ListInput, 'kind'>): ListSource {
  const { reader } = office.db;
  const tally = readRoundTally(reader, readRoundRow(reader, input.roundId));
  const { closedOn } = tally.round;
  const wantedDay = input.asOf ?? today(office);
  // A closed round is told as it was closed.
  const asOf = closedOn !== null && closedOn < wantedDay ? closedOn : wantedDay;
  const ledger = readLedger(office.db);
  const places = new Map(ledger.tasks.map((entry, index) => [entry.task.id, index] as const));
  const isWanted = narrowing(input, ledger, asOf);
  const leftOut = { waived: 0, removed: 0 };
  const wanted = new Set<number>();
  const asked: { tally: TargetTally; target: LedgerTarget; entry: LedgerTask }[] = [];
  for (const one of tally.targets) {
    const entry = ledger.byId.get(one.taskId);
    if (entry === undefined || !isWanted(entry, one)) continue;
    wanted.add(one.targetId);
    const target = entry.targets.find(({ id }) => id === one.targetId);
    const isWaived = one.forms.length > 0 && one.forms.every(({ form }) => form.isWaived === 1);
    if (isWaived) leftOut.waived += 1;
    else if (target === undefined || entry.task.state === 'removed') leftOut.removed += 1;
    else asked.push({ tally: one, target, entry });
  }
  asked.sort(
    (a, b) =>
      (places.get(a.entry.task.id) ?? 0) - (places.get(b.entry.task.id) ?? 0) ||
      a.entry.targets.indexOf(a.target) - b.entry.targets.indexOf(b.target),
  );
  const askedTasks = new Set(asked.map(({ entry }) => entry));
  const year = yearOf(tally.round.periodTo);
  const teller = new TargetTeller(office, tally, ledger, asOf);
  return {
    head: { roundTitle: tally.round.title, asOf, narrowedTo: narrowedWords(input, ledger), leftOut },
    tally,
    targets: asked.map((one) => teller.tell(one.entry, one.target, one.tally.forms)),
    tasks: ledger.tasks.filter(
      (entry) =>
        entry.task.state === 'active' &&
        (askedTasks.has(entry) ||
          ((entry.annex.year === year || entry.annex.id === input.annexId) && isWanted(entry, { forms: [] }))),
    ),
    asked: wanted,
    asOf,
    tellOther: (entry, target) => teller.tell(entry, target, []),
    tellUnasked: (target) => teller.tellUnasked(target, wanted.has(target.id) ? 'waived' : 'notAsked'),
  };
}

/** A unit is found by its name as lead of the task, or as one that returns the target. */
function narrowing(
  { annexId, sectionId, leader, unit }: Omit<ListInput, 'kind'>,
  { leaders }: Ledger,
  asOf: string,
): (entry: LedgerTask, tally: Pick<TargetTally, 'forms'>) => boolean {
  const leaderKey = leader === undefined ? null : compareKey(leader);
  const unitKey = unit === undefined ? null : compareKey(unit);
  return ({ task, annex, leaderIds, units }, { forms }) =>
    (annexId === undefined || annex.id === annexId) &&
    (sectionId === undefined || task.sectionId === sectionId) &&
    (leaderKey === null ||
      leaderIds.some((id) => compareKey(leaders.name(leaders.inOffice(id, asOf))) === leaderKey)) &&
    (unitKey === null ||
      compareKey(units[0] ?? '') === unitKey ||
      forms.some((form) => compareKey(form.unit.name) === unitKey));
}

function narrowedWords({ annexId, sectionId, leader, unit }: Omit<ListInput, 'kind'>, { tasks }: Ledger): string[] {
  const annex = tasks.find((entry) => entry.annex.id === annexId)?.annex;
  const section = tasks.find(({ task }) => sectionId !== undefined && task.sectionId === sectionId);
  return [
    annex === undefined ? '' : annex.annexNo === null ? annex.title : `附件${annex.annexNo}`,
    section === undefined ? '' : `板块“${section.sectionTitle ?? ''}”`,
    leader === undefined ? '' : `责任领导${leader}`,
    unit === undefined ? '' : `牵头单位${unit}`,
  ].filter((words) => words !== '');
}

class TargetTeller {
  readonly #progress: Progress;
  readonly #settings: ReturnType<typeof readSettings>;
  readonly #reader: Reader;
  readonly #entries: Map<number, Entry[]>;
  /** Of earlier rounds, read when a target that is not asked needs them. */
  readonly #earlier = new Map<number, Map<number, Entry[]>>();
  readonly #names: Map<number, string>;
  /** Rows of forms without a report, by form and target. */
  readonly #open: ReadonlySet<string>;
  readonly #round: Stored<'dispatchRound'>;
  readonly #ledger: Ledger;
  readonly #asOf: string;

  constructor({ db }: Office, { round, forms }: RoundTally, ledger: Ledger, asOf: string) {
    const { reader } = db;
    this.#reader = reader;
    this.#progress = readProgress(db);
    this.#settings = readSettings(reader);
    this.#entries = Map.groupBy(readEntries(reader, round.id), ({ targetId }) => targetId);
    const units = reader.all(reader.from.selectFrom('unit').select(['id', 'name']));
    this.#names = new Map(units.map(({ id, name }) => [id, name] as const));
    this.#open = new Set(
      forms.flatMap(({ form, rows }) =>
        rows.flatMap(({ targetId, isReported }) => (isReported ? [] : [`${form.id} ${targetId}`])),
      ),
    );
    this.#round = round;
    this.#ledger = ledger;
    this.#asOf = asOf;
  }

  /** `forms` ask the target. */
  tell(entry: LedgerTask, target: LedgerTarget, forms: TargetTally['forms']): ListTarget {
    const { light, rule, asOf } = this.#progress.lightInRound(target, this.#round.id, this.#asOf, this.#settings);
    const subject = this.#progress.subjectOf(target, asOf);
    const due = nextDueOn([subject], asOf);
    const asked = forms.filter(({ form }) => form.isWaived === 0);
    const order = new Map(forms.map(({ form }, index) => [form.unitId, index] as const));
    const entries = (this.#entries.get(target.id) ?? []).toSorted(
      (a, b) => (order.get(a.unitId) ?? forms.length) - (order.get(b.unitId) ?? forms.length),
    );
    const isReported = entries.length > 0 && !asked.some(({ form }) => this.#open.has(`${form.id} ${target.id}`));
    const { state, isDisproved } = this.#reported(target);
    const countsAs: ListClass = isReported ? (state ?? 'unstated') : 'unreported';
    return {
      targetId: target.id,
      taskId: entry.task.id,
      label: askedLabel(entry),
      content: entry.texts.content,
      text: target.text,
      leaders: leaderNames(entry, this.#ledger, this.#asOf),
      leadUnit: entry.units[0] ?? '',
      dueWords: dueWords(target),
      countsAs,
      isDisproved: isReported && isDisproved,
      light,
      why: whyOf(subject, { light, rule }, asOf),
      overdue: rule === 'overdue' && due !== null ? { dueOn: due, days: daysBetween(due, asOf) } : null,
      isLateDone: rule === 'lateDone',
      entries: entries.map((one) => this.#entryOf(one)),
      isShared: new Set([...asked.map(({ form }) => form.unitId), ...entries.map(({ unitId }) => unitId)]).size > 1,
    };
  }

  tellUnasked(target: LedgerTarget, scope: UnaskedTarget['scope']): UnaskedTarget {
    const { light, asOf } = this.#progress.lightInRound(target, this.#round.id, this.#asOf, this.#settings);
    const upTo = this.#progress.rounds.findIndex(({ id }) => id === this.#round.id) + 1;
    const places = new Set(this.#progress.rounds.slice(0, upTo).map(({ id }) => id));
    const rounds = this.#progress.factsOf(target.id).rounds.filter(({ round }) => places.has(round.id));
    const { reported } = standingOn(target, { rounds, risks: [], closeOuts: [] }, EVER);
    const entries = reported === null ? [] : this.#entriesIn(reported.round.id, target.id);
    return {
      scope,
      light,
      closedOutOn: this.#progress.closeOutOf(target.id, asOf).closedOutOn,
      earlier:
        reported === null
          ? null
          : {
              roundTitle: reported.round.title,
              state: reported.state,
              isDisproved: reported.verdict === 'notTrue',
              entries: entries.map((one) => this.#entryOf(one)),
              isShared: entries.length > 1,
            },
    };
  }

  #entriesIn(roundId: number, targetId: number): Entry[] {
    let entries = this.#earlier.get(roundId);
    if (entries === undefined) {
      entries = Map.groupBy(readEntries(this.#reader, roundId), (entry) => entry.targetId);
      this.#earlier.set(roundId, entries);
    }
    return entries.get(targetId) ?? [];
  }

  /** As returned in this round alone, by the rule for several units. */
  #reported(target: LedgerTarget): {
    state: Exclude<ListClass, 'unstated' | 'unreported'> | null;
    isDisproved: boolean;
  } {
    const rounds = this.#progress.factsOf(target.id).rounds.filter(({ round }) => round.id === this.#round.id);
    const { reported } = standingOn(target, { rounds, risks: [], closeOuts: [] }, EVER);
    return { state: reported?.state ?? null, isDisproved: reported?.verdict === 'notTrue' };
  }

  #entryOf(entry: Entry): ListEntry {
    const { amountText, amountValue, amountMeasure, progressNote, difficulty, nextStep, coordination } = entry;
    return {
      unitName: this.#names.get(entry.unitId) ?? '',
      amountWords: amountWords(amountText, amountValue, amountMeasure),
      progressNote,
      difficulty,
      nextStep,
      coordination,
      coordinationLevel: entry.coordinationLevel,
    };
  }
}

/** “无” says that there is no amount to tell. */
function amountWords(text: string, value: number | null, measure: string): string {
  if (value !== null) return `${value}${measure}`;
  return saysNothing(text) ? '' : text.trim();
}
