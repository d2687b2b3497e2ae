/** Rows of a round for tests of the room's own logic and for doubles of the bridge; every field can be set otherwise. */
import type { FormRow, ReceivedRow, RoundCounts, RoundDetail, RoundRow } from '#ipc/contract.ts';

const NO_COUNTS: RoundCounts = {
  forms: 0,
  waived: 0,
  notIssued: 0,
  issued: 0,
  received: 0,
  checked: 0,
  sentBack: 0,
  overdue: 0,
  inbox: 0,
  tasks: 0,
  targets: 0,
  reported: 0,
  unreported: 0,
  verified: 0,
};

export function roundRow(change: Partial<Omit<RoundRow, 'counts'>> & { counts?: Partial<RoundCounts> } = {}): RoundRow {
  const { counts, ...rest } = change;
  return {
    id: 1,
    rev: 1,
    code: '2022Q3',
    title: '2022年三季度',
    period: { kind: 'quarter', from: '2022-07-01', to: '2022-09-30' },
    openedOn: '2022-09-01',
    dueOn: '2022-09-23',
    dueRule: { kind: 'dayOfLastMonth', day: 25 },
    weekendRule: 'earlier',
    groupRule: 'asDirectory',
    coverText: '',
    contactName: '',
    contactPhone: '',
    state: 'collecting',
    closedOn: null,
    reopenReason: null,
    ...rest,
    counts: { ...NO_COUNTS, ...counts },
  };
}

export function formRow(id: number, change: Partial<FormRow> = {}): FormRow {
  return {
    id,
    rev: 1,
    roundId: 1,
    formNo: id,
    code: `2022Q3-00${id}`,
    unitId: id,
    unitName: `单位${id}`,
    movedTo: [],
    contact: null,
    phone: null,
    tasks: 1,
    targets: 2,
    reported: 0,
    verified: 0,
    dueOn: '2022-09-23',
    isDueOverridden: false,
    isOverdue: false,
    overdueDays: 0,
    issueNo: 1,
    issuedAt: '2022-09-01T09:00:00.000+08:00',
    state: 'issued',
    isWaived: false,
    sentBackReason: null,
    receivedAt: null,
    isLate: false,
    reminders: 0,
    lastRemindedOn: null,
    ...change,
  };
}

export function fileRow(id: number, change: Partial<ReceivedRow> = {}): ReceivedRow {
  return {
    id,
    rev: 1,
    fileName: `${id}.xlsx`,
    sha256: '0'.repeat(64),
    token: `t${id}`,
    receivedAt: `2022-09-20T09:0${id}:00.000+08:00`,
    outcome: 'pending',
    kind: 'form',
    formId: id,
    unitName: `单位${id}`,
    code: `2022Q3-00${id}`,
    version: 1,
    rows: 2,
    filledRows: 2,
    totalRows: 2,
    openAsks: 0,
    warnings: 0,
    isClean: true,
    isNewVersion: false,
    reason: null,
    ...change,
  };
}

export function roundDetail(forms: FormRow[], inbox: ReceivedRow[]): RoundDetail {
  return { round: roundRow(), asOf: '2022-09-26', forms, inbox };
}
