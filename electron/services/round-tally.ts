/** What counting a round needs, read in a few set-based queries: forms, rows, who has reported, what is verified. */
import type { Reader, Stored } from '#db/record.ts';
import { verifiedTargets } from './form-state.ts';
import { readUnitStanding, type UnitStanding } from './unit-standing.ts';

export interface RoundTally {
  round: Stored<'dispatchRound'>;
  /** Forms with at least one row that stands, by number. */
  forms: FormTally[];
  /** Targets asked, each once, with the forms that ask it. */
  targets: TargetTally[];
  /** Files waiting for a decision. */
  inbox: number;
}

export interface FormTally {
  form: Stored<'returnForm'>;
  unit: { name: string; movedTo: string[]; contact: string | null; phone: string | null };
  rows: AskedRow[];
  reminders: { remindedOn: string }[];
}

export interface AskedRow {
  formRowId: number;
  targetId: number;
  taskId: number;
  /** The form’s unit has an entry for the target in this round. */
  isReported: boolean;
  /** Reported, with a verdict 属实 or 不属实. */
  isVerified: boolean;
}

export interface TargetTally {
  targetId: number;
  taskId: number;
  forms: FormTally[];
}

export function readRoundTally(reader: Reader, round: Stored<'dispatchRound'>): RoundTally {
  const { from } = reader;
  const entered = new Set(
    reader
      .all(
        from
          .selectFrom('returnEntry')
          .select(['targetId', 'unitId'])
          .where('roundId', '=', round.id)
          .where('state', '=', 'active'),
      )
      .map(({ targetId, unitId }) => `${targetId} ${unitId}`),
  );
  const verified = verifiedTargets(reader, round.id);
  const rows = Map.groupBy(readAskedRows(reader, round.id), ({ formId }) => formId);
  const reminders = Map.groupBy(readReminders(reader, round.id), ({ formId }) => formId);
  const standing = readUnitStanding(reader);
  const units = new Map(
    reader
      .all(from.selectFrom('unit').select(['id', 'name', 'contact', 'phone']))
      .map(({ id, ...unit }) => [id, { ...unit, movedTo: movedTo(standing, id) }] as const),
  );
  const forms = reader
    .all(from.selectFrom('returnForm').selectAll().where('roundId', '=', round.id).orderBy('formNo'))
    .flatMap((form): FormTally[] => {
      const asked = rows.get(form.id) ?? [];
      if (asked.length === 0) return [];
      return [
        {
          form,
          unit: units.get(form.unitId) ?? { name: '', movedTo: [], contact: null, phone: null },
          rows: asked.map(({ formRowId, targetId, taskId }) => {
            const isReported = entered.has(`${targetId} ${form.unitId}`);
            return { formRowId, targetId, taskId, isReported, isVerified: isReported && verified.has(targetId) };
          }),
          reminders: reminders.get(form.id) ?? [],
        },
      ];
    });
  return { round, forms, targets: readTargets(reader, round.id, forms), inbox: countInbox(reader, round.id) };
}

function movedTo({ standing, name }: UnitStanding, unitId: number): string[] {
  const ids = standing(unitId);
  return ids.length === 1 && ids[0] === unitId ? [] : ids.map(name);
}

function readAskedRows(reader: Reader, roundId: number) {
  return reader.all(
    reader.from
      .selectFrom('returnFormRow')
      .innerJoin('roundTarget', 'roundTarget.id', 'returnFormRow.roundTargetId')
      .select(['returnFormRow.formId', 'returnFormRow.id as formRowId', 'roundTarget.targetId', 'roundTarget.taskId'])
      .where('roundTarget.roundId', '=', roundId)
      .where('returnFormRow.state', '=', 'active')
      .orderBy('returnFormRow.ordinal'),
  );
}

function readReminders(reader: Reader, roundId: number) {
  return reader.all(
    reader.from
      .selectFrom('reminder')
      .innerJoin('returnForm', 'returnForm.id', 'reminder.formId')
      .select(['reminder.formId', 'reminder.remindedOn'])
      .where('returnForm.roundId', '=', roundId)
      .where('reminder.state', '=', 'active'),
  );
}

function readTargets(reader: Reader, roundId: number, forms: readonly FormTally[]): TargetTally[] {
  const asking = new Map<number, FormTally[]>();
  for (const form of forms) {
    for (const { targetId } of form.rows) {
      const list = asking.get(targetId);
      if (list === undefined) asking.set(targetId, [form]);
      else list.push(form);
    }
  }
  return reader
    .all(
      reader.from
        .selectFrom('roundTarget')
        .select(['targetId', 'taskId'])
        .where('roundId', '=', roundId)
        .where('state', '=', 'active')
        .orderBy('id'),
    )
    .map((row) => ({ ...row, forms: asking.get(row.targetId) ?? [] }));
}

function countInbox(reader: Reader, roundId: number): number {
  const row = reader.first(
    reader.from
      .selectFrom('receivedFile')
      .select(({ fn }) => fn.countAll<number>().as('files'))
      .where('roundId', '=', roundId)
      .where('outcome', 'in', ['pending', 'held']),
  );
  return row?.files ?? 0;
}
