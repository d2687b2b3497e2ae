/** Rounds on the seed: an office with 区发〔2022〕9号 on record, and what tests say about it again and again. */
import type { ReportedState } from '#domain/light.ts';
import type { FormRow, ListPaper, RoundDetail, RoundInput } from '#ipc/contract.ts';
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

/** Texts of every row of a list that stands for a task. */
export function rowTexts({ papers }: ListPaper): string[][] {
  return papers.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'task' ? [row.texts] : [])));
}

export interface Report {
  roundId: number;
  targetId: number;
  unitId: number;
  state?: ReportedState | null;
  amountText?: string;
  nextStep?: string;
}

/** As told by telephone. */
export async function report(office: Pick<TestOffice, 'ask'>, given: Report): Promise<void> {
  const { roundId, targetId, unitId, state = 'underWay', amountText = '', nextStep = '抓紧推进' } = given;
  await office.ask('entry.put', {
    roundId,
    targetId,
    unitId,
    reportedState: state,
    amountText,
    progressNote: '按计划推进',
    difficulty: '无',
    nextStep,
    coordination: '',
    note: '电话报送',
  });
}

/** Reports every row of a form. */
export async function reportForm(office: TestOffice, form: FormRow, state: ReportedState = 'underWay'): Promise<void> {
  const { lines } = await office.ask('form.get', { id: form.id });
  for (const { targetId } of lines)
    await report(office, { roundId: form.roundId, targetId, unitId: form.unitId, state });
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
