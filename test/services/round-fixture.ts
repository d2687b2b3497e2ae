/** Rounds on the seed: an office with 区发〔2022〕9号 on record, and what tests say about it again and again. */
import type { ReportedState } from '#domain/light.ts';
import type { FormRow, RoundDetail, RoundInput } from '#ipc/contract.ts';
import { settleForms, supersedeChecks } from '#services/form-state.ts';
import { dayOf } from '#services/today.ts';
import { openTestOffice, type TestOffice, withoutRev } from './office-fixture.ts';

export const QUARTER: RoundInput = {
  period: { kind: 'quarter', from: '2022-07-01', to: '2022-09-30' },
  dueRule: { kind: 'dayOfLastMonth', day: 25 },
  weekendRule: 'earlier',
  groupRule: 'asDirectory',
  coverText: '请按时填报。',
  contactName: '王敏',
  contactPhone: '0797-8123456',
};

export async function openSeedOffice(host: 'terminal' | 'electron' = 'terminal'): Promise<TestOffice> {
  const office = openTestOffice(host);
  await office.ask('seed.load', {});
  return office;
}

export function openQuarter(office: TestOffice, changes: Partial<RoundInput> = {}): Promise<RoundDetail> {
  return office.ask('round.open', { ...QUARTER, ...changes });
}

/** 交通运输局、民政局、自然资源局 merged with their prefixed forms. */
export async function acceptPrefixes(office: TestOffice): Promise<void> {
  for (const { id, kind } of await office.ask('proposal.list', { state: 'open' })) {
    if (kind === 'unitPrefix') await office.ask('proposal.decide', { id, action: 'accept' });
  }
}

export function formOf({ forms }: Pick<RoundDetail, 'forms'>, unitName: string): FormRow {
  const form = forms.find((one) => one.unitName === unitName);
  if (form === undefined) throw new Error(`no form of ${unitName}`);
  return form;
}

export interface Report {
  roundId: number;
  targetId: number;
  unitId: number;
  state?: ReportedState | null;
  amount?: { text: string; value: number | null; measure: string };
  nextStep?: string;
  reportedOn?: string;
}

let serial = 0;

/** What accepting a returned form leaves behind, one target at a time: the entry, the form received. */
export function report(office: Pick<TestOffice, 'office'>, given: Report): void {
  serial += 1;
  const { roundId, targetId, unitId, state = 'underWay', amount, nextStep = '抓紧推进' } = given;
  office.office.db.command({ name: 'test', opId: `report-${serial}`, subject: '填报' }, (writer) => {
    const { from } = writer;
    const older = from
      .selectFrom('returnEntry')
      .select('id')
      .where('roundId', '=', roundId)
      .where('targetId', '=', targetId)
      .where('unitId', '=', unitId)
      .where('state', '=', 'active');
    for (const { id } of writer.all(older)) writer.update('returnEntry', id, { state: 'superseded' });
    if (writer.all(older).length === 0) supersedeChecks(writer, roundId, [targetId]);
    writer.insert('returnEntry', {
      roundId,
      targetId,
      unitId,
      formRowId: null,
      receivedFileId: null,
      reportedState: state,
      amountText: amount?.text ?? '',
      amountValue: amount?.value ?? null,
      amountMeasure: amount?.measure ?? '',
      progressNote: '按计划推进',
      difficulty: '无',
      nextStep,
      coordination: '',
      coordinationLevel: null,
      cellsJson: '{}',
      sheet: '',
      reportedOn: given.reportedOn ?? dayOf(office.office.ports.now()),
      enteredAt: writer.at,
      note: '',
      state: 'active',
    });
    const form = writer.first(
      from.selectFrom('returnForm').select('id').where('roundId', '=', roundId).where('unitId', '=', unitId),
    );
    if (form === undefined) throw new Error(`no form of unit ${unitId}`);
    writer.update('returnForm', form.id, { state: 'received', receivedAt: writer.at, sentBackReason: null });
    settleForms(writer, [form.id]);
  });
}

/** Reports every row of a form. */
export async function reportForm(office: TestOffice, form: FormRow, state: ReportedState = 'underWay'): Promise<void> {
  const { lines } = await office.ask('form.get', { id: form.id });
  for (const { targetId } of lines) report(office, { roundId: form.roundId, targetId, unitId: form.unitId, state });
}

/** Every row of the tables that rounds write, without counts of changes. */
export function roundTables(office: TestOffice): unknown {
  const { reader } = office.office.db;
  const { from } = reader;
  return {
    rounds: withoutRev(reader.all(from.selectFrom('dispatchRound').selectAll())),
    targets: withoutRev(reader.all(from.selectFrom('roundTarget').selectAll())),
    forms: withoutRev(reader.all(from.selectFrom('returnForm').selectAll())),
    rows: withoutRev(reader.all(from.selectFrom('returnFormRow').selectAll())),
    reminders: withoutRev(reader.all(from.selectFrom('reminder').selectAll())),
    checks: withoutRev(reader.all(from.selectFrom('targetCheck').selectAll())),
    risks: withoutRev(reader.all(from.selectFrom('targetRisk').selectAll())),
    lights: withoutRev(reader.all(from.selectFrom('lightRecord').selectAll())),
  };
}
