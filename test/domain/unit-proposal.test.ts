import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Proposal } from '#domain/proposal.ts';
import { splitUnits } from '#domain/unit-name.ts';
import { proposeUnits } from '#domain/unit-proposal.ts';
import { SEED_TASKS } from './seed-annexes.ts';
import { SEED_BRACKETS, seedUnitUses } from './seed-tables.ts';

const SEED = { names: seedUnitUses(), known: [], brackets: SEED_BRACKETS };

/** subject → answers, best first. */
function answers(proposals: readonly Proposal[]): Record<string, string[]> {
  return Object.fromEntries(
    proposals.map(({ subject, options }) => [subject, options.map(({ names }) => names.join(' + '))]),
  );
}

function uses(rows: Record<string, number>) {
  return Object.entries(rows).map(([name, count], index) => ({
    name,
    id: index + 1,
    rows: Array.from({ length: count }, (_, row) => `附件2 第${row + 1}项`),
  }));
}

test('少写层级的三个单位（交通运输局、民政局、自然资源局）提出合并，合并后牵头单位由28个变为25个', () => {
  const prefixes = proposeUnits(SEED).filter(({ kind }) => kind === 'unitPrefix');
  expect(answers(prefixes)).toEqual({
    交通运输局: ['区交通运输局', '市交通运输局'],
    民政局: ['区民政局'],
    自然资源局: ['市自然资源局', '区自然资源局', '市自然资源局章贡分局'],
  });
  const merged = new Map(prefixes.map(({ subject, options }) => [subject, options[0]!.names[0]!]));
  const leads = SEED_TASKS.map(({ units }) => splitUnits(units, 'units')[0]!.name);
  expect([new Set(leads).size, new Set(leads.map((name) => merged.get(name) ?? name)).size]).toEqual([28, 25]);
});

test('没有导入正文时，这三个单位同样提出合并，结果相同', () => {
  const prefixes = proposeUnits({ ...SEED, brackets: [] }).filter(({ kind }) => kind === 'unitPrefix');
  expect(prefixes.map(({ subject, options }) => [subject, options[0]!.names[0]])).toEqual([
    ['交通运输局', '区交通运输局'],
    ['民政局', '区民政局'],
    ['自然资源局', '市自然资源局'],
  ]);
});

test('管区卫健是两个单位连写：正文同一句的括号先写章贡高新区管委会，再写区卫健委', () => {
  const proposal = proposeUnits(SEED).find(({ subject }) => subject === '管区卫健');
  const ids = new Map(SEED.names.map(({ name, id }) => [name, id]));
  expect(proposal).toEqual({
    key: 'unitSplit:管区卫健=区卫健委|章贡高新区管委会+区卫健委',
    kind: 'unitSplit',
    subject: '管区卫健',
    options: [
      {
        names: ['章贡高新区管委会', '区卫健委'],
        ids: [ids.get('章贡高新区管委会'), ids.get('区卫健委')],
        because: '正文第6项同一句的括号中有“章贡高新区管委会”和“区卫健委”，像是两个单位连写',
        score: 0.85,
      },
      {
        names: ['区卫健委'],
        ids: [ids.get('区卫健委')],
        because: '正文第6项同一句的括号写作“区卫健委”',
        score: 0.748,
      },
    ],
  });
});

test('误写的单位名称按正文同一句的括号和字形给出候选，证据不足的（章发政）不猜', () => {
  const others = proposeUnits(SEED).filter(({ kind, subject }) => kind !== 'unitPrefix' && subject !== '管区卫健');
  expect(answers(others)).toEqual({
    区生态环境局: ['章贡生态环境局'],
    区自然资源局: ['市自然资源局章贡分局'],
    区高新局: ['章贡高新区管委会'],
    管委: ['章贡高新区管委会'],
    区林分委: ['市林业局章贡分局'],
    市章贡发改局: ['市林业局章贡分局 + 区发改委', '市林业局章贡分局'],
    区工业局: ['区工信局'],
    区发改局: ['区发改委'],
    市章贡局: ['市林业局章贡分局', '市自然资源局章贡分局'],
    市林业局: ['市林业局章贡分局'],
    市生态环境局: ['章贡生态环境局'],
    市自然资源局: ['市自然资源局章贡分局'],
    区委改委: ['区发改委'],
    区委工建局: ['区住建局'],
    区委交通运输局: ['区交通运输局'],
    市交通运输局: ['区交通运输局'],
    市章贡分局: ['市林业局章贡分局', '市自然资源局章贡分局'],
    区党史研究室: ['区史志研究室'],
    区委文旅局: ['区文广新旅局'],
    区新志研究室: ['区史志研究室', '区党史研究室'],
  });
});

test('确有其名的单位不因为字形相近而提出合并', () => {
  const real = {
    区残联: 2,
    区妇联: 9,
    区民政局: 1,
    区财政局: 9,
    区审计局: 1,
    区统计局: 9,
    区发改委: 3,
    区科技局: 5,
    区委组织部: 1,
    区委宣传部: 9,
    区自然资源局: 2,
    市自然资源局章贡分局: 9,
    沙石镇人民政府: 1,
    沙河镇人民政府: 9,
    第一中学: 1,
    第二中学: 9,
    赣州城投集团: 1,
    赣州旅投集团: 9,
    各镇: 3,
  };
  expect(proposeUnits({ names: uses(real), known: [], brackets: SEED_BRACKETS })).toEqual([]);
  expect(proposeUnits({ names: uses(real), known: [], brackets: [] })).toEqual([]);
});

test('漏了顿号连在一起的单位提出拆开', () => {
  const names = uses({ 区发改委区财政局: 1, 区发改委: 4, 区财政局: 2, 区工信局区科技局区商务局: 1 });
  const known = ['区工信局', '区科技局', '区商务局'].map((name, index) => ({ name, id: 100 + index, aliases: [] }));
  expect(answers(proposeUnits({ names, known, brackets: [] }))).toEqual({
    区发改委区财政局: ['区发改委 + 区财政局'],
    区工信局区科技局区商务局: ['区工信局 + 区科技局 + 区商务局'],
  });
});

test('只差标点、全半角的写法提出合并；已登记为别名的不再提出', () => {
  const names = uses({ '区工信局(区大数据中心)': 1, '区工信局（区大数据中心）': 3, 卫健委: 1 });
  const known = [{ name: '区卫健委', id: 9, aliases: ['卫健委'] }];
  expect(answers(proposeUnits({ names, known, brackets: [] }))).toEqual({
    '区工信局(区大数据中心)': ['区工信局（区大数据中心）'],
  });
});

test('否决过的候选不再提出，换了别的候选才再提', () => {
  const first = proposeUnits(SEED).find(({ subject }) => subject === '市章贡局')!;
  const refusedKeys = new Set([first.key]);
  expect(proposeUnits({ ...SEED, refusedKeys }).filter(({ subject }) => subject === '市章贡局')).toEqual([]);
  const onlyBest = new Set(['unitNearMiss:市章贡局=市林业局章贡分局']);
  expect(answers(proposeUnits({ ...SEED, refusedKeys: onlyBest })).市章贡局).toEqual(['市自然资源局章贡分局']);
});

test('合并了一个单位之后，它不再是待定的，也不再是候选，其他建议照旧', () => {
  const before = proposeUnits(SEED);
  const settled = new Set(['自然资源局', '区发改局']);
  const after = proposeUnits({ ...SEED, settled });
  expect(after).toEqual(before.filter(({ subject }) => !settled.has(subject)));
  const bodyName = new Set(['区史志研究室']);
  expect(answers(proposeUnits({ ...SEED, settled: bodyName })).区新志研究室).toEqual(['区党史研究室']);
});

test('建议与名录、行的先后次序无关', () => {
  const byKey = (proposals: readonly Proposal[]) => [...proposals].sort((a, b) => (a.key < b.key ? -1 : 1));
  const reversed = { names: [...SEED.names].reverse(), known: [], brackets: [...SEED_BRACKETS].reverse() };
  expect(byKey(proposeUnits(reversed))).toEqual(byKey(proposeUnits(SEED)));
});

test('every answer is a name in sight and no name stands for itself, whatever the names', () => {
  const name = fc.string({ unit: fc.constantFrom(...'区市章贡发改委局林业分卫健管（）'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 25 }), fc.nat({ max: 20 }), (names, seen) => {
      const given = names.map((one, index) => ({
        name: one,
        id: null,
        rows: [`附件1 第${index % 5}项`],
        sentences: [SEED_BRACKETS[(index + seen) % SEED_BRACKETS.length]!.text],
      }));
      const inSight = new Set([...names, ...SEED_BRACKETS.flatMap((bracket) => bracket.names)]);
      const proposals = proposeUnits({ names: given, known: [], brackets: SEED_BRACKETS });
      for (const { subject, options } of proposals) {
        expect(options.length).toBeGreaterThan(0);
        for (const option of options) {
          expect(option.names).not.toContain(subject);
          expect(option.names.every((one) => inSight.has(one))).toBe(true);
        }
      }
      expect(new Set(proposals.map(({ key }) => key)).size).toBe(proposals.length);
    }),
    { numRuns: 150 },
  );
});
