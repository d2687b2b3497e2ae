import { expect, test } from 'vitest';
import { BY_RULE, chosenSpec, firstChosen, ownProposal, proposalKey } from '../../../renderer/papers/compose-rows.ts';
import { seedRows } from '../fixture.ts';
import { noticeProposal } from './paper-sample.ts';

test('督办单先选红灯、且没有同项在办的；提醒函先选全部没有的', () => {
  const proposals = [
    noticeProposal(1),
    noticeProposal(2, { present: [{ id: 9, state: 'issued', number: '督办〔2022〕1号' }] }),
    noticeProposal(3, { colour: 'yellow' }),
  ];
  expect([...firstChosen('supervisionNotice', proposals, [])]).toEqual(['target 1']);
  const letters = [4, 5].map((unitId) => ({
    ...noticeProposal(0),
    colour: null,
    spec: { kind: 'reminderLetter' as const, roundId: 1, unitId },
  }));
  expect([...firstChosen('reminderLetter', letters, [])]).toEqual(['unit 4', 'unit 5']);
});

test('从台账点名起草的，只选点名的分项，已有的也选', () => {
  const proposals = [
    noticeProposal(1),
    noticeProposal(2, { colour: 'yellow', present: [{ id: 9, state: 'draft', number: null }] }),
  ];
  expect([...firstChosen('supervisionNotice', proposals, [2])]).toEqual(['target 2']);
});

test('自选分项带上所在任务、牵头单位和灯', () => {
  const rows = seedRows();
  const task = rows.find(({ annexNo, sequenceNo }) => annexNo === 2 && sequenceNo === 29)!;
  const own = ownProposal('closeOutSlip', task.targets[0]!.id, '2022-09-20', rows);
  expect(own).toMatchObject({ unitName: task.leadUnit, about: '附件2 第 29 项', present: [] });
  expect(proposalKey(own.spec)).toBe(`target ${task.targets[0]!.id}`);
});

test('颜色、期限、要求只写进督办单，没有选的由规则和模板决定', () => {
  const { spec } = noticeProposal(1);
  expect(chosenSpec(spec, BY_RULE)).toEqual(spec);
  expect(chosenSpec(spec, { colour: 'blue', replyDueOn: '2022-10-08', requirement: ' 请办结。 ' })).toEqual({
    ...spec,
    colour: 'blue',
    replyDueOn: '2022-10-08',
    requirement: '请办结。',
  });
  const circular = { kind: 'circular' as const, roundId: 1 };
  expect(chosenSpec(circular, { colour: 'blue', replyDueOn: null, requirement: 'x' })).toEqual(circular);
});
