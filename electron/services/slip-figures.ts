/** Figures of 督办单 and 销号单: one target with what stands reported, checked and supervised. */
import type { Reader } from '#db/record.ts';
import { daysBetween } from '#domain/calendar.ts';
import { dueWords } from '#domain/form-text.ts';
import { isCompleted, type LightReading, lastDueOn, nextDueOn, type ReportedState } from '#domain/light.ts';
import { whyOf } from '#domain/light-words.ts';
import { Refusal } from '#domain/refusal.ts';
import { STATE_WORDS } from '#domain/return-form.ts';
import type { CloseOutFigures, CloseOutNotice } from '#report/close-out-paper.ts';
import type { SlipTarget } from '#report/slip-target.ts';
import { leaderNames } from './form-texts.ts';
import { type LedgerTarget, type LedgerTask, readLedger } from './ledger.ts';
import type { Office } from './office.ts';
import { askedLabel } from './round-plan.ts';
import { readSettings } from './settings.ts';
import { readProgress } from './target-progress.ts';

export interface SlipSubject {
  told: SlipTarget;
  target: LedgerTarget;
  task: LedgerTask;
  /** Unit the slip goes to; null where the task names none. */
  unitId: number | null;
  reading: LightReading;
  state: ReportedState | null;
}

/** Throws Refusal recordMissing. */
export function readSlipSubject(office: Office, targetId: number, asOf: string): SlipSubject {
  const { db } = office;
  const ledger = readLedger(db);
  const found = ledger.targetById.get(targetId);
  if (found === undefined) throw new Refusal('recordMissing', { kind: 'target', id: targetId });
  const { target, task } = found;
  const progress = readProgress(db);
  const { subject, reading, short } = progress.stateOf(target, asOf, readSettings(db.reader));
  const due = nextDueOn([subject], asOf);
  const lead = task.unitRefs.find(({ isLead }) => isLead) ?? task.unitRefs[0];
  const [unitName = '未列责任单位', ...otherUnits] = task.units;
  const told: SlipTarget = {
    targetId,
    asOf,
    label: askedLabel(task),
    docNumber: task.docNumber,
    content: task.texts.content,
    text: target.text,
    dueWords: dueWords(target),
    rule: reading.rule,
    why: whyOf(subject, reading, asOf),
    overdueDays: reading.rule === 'overdue' && due !== null ? daysBetween(due, asOf) : 0,
    unitName,
    otherUnits,
    leaders: leaderNames(task, ledger, asOf),
    reported:
      short === null
        ? null
        : {
            roundTitle: short.roundTitle,
            state: stateWords(short.reportedState, short.verdict === 'notTrue'),
            amountText: short.amountText,
            entries: entriesOf(db.reader, short.roundId, targetId, asOf),
          },
  };
  return { told, target, task, unitId: lead?.id ?? null, reading, state: short?.reportedState ?? null };
}

/** Throws Refusal recordMissing. */
export function readCloseOutFigures(office: Office, targetId: number, asOf: string): CloseOutFigures {
  const { told, target } = readSlipSubject(office, targetId, asOf);
  const report = readProgress(office.db).reportOf(targetId, asOf);
  return {
    target: told,
    notices: readNotices(office.db.reader, targetId),
    check: lastCheck(office, targetId, asOf),
    completedOn: report?.completedOn ?? null,
    isCompleted: isCompleted(report, asOf),
    lastDueOn: lastDueOn(target),
  };
}

function stateWords(state: ReportedState | null, isDisproved: boolean): string {
  const words = state === null ? '状态未填' : STATE_WORDS[state];
  return isDisproved ? `${words}（核实不属实）` : words;
}

function entriesOf(
  reader: Reader,
  roundId: number,
  targetId: number,
  asOf: string,
): NonNullable<SlipTarget['reported']>['entries'] {
  const names = new Map(
    reader.all(reader.from.selectFrom('unit').select(['id', 'name'])).map(({ id, name }) => [id, name] as const),
  );
  const entries = reader.from
    .selectFrom('returnEntry')
    .select(['unitId', 'progressNote', 'difficulty', 'nextStep'])
    .where('roundId', '=', roundId)
    .where('targetId', '=', targetId)
    .where('state', '=', 'active')
    .where('reportedOn', '<=', asOf)
    .orderBy('id');
  return reader.all(entries).map(({ unitId, ...texts }) => ({ unitName: names.get(unitId) ?? '', ...texts }));
}

/** Out and still standing, oldest first. */
function readNotices(reader: Reader, targetId: number): CloseOutNotice[] {
  const rows = reader.all(
    reader.from
      .selectFrom('paper')
      .select(['number', 'colour', 'issuedOn', 'repliedOn', 'replyText'])
      .where('kind', '=', 'supervisionNotice')
      .where('targetId', '=', targetId)
      .where('state', 'in', ['issued', 'replied', 'closed'])
      .orderBy('issuedOn')
      .orderBy('id'),
  );
  return rows.flatMap(({ number, colour, issuedOn, repliedOn, replyText }) =>
    number === null || issuedOn === null ? [] : [{ number, colour, issuedOn, repliedOn, replyText: replyText ?? '' }],
  );
}

/** 属实 or 不属实 of the newest round that has one. */
function lastCheck({ db }: Office, targetId: number, asOf: string): CloseOutFigures['check'] {
  const { reader } = db;
  const row = reader.first(
    reader.from
      .selectFrom('targetCheck')
      .innerJoin('dispatchRound', 'dispatchRound.id', 'targetCheck.roundId')
      .select(['dispatchRound.title as roundTitle', 'verdict', 'note', 'checkedOn'])
      .where('targetId', '=', targetId)
      .where('targetCheck.state', '=', 'active')
      .where('verdict', '!=', 'pending')
      .where('checkedOn', '<=', asOf)
      .orderBy('periodTo', 'desc')
      .orderBy('periodFrom', 'desc')
      .orderBy('dispatchRound.id', 'desc')
      .orderBy('targetCheck.id', 'desc')
      .limit(1),
  );
  return row === undefined || row.verdict === 'pending' ? null : { ...row, verdict: row.verdict };
}
