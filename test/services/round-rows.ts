/** Rounds and what came back as bare rows of the record, for tests of what is read from them. */
import { randomUUID } from 'node:crypto';
import type { Fresh, Writer } from '#db/record.ts';
import type { TaskRow } from '#ipc/contract.ts';
import type { TestOffice } from './office-fixture.ts';

export interface QuarterRows {
  id: number;
  code: string;
  title: string;
  /** Form of each unit, and form row of each target. */
  formIds: Map<number, number>;
  formRowIds: Map<number, number>;
}

export function act<T>(office: TestOffice, work: (writer: Writer) => T): T {
  return office.office.db.command({ name: 'test.rows', opId: randomUUID(), subject: '' }, work);
}

/** A quarter of 2022 with one form per lead unit over all targets of `rows`. Opened on the first day of its last month. */
export function writeQuarter(
  office: TestOffice,
  quarter: 1 | 2 | 3 | 4,
  rows: readonly TaskRow[],
  more: Partial<Fresh<'dispatchRound'>> = {},
): QuarterRows {
  const code = `2022Q${quarter}`;
  const title = `2022年${'一二三四'[quarter - 1]}季度`;
  const month = (number: number): string => String(number).padStart(2, '0');
  const last = quarter * 3;
  return act(office, (writer) => {
    const id = writer.insert('dispatchRound', {
      code,
      title,
      periodKind: 'quarter',
      periodFrom: `2022-${month(last - 2)}-01`,
      periodTo: `2022-${month(last)}-${quarter === 1 || quarter === 4 ? 31 : 30}`,
      openedOn: `2022-${month(last)}-01`,
      dueOn: `2022-${month(last)}-23`,
      dueRuleJson: JSON.stringify({ kind: 'dayOfLastMonth', day: 25 }),
      weekendRule: 'earlier',
      groupRule: 'asDirectory',
      coverText: '',
      contactName: '',
      contactPhone: '',
      state: 'collecting',
      closedOn: null,
      reopenReason: null,
      ...more,
    });
    const formIds = new Map<number, number>();
    const formRowIds = new Map<number, number>();
    for (const row of rows) {
      const unitId = row.unitRefs[0]?.id ?? 0;
      const formId = formIds.get(unitId) ?? writeForm(writer, id, code, unitId, formIds.size + 1);
      formIds.set(unitId, formId);
      for (const target of row.targets) {
        const roundTargetId = writer.insert('roundTarget', {
          roundId: id,
          taskId: row.id,
          targetId: target.id,
          isCarriedOver: 0,
          state: 'active',
        });
        formRowIds.set(target.id, writeFormRow(writer, formId, roundTargetId, `${code}/${target.id}`));
      }
    }
    return { id, code, title, formIds, formRowIds };
  });
}

/** Another unit is asked for the target too; answers its form. */
export function askAlso(office: TestOffice, round: QuarterRows, targetId: number, unitId: number): number {
  return act(office, (writer) => {
    const formId = round.formIds.get(unitId) ?? writeForm(writer, round.id, round.code, unitId, 99);
    const asked = writer.first(
      writer.from
        .selectFrom('roundTarget')
        .select('id')
        .where('roundId', '=', round.id)
        .where('targetId', '=', targetId),
    );
    writeFormRow(writer, formId, asked?.id ?? 0, `${round.code}/${targetId} ${unitId}`);
    return formId;
  });
}

function writeForm(writer: Writer, roundId: number, code: string, unitId: number, formNo: number): number {
  return writer.insert('returnForm', {
    roundId,
    unitId,
    formNo,
    code: `${code}-${String(formNo).padStart(3, '0')}`,
    dueOn: null,
    issueNo: 1,
    issuedAt: writer.at,
    state: 'issued',
    sentBackReason: null,
    receivedAt: null,
    isWaived: 0,
    fillerName: '',
    fillerPhone: '',
    reviewerName: '',
    filledOn: null,
  });
}

function writeFormRow(writer: Writer, formId: number, roundTargetId: number, rowKey: string): number {
  return writer.insert('returnFormRow', {
    formId,
    roundTargetId,
    ordinal: 1,
    rowKey,
    lockedJson: '{}',
    state: 'active',
  });
}

type EntryRow = Fresh<'returnEntry'>;

/** What a unit reports, by hand. */
export function report(
  office: TestOffice,
  roundId: number,
  { targetId, unitId, ...more }: Pick<EntryRow, 'targetId' | 'unitId'> & Partial<EntryRow>,
): number {
  return act(office, (writer) =>
    writer.insert('returnEntry', {
      roundId,
      targetId,
      unitId,
      formRowId: null,
      receivedFileId: null,
      reportedState: 'underWay',
      amountText: '',
      amountValue: null,
      amountMeasure: '',
      progressNote: '按计划推进',
      difficulty: '无',
      nextStep: '继续推进',
      coordination: '',
      coordinationLevel: null,
      cellsJson: '{}',
      sheet: '',
      reportedOn: '2022-09-20',
      enteredAt: writer.at,
      note: '电话报送',
      state: 'active',
      ...more,
    }),
  );
}

export function check(
  office: TestOffice,
  roundId: number,
  targetId: number,
  more: Partial<Fresh<'targetCheck'>> = {},
): number {
  return act(office, (writer) =>
    writer.insert('targetCheck', {
      roundId,
      targetId,
      verdict: 'trueAsReported',
      note: '',
      completedOn: null,
      doneStepsJson: '[]',
      checkedOn: '2022-09-28',
      state: 'active',
      ...more,
    }),
  );
}

/** Closes a round with the lights as the ledger shows them on the day. */
export async function closeWithLights(office: TestOffice, roundId: number, asOf: string): Promise<void> {
  const rows = await office.ask('task.list', { asOf });
  act(office, (writer) => {
    for (const { id: targetId, light, lightRule: rule } of rows.flatMap(({ targets }) => targets)) {
      writer.insert('lightRecord', { roundId, targetId, asOf, light, rule, ruleJson: '{}', state: 'active' });
    }
    writer.update('dispatchRound', roundId, { state: 'closed', closedOn: asOf });
  });
}
