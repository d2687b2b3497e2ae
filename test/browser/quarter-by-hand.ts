/** Quarters of the seed, entered by hand through the page's own calls: something to draw 总览, strip, history and lists from. */
import type { Page } from 'playwright-core';
import type { ReportedState } from '#domain/light.ts';
import type { Channel, EntryInput, Input, Output, Result, TargetRow } from '#ipc/contract.ts';

/** Calls a channel as the page itself does; throws the sentence of a fault. */
export async function callPage<C extends Channel>(page: Page, channel: C, input: Input<C>): Promise<Output<C>> {
  const answer: unknown = await page.evaluate(
    async ([name, given]) => {
      const body = JSON.stringify({ channel: name, input: given, meta: { opId: crypto.randomUUID() } });
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch('/call', { method: 'POST', headers, body })).json();
    },
    [channel, input] as const,
  );
  const result = answer as Result<Output<C>>;
  if (!result.ok) throw new Error(`${channel}: ${result.fault.message}`);
  return result.value;
}

export interface Quarter {
  from: string;
  to: string;
  dueOn: string;
  words: string;
  /** Every nth target is left unreported. */
  skip: number;
  /** Day of the lights that are kept; the quarter stays open without it. */
  closedOn?: string;
}

/** What two quarters look like on 2022-09-20: the second closed on the day the document was issued, the third running. */
export const QUARTERS: readonly Quarter[] = [
  { from: '2022-04-01', to: '2022-06-30', dueOn: '2022-06-24', words: '二季度', skip: 3, closedOn: '2022-07-05' },
  { from: '2022-07-01', to: '2022-09-30', dueOn: '2022-09-16', words: '三季度', skip: 4 },
];

const STATES: readonly ReportedState[] = ['underWay', 'completed', 'underWay', 'longTerm', 'notStarted'];

function entryOf(roundId: number, unitId: number, target: TargetRow, words: string): EntryInput {
  const { id, quantities } = target;
  const quantity = quantities[0];
  const reportedState = STATES[id % STATES.length]!;
  return {
    roundId,
    targetId: id,
    unitId,
    reportedState,
    amountText: quantity?.value ? `${Math.ceil((quantity.value * (id % 9)) / 8)}${quantity.measure}` : '',
    progressNote: `${words}，${reportedState === 'completed' ? '已经完成并报备' : '正在按计划推进'}。`,
    difficulty: id % 4 === 1 ? '资金拨付进度偏慢，影响后续实施。' : '无',
    nextStep: id % 3 === 1 ? '下季度完成招标并开工。' : '继续推进。',
    coordination: id % 11 === 1 ? '请市级主管部门明确年度名额。' : '',
    coordinationLevel: id % 11 === 1 ? 'city' : null,
    note: '电话报送',
  };
}

/** Opens the quarter, issues its forms, enters reports, verifies half of them, and closes it where a day is given. */
export async function holdQuarter(page: Page, quarter: Quarter): Promise<number> {
  const { round, forms } = await callPage(page, 'round.open', {
    period: { kind: 'quarter', from: quarter.from, to: quarter.to },
    dueRule: { kind: 'fixed', dueOn: quarter.dueOn },
    weekendRule: 'none',
    groupRule: 'asDirectory',
    coverText: '',
    contactName: '张明',
    contactPhone: '0797-8000000',
  });
  await callPage(page, 'form.issue', { roundId: round.id });
  const tasks = await callPage(page, 'task.list', {});
  const targets = new Map(tasks.flatMap((task) => task.targets.map((target) => [target.id, target] as const)));
  const reported: number[] = [];
  for (const form of forms) {
    const { lines } = await callPage(page, 'form.get', { id: form.id });
    for (const { targetId } of lines) {
      if (targetId % quarter.skip === 0) continue;
      await callPage(page, 'entry.put', entryOf(round.id, form.unitId, targets.get(targetId)!, quarter.words));
      reported.push(targetId);
    }
  }
  const targetIds = reported.filter((id) => id % 2 === 0);
  await callPage(page, 'check.set', { roundId: round.id, targetIds, verdict: 'trueAsReported', note: '' });
  if (quarter.closedOn !== undefined) {
    const { rev } = (await callPage(page, 'round.get', { id: round.id })).round;
    await callPage(page, 'round.close', { id: round.id, rev, asOf: quarter.closedOn });
  }
  return round.id;
}
