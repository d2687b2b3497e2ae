/**
 * A record of two quarters of the seed to make papers from: 三季度 as it ran (every way a form can come), closed with checks,
 * and 四季度 under way with the same and more, so that every figure of a paper has something to count.
 */
import type { OfficePorts } from '#services/office.ts';
import { type ClerkOptions, fillForm } from '../quarter/fill-forms.ts';
import { FOURTH_QUARTER, type IssuedForm, issueAll, openQuarter, type RoundOffice } from '../quarter/round-office.ts';
import { openPaperOffice, PAPER_DAY } from '../services/paper-fixture.ts';

/** Days the papers of each round are made on. */
export const THIRD_DAY = PAPER_DAY;
export const FOURTH_DAY = '2022-12-28';

export interface TwoQuarters extends RoundOffice {
  third: number;
  /** 0 until `goOn` was called. */
  fourth: number;
  /** From the third quarter as it ran on THIRD_DAY to the fourth on FOURTH_DAY. */
  goOn(): Promise<void>;
}

export async function openTwoQuarters(printPdf?: OfficePorts['printPdf']): Promise<TwoQuarters> {
  const office = await openPaperOffice(printPdf);
  return Object.assign(office, {
    third: office.roundId,
    fourth: 0,
    async goOn(this: TwoQuarters) {
      await closeThird(office);
      this.fourth = await holdFourth(office);
    },
  });
}

/** Every third 已完成 is found not to be so; three targets are marked as risks, one of them no longer. */
async function closeThird(office: RoundOffice): Promise<void> {
  const { roundId } = office;
  office.setNow('2022-09-29T10:00:00+08:00');
  await office.ask('receive.acceptClean', { roundId });
  const completed = await reportedAs(office, roundId, 'completed');
  const disproved = completed.filter((_, at) => at % 3 === 2);
  await office.ask('check.set', { roundId, targetIds: disproved, verdict: 'notTrue', note: '现场没有完工' });
  const found = completed.filter((id) => !disproved.includes(id));
  await office.ask('check.set', { roundId, targetIds: found, verdict: 'trueAsReported', note: '' });
  // Targets with two due days: the first step is done.
  const tasks = await office.ask('task.list', {});
  const stepped = tasks.flatMap(({ targets }) => targets.filter(({ milestones }) => milestones.length > 1));
  const first = stepped.map(({ id }) => id).filter((id) => !completed.includes(id));
  await office.ask('check.set', { roundId, targetIds: first, verdict: 'pending', note: '', doneSteps: [1] });
  const underWay = await reportedAs(office, roundId, 'underWay');
  for (const [at, targetId] of underWay.slice(0, 3).entries()) {
    await office.ask('risk.mark', { targetId, note: '征地没有完成', isMarked: true });
    if (at === 0) await office.ask('risk.mark', { targetId, note: '', isMarked: false });
  }
  office.setNow('2022-09-30T17:00:00+08:00');
  const { round } = await office.ask('round.get', { id: roundId });
  await office.ask('round.close', { id: roundId, rev: round.rev, asOf: '2022-09-30' });
}

const MISSING = ['区住建局', '区人社局'];
const SENT_BACK = '区水利局';
const LATE = '区民政局';
const WAIVED = '区税务局';
const WAITING = '区国资办';
const EMPTY = '区金融服务中心';
/** Says what it said the quarter before. */
const STANDSTILL = '区农业农村局';

async function holdFourth(office: RoundOffice): Promise<number> {
  office.setNow('2022-10-10T09:00:00+08:00');
  const opened = await openQuarter(office, FOURTH_QUARTER);
  const roundId = opened.round.id;
  const forms = await issueAll(office, opened);
  const filled = (form: IssuedForm, at: number, options: Partial<ClerkOptions> = {}) =>
    fillForm(form.bytes, { clerk: at + 5, filledOn: '2022年12月20日', isPlain: true, ...options });
  const waived = forms.find(({ row }) => row.unitName === WAIVED)?.row;
  if (waived !== undefined) await office.ask('form.update', { id: waived.id, rev: waived.rev, isWaived: true });

  office.setNow('2022-12-21T10:00:00+08:00');
  const files: Record<string, Uint8Array> = {};
  const apart = [...MISSING, SENT_BACK, LATE, WAIVED, WAITING, EMPTY, STANDSTILL];
  for (const [at, form] of forms.entries()) {
    const { unitName } = form.row;
    if (!apart.includes(unitName)) files[`${unitName}.xlsx`] = (await filled(form, at)).bytes;
  }
  const drop = (named: Record<string, Uint8Array>) => dropInto(office, roundId, named);
  await office.ask('receive.accept', { ids: await drop(files) });
  const single = async (unitName: string, bytes?: Uint8Array): Promise<number[]> => {
    const at = forms.findIndex(({ row }) => row.unitName === unitName);
    const form = forms[at];
    return form === undefined ? [] : drop({ [`${unitName}.xlsx`]: bytes ?? (await filled(form, at)).bytes });
  };
  for (const id of await single(SENT_BACK)) await office.ask('receive.sendBack', { id, reason: '没有填写存在问题。' });
  await single(WAITING);
  await single(EMPTY, forms.find(({ row }) => row.unitName === EMPTY)?.bytes);
  await repeatThird(office, roundId, STANDSTILL);
  const missing = forms.filter(({ row }) => MISSING.includes(row.unitName)).map(({ row }) => row.id);
  office.setNow('2022-12-26T10:00:00+08:00');
  await office.ask('form.remind', { formIds: missing, way: 'phone', note: '' });
  const late = await single(LATE);
  await office.ask('receive.accept', { ids: late });
  const completed = await reportedAs(office, roundId, 'completed');
  await office.ask('check.set', {
    roundId,
    targetIds: completed.slice(0, 4),
    verdict: 'trueAsReported',
    note: '',
    completedOn: '2022-12-15',
  });
  await office.ask('check.set', { roundId, targetIds: completed.slice(4, 6), verdict: 'notTrue', note: '资料不全' });
  office.setNow(`${FOURTH_DAY}T10:00:00+08:00`);
  return roundId;
}

async function dropInto(office: RoundOffice, roundId: number, named: Record<string, Uint8Array>): Promise<number[]> {
  const refs = Object.entries(named).map(([name, bytes]) => office.put(`四季度${name}`, bytes));
  const { taken, refused } = await office.ask('receive.take', { roundId, files: refs });
  if (refused.length > 0 || taken.length !== refs.length) throw new Error(JSON.stringify(refused));
  return taken.map(({ id }) => id);
}

/** By telephone, to the letter of what the unit wrote the quarter before, half of it; the rest without a word. */
async function repeatThird(office: RoundOffice, roundId: number, unitName: string): Promise<void> {
  const { forms } = await office.ask('round.get', { id: roundId });
  const form = forms.find((row) => row.unitName === unitName);
  if (form === undefined) throw new Error(`no form of ${unitName}`);
  const { lines } = await office.ask('form.get', { id: form.id });
  for (const { targetId, previous } of lines.filter((_, at) => at % 2 === 0)) {
    const values = previous?.values;
    await office.ask('entry.put', {
      roundId,
      targetId,
      reportedState: values?.reportedState === 'completed' ? 'completed' : 'underWay',
      amountText: values?.amount.text ?? '',
      progressNote: values?.progressNote ?? '',
      difficulty: values?.difficulty ?? '',
      nextStep: '',
      coordination: '请市级主管部门支持。',
      coordinationLevel: 'city',
      note: '电话报送',
    });
  }
}

async function reportedAs(office: RoundOffice, roundId: number, state: string): Promise<number[]> {
  const { forms } = await office.ask('round.get', { id: roundId });
  const found: number[] = [];
  for (const { id } of forms) {
    const { lines } = await office.ask('form.get', { id });
    for (const { targetId, present } of lines) if (present?.values.reportedState === state) found.push(targetId);
  }
  return found;
}
