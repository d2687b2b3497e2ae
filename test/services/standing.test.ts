import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Handover, leaderStanding } from '#services/leader-standing.ts';
import { unitStanding } from '#services/unit-standing.ts';

describe('单位合并与拆分', () => {
  const standing = (direct: [number, number[]][]) => unitStanding(new Map(direct), new Map());

  it('合并可以接着合并，拆分可以接着拆分，顺序不变', () => {
    const units = standing([
      [1, [2]],
      [2, [3]],
      [4, [2, 5]],
      [5, [6, 3]],
    ]);
    expect([1, 2, 3, 4].map((id) => units.standing(id))).toEqual([[3], [3], [3], [3, 6]]);
  });

  it('绕成圈的合并到圈为止，不会停不下来', () => {
    const units = standing([
      [1, [2]],
      [2, [1]],
      [3, [3]],
    ]);
    expect(units.standing(1)).toEqual([1]);
    expect(units.standing(3)).toEqual([3]);
  });

  it('ends for any replacements whatever, and never answers nobody', () => {
    const graph = fc.array(fc.tuple(fc.nat(7), fc.array(fc.nat(7), { minLength: 1, maxLength: 3 })), { maxLength: 8 });
    fc.assert(
      fc.property(graph, fc.nat(7), (direct, id) => {
        expect(standing(direct).standing(id).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('领导接任', () => {
  const inOffice = (same: [number, number][], handovers: Handover[]) => {
    const standing = leaderStanding(new Map(same), handovers, new Map());
    return (id: number, day: string) => standing.inOffice(id, day);
  };
  const from = (fromLeaderId: number, toLeaderId: number, onDate: string): Handover => ({
    fromLeaderId,
    toLeaderId,
    onDate,
  });

  it('接任之日起任务归继任领导，之前的日子仍归原领导', () => {
    const who = inOffice([], [from(1, 2, '2022-09-01')]);
    expect([who(1, '2022-08-31'), who(1, '2022-09-01'), who(2, '2022-12-31')]).toEqual([1, 2, 2]);
  });

  it('先后两次接任逐级接续', () => {
    const who = inOffice([], [from(1, 2, '2022-09-01'), from(2, 3, '2022-11-01')]);
    expect(['2022-08-01', '2022-10-01', '2022-11-01'].map((day) => who(1, day))).toEqual([1, 2, 3]);
  });

  it('同一天对调的两位领导各管对方的任务', () => {
    const who = inOffice([], [from(1, 2, '2022-09-01'), from(2, 1, '2022-09-01')]);
    expect([who(1, '2022-09-01'), who(2, '2022-09-01')]).toEqual([2, 1]);
  });

  it('早先的接任不会把后来接到的任务再转走', () => {
    const who = inOffice([], [from(2, 3, '2022-03-01'), from(1, 2, '2022-09-01')]);
    expect(who(1, '2022-12-31')).toBe(2);
  });

  it('同一人的两种写法先归到一人，再看接任', () => {
    const who = inOffice([[1, 2]], [from(2, 3, '2022-09-01')]);
    expect([who(1, '2022-08-31'), who(1, '2022-09-01')]).toEqual([2, 3]);
  });

  it('ends for any hand-overs whatever', () => {
    const day = fc.constantFrom('2022-01-01', '2022-02-01', '2022-03-01');
    const handovers = fc.array(fc.tuple(fc.nat(4), fc.nat(4), day), { maxLength: 12 });
    const same = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 4 });
    fc.assert(
      fc.property(same, handovers, fc.nat(4), (pairs, moves, id) => {
        const who = inOffice(
          pairs,
          moves.map((move) => from(...move)),
        );
        expect(who(id, '2022-12-31')).toBeTypeOf('number');
      }),
    );
  });
});
