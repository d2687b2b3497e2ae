import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCarriedOver, isOffered, type LeadUnit, planForms, returningUnits } from '#domain/round-asked.ts';

const QUARTER = { kind: 'quarter', from: '2022-07-01', to: '2022-09-30' } as const;
const bureau: LeadUnit = { id: 1, kind: 'department', groupRule: null, memberIds: [] };
const towns: LeadUnit = { id: 2, kind: 'group', groupRule: null, memberIds: [21, 22, 21] };

describe('由谁报送', () => {
  it('普通单位自己报；“各镇”一类按轮次的规则，轮次从名录的按名录，名录没有设定的由联系人报', () => {
    const members = { ...towns, groupRule: 'members' } as const;
    expect(returningUnits({ ...bureau, memberIds: [9] }, 'members')).toEqual({ unitIds: [1], isMemberless: false });
    expect(returningUnits(towns, 'asDirectory')).toEqual({ unitIds: [2], isMemberless: false });
    expect(returningUnits(towns, 'members')).toEqual({ unitIds: [21, 22], isMemberless: false });
    expect(returningUnits(members, 'asDirectory')).toEqual({ unitIds: [21, 22], isMemberless: false });
    expect(returningUnits(members, 'contact')).toEqual({ unitIds: [2], isMemberless: false });
  });

  it('应由各成员报而没有成员的，先由它自己报，并说明', () => {
    expect(returningUnits({ ...towns, memberIds: [] }, 'members')).toEqual({ unitIds: [2], isMemberless: true });
    expect(returningUnits({ ...towns, memberIds: [] }, 'contact')).toEqual({ unitIds: [2], isMemberless: false });
  });
});

describe('回表编号', () => {
  it('一个单位一份，按它的第一个分项在表中的次序从1编号，行依表序', () => {
    expect(
      planForms([
        { targetId: 11, unitIds: [7] },
        { targetId: 12, unitIds: [3, 5] },
        { targetId: 13, unitIds: [7] },
        { targetId: 14, unitIds: [5] },
        { targetId: 15, unitIds: [] },
      ]),
    ).toEqual([
      { formNo: 1, unitId: 7, targetIds: [11, 13] },
      { formNo: 2, unitId: 3, targetIds: [12] },
      { formNo: 3, unitId: 5, targetIds: [12, 14] },
    ]);
  });

  it('每个分项在它每个单位的回表里各有一行，不多不少；编号连续', () => {
    const targets = fc
      .array(fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }), { maxLength: 30 })
      .map((lists) => lists.map((unitIds, index) => ({ targetId: index + 100, unitIds })));
    fc.assert(
      fc.property(targets, (asked) => {
        const forms = planForms(asked);
        expect(forms.map(({ formNo }) => formNo)).toEqual(forms.map((_, index) => index + 1));
        const rows = forms.flatMap(({ unitId, targetIds }) => targetIds.map((id) => `${id} ${unitId}`));
        const wanted = asked.flatMap(({ targetId, unitIds }) => unitIds.map((id) => `${targetId} ${id}`));
        expect(rows.sort()).toEqual(wanted.sort());
        for (const { targetIds } of forms) expect(targetIds).toEqual([...targetIds].sort((a, b) => a - b));
      }),
    );
  });
});

describe('问哪些年度的分项', () => {
  it('当年和往年的可以问，往年的记为结转，以后年度的不问', () => {
    expect([2021, 2022, 2023].map((year) => [isOffered(year, QUARTER), isCarriedOver(year, QUARTER)])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
    const across = { kind: 'custom', from: '2022-12-01', to: '2023-01-31' } as const;
    expect([2022, 2023].map((year) => [isOffered(year, across), isCarriedOver(year, across)])).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
