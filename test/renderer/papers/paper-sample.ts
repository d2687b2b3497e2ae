import type { PaperProposal, PaperRow } from '#ipc/contract.ts';

const ROW: PaperRow = {
  id: 1,
  rev: 1,
  kind: 'supervisionNotice',
  state: 'issued',
  number: '督办〔2022〕3号',
  title: '示范区建设任务督办单（附件2第29项，区卫健委）',
  colour: 'red',
  roundId: 2,
  roundTitle: '2022年三季度',
  unitName: '区卫健委',
  about: '附件2第29项',
  taskId: 34,
  targetId: 51,
  asOf: '2022-09-20',
  draftedAt: '2022-09-20T09:30:00+08:00',
  issuedOn: '2022-09-20',
  replyDueOn: '2022-10-10',
  isReplyOverdue: false,
  repliedOn: null,
  replyText: null,
  replyFile: null,
  closedOn: null,
  closeNote: null,
  cancelReason: null,
  replacedBy: null,
  copies: [],
};

export function paperRow(changes: Partial<PaperRow> = {}): PaperRow {
  return { ...ROW, ...changes };
}

export function noticeProposal(targetId: number, changes: Partial<PaperProposal> = {}): PaperProposal {
  return {
    spec: { kind: 'supervisionNotice', targetId, asOf: '2022-09-20', colour: 'red' },
    colour: 'red',
    unitName: '区卫健委',
    about: '附件2第29项',
    why: '逾期82天',
    present: [],
    ...changes,
  };
}
