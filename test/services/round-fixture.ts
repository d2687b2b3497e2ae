/** Rounds on the seed: an office with 区发〔2022〕9号 on record, and what tests say about it again and again. */
import type { FormRow, Input, RoundDetail, RoundInput } from '#ipc/contract.ts';
import { openTestOffice, type TestOffice } from './office-fixture.ts';

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

export const NO_ENTRY: Omit<Input<'entry.put'>, 'roundId' | 'targetId'> = {
  reportedState: null,
  amountText: '',
  progressNote: '',
  difficulty: '',
  nextStep: '',
  coordination: '',
  note: '电话报送',
};
