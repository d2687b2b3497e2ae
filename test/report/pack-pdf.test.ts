/** 调度会材料 as it comes out of the installed Chromium. */
import { describe, expect, it } from 'vitest';
import {
  PACK_CLASSES,
  type PackClass,
  type PackFigures,
  type PackForm,
  type PackTarget,
} from '#report/pack-figures.ts';
import { packOf } from '#report/pack-paper.ts';
import { paperPageHtml } from '#report/paper-page.ts';
import { printWithChromium } from '../../electron/loopback/chromium-print.ts';
import { CAN_PRINT, readPdf } from './printed-pages.ts';

const LIGHTS = ['red', 'yellow', 'green', 'grey'] as const;

/** Every class of targets and of forms is met, late and disproved ones too. */
function crowdedFigures(): PackFigures {
  const section = { title: '一、全面推进乡村振兴，在促进城乡协调发展上作示范', shortTitle: '一、全面推进乡村振兴' };
  const classAt = (index: number): PackClass => PACK_CLASSES[index % PACK_CLASSES.length] ?? 'unreported';
  const targetAt = (index: number): PackTarget => {
    const one = classAt(index);
    const scope = one === 'waived' || one === 'notAsked' || one === 'closedOut' ? one : 'asked';
    return {
      targetId: index + 1,
      taskId: index + 1,
      label: `附件2第${index + 1}项`,
      content: '推进农村基础设施提档升级',
      text: '年底前实施农村公路安防工程15公里。',
      leaders: '严玥',
      leadUnit: '区交通运输局',
      dueWords: '2022年12月31日',
      countsAs: one === 'waived' || one === 'notAsked' || one === 'closedOut' ? 'unreported' : one,
      isDisproved: index % 7 === 0,
      light: LIGHTS[index % 4] ?? 'grey',
      why: '滞后40个百分点',
      overdue: null,
      isLateDone: index % 8 === 1,
      entries: [],
      isShared: false,
      scope,
      unasked: null,
      nextDueOn: index % 5 === 0 ? '2022-10-31' : '2022-11-20',
    };
  };
  const targets = Array.from({ length: 180 }, (_, index) => targetAt(index));
  const states = ['received', 'received', 'issued', 'issued', 'sentBack', 'issued', 'notIssued'] as const;
  const forms = states.map(
    (state, index): PackForm => ({
      unitName: `区第${index}局`,
      targetIds: [index + 1],
      state,
      dueOn: '2022-09-23',
      isLate: index === 1,
      overdueDays: 0,
      sentBackReason: null,
      waiting: index === 2 ? 'filled' : index === 3 ? 'empty' : null,
      unfilledIds: [],
      code: `2022Q3-00${index}`,
      unreportedIds: [index + 1],
      reminders: 0,
      lastRemindedOn: null,
      contact: null,
      phone: null,
    }),
  );
  return {
    officeName: '区示范区建设办公室',
    roundTitle: '2022年三季度',
    asOf: '2022-09-28',
    madeOn: '2022-09-28',
    tasks: targets.map((target) => ({
      taskId: target.taskId,
      label: target.label,
      content: target.content,
      leadUnit: target.leadUnit,
      leaders: [target.leaders],
      section,
      targets: [target],
    })),
    previous: {
      title: '2022年二季度',
      lights: new Map(targets.map(({ targetId }) => [targetId, LIGHTS[(targetId + 1) % 4] ?? 'grey'] as const)),
      classes: new Map(targets.map(({ targetId }) => [targetId, classAt(targetId + 3)] as const)),
    },
    finished: [1],
    noMovement: [2],
    forms,
    waivedForms: 1,
    consolidated: [],
    head: { roundTitle: '2022年三季度', asOf: '2022-09-28', narrowedTo: [], leftOut: { waived: 20, removed: 1 } },
  };
}

describe.skipIf(!CAN_PRINT)('印出来的调度会材料', () => {
  it('各种情形都有的时候，总体情况也只占一页', async () => {
    const paper = packOf(crowdedFigures(), { parts: ['overview'], sealMark: '第1234号 3f9ac1b2' });
    const { pages } = readPdf(
      await printWithChromium(paperPageHtml(paper, { isLinked: false }), new AbortController().signal),
    );
    expect(pages).toHaveLength(1);
    for (const word of ['状态未填', '已销号', '免报', '没有下发', '60天内到期', '核实不属实', '逾期完成']) {
      expect(pages[0]?.text.replace(/\s/g, '')).toContain(word);
    }
  });
});
