/** What the office writes to units in a round: 通知 asking for returns, 催报 to one unit, each also short for WeChat. */
import { monthOf, weekdayOf } from '#domain/calendar.ts';
import { dayWords } from '#domain/form-text.ts';
import type { Letter, LetterTable } from './letter.ts';
import { contactWords } from './paper-frame.ts';

/** What both letters stand on. */
export interface LetterFrame {
  /** 2022年三季度 */
  roundTitle: string;
  /** 落款; '' while the office has not set its name. */
  officeName: string;
  contactName: string;
  contactPhone: string;
  /** Day under the letter, and the day it speaks of. */
  signedOn: string;
}

export interface NoticeFacts extends LetterFrame {
  /** 区发〔2022〕9号; several where the round asks after several documents. */
  docNumbers: readonly string[];
  /** Words of the office's own, '' for none; line breaks part paragraphs. */
  coverText: string;
  /** Last day of the period. */
  periodTo: string;
  dueOn: string;
  /** Each task and target once, however many units return it. */
  tasks: number;
  targets: number;
  /** In the order of the forms; waived ones left out. */
  units: readonly { code: string; unitName: string; tasks: number; targets: number; dueOn: string }[];
}

export interface ReminderFacts extends LetterFrame {
  code: string;
  unitName: string;
  tasks: number;
  targets: number;
  dueOn: string;
  /** 0 while the due day is not past. */
  overdueDays: number;
  /** Day the form went out; null before. */
  issuedOn: string | null;
  /** Why the form went back; null when it did not. */
  sentBackReason: string | null;
  reminders: number;
  lastRemindedOn: string | null;
}

/** 关于开展…调度的通知, the units that return in its attachment. */
export function noticeLetter(facts: NoticeFacts): Letter {
  const { roundTitle, docNumbers, coverText, units } = facts;
  const basis = docNumbers.length === 0 ? '' : `按照${docNumbers.join('、')}文件要求，`;
  return {
    title: `关于开展示范区建设任务${roundTitle}调度的通知`,
    addressee: '各牵头单位',
    body: [
      `${basis}现就做好示范区建设任务${roundTitle}调度工作通知如下。`,
      ...coverText.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
      '一、调度内容',
      `本次调度截至${dayWords(facts.periodTo)}的进展情况，共${facts.tasks}项任务、${facts.targets}个分项目标，由${units.length}个牵头单位分别反馈，名单附后。`,
      '二、填报要求',
      '（一）逐项填写。请在反馈表的黄色单元格内逐项填写状态、完成量、进展情况、存在问题、下一步计划和需协调事项；没有存在问题或者需协调事项的，填写“无”。',
      '（二）统筹汇总。牵头单位负责汇总其他责任单位的情况，按分项目标如实填写，能用数字说明的写明数字和计量单位。',
      '（三）保持原表。反馈表的任务内容和编号已锁定，请直接在原表中填写，不要增删行列或者另行制表。',
      '三、反馈时间和方式',
      `请于${longDay(facts.dueOn)}前，将经单位负责人审核的反馈表电子版报送我单位。${ownDueDays(facts)}`,
      ...contactLines(facts),
    ],
    attachment: unitTable(facts),
    signer: facts.officeName,
    signedOn: facts.signedOn,
    weChat: noticeWeChat(facts),
  };
}

/** Units with a due day of their own. */
function ownDueDays({ units, dueOn }: NoticeFacts): string {
  const own = Map.groupBy(
    units.filter((unit) => unit.dueOn !== dueOn),
    (unit) => unit.dueOn,
  );
  const parts = [...own].map(
    ([day, those]) => `${those.map(({ unitName }) => unitName).join('、')}请于${longDay(day)}前`,
  );
  return parts.length === 0 ? '' : `其中，${parts.join('，')}报送。`;
}

function unitTable({ units, tasks, targets, roundTitle, dueOn }: NoticeFacts): LetterTable {
  const isShared = sum(units.map((unit) => unit.targets)) !== targets || sum(units.map((unit) => unit.tasks)) !== tasks;
  const shared = isShared ? '；同一任务由几个单位反馈的，在各单位名下分别列出，总数只计一次' : '';
  return {
    title: `示范区建设任务${roundTitle}调度反馈单位名单`,
    columns: [
      { caption: '序号', widthPercent: 9, isCentred: true },
      { caption: '牵头单位', widthPercent: 32, isCentred: false },
      { caption: '反馈编号', widthPercent: 22, isCentred: true },
      { caption: '任务', widthPercent: 9, isCentred: true },
      { caption: '目标', widthPercent: 10, isCentred: true },
      { caption: '反馈时限', widthPercent: 18, isCentred: true },
    ],
    rows: units.map((unit, index) => [
      String(index + 1),
      unit.unitName,
      unit.code,
      String(unit.tasks),
      String(unit.targets),
      `${monthOf(unit.dueOn)}月${Number(unit.dueOn.slice(8))}日`,
    ]),
    footLines: [
      `合计：${units.length}个单位、${tasks}项任务、${targets}个分项目标，${dayWords(dueOn)}前反馈。口径：一格中编有序号的各条分别计为分项目标，没有编号的一格计为1个${shared}。`,
    ],
  };
}

function noticeWeChat(facts: NoticeFacts): string {
  const { units, roundTitle, dueOn } = facts;
  return [
    `【示范区建设任务${roundTitle}调度】`,
    `各牵头单位：${roundTitle}调度反馈表已下发，请于${longDay(dueOn)}前反馈电子版。${ownDueDays(facts)}`,
    '1.只填黄色单元格，状态从下拉列表中选择，没有问题的写“无”。',
    '2.不要增删行列，不要另行制表。',
    '3.反馈前请经单位负责人审核。',
    ...contactLines(facts),
    `共${units.length}个单位、${facts.tasks}项任务、${facts.targets}个分项目标：`,
    ...units.map(({ unitName, targets }, index) => `${index + 1}. ${unitName}（${targets}个）`),
  ].join('\n');
}

/** 关于催报…的函, to one unit: what is missing, since when, how often it was asked for. */
export function reminderLetter(facts: ReminderFacts): Letter {
  const { roundTitle, code, unitName, sentBackReason, issuedOn, tasks, targets } = facts;
  const sent = issuedOn === null ? '须由你单位反馈' : `已于${dayWords(issuedOn)}发送你单位`;
  const back =
    sentBackReason === null
      ? ''
      : `你单位反馈的表格已退回修改${sentBackReason === '' ? '' : `，退回原因：${withoutStop(sentBackReason)}`}。`;
  return {
    title: `关于催报示范区建设任务${roundTitle}调度反馈表的函`,
    addressee: unitName,
    body: [
      `示范区建设任务${roundTitle}调度反馈表（反馈编号${code}）${sent}，涉及${tasks}项任务、${targets}个分项目标，反馈时限为${longDay(facts.dueOn)}。${back}${standing(facts)}${remindedWords(facts)}`,
      '请你单位抓紧逐项填写，经单位负责人审核后尽快报送；确实不能按时反馈的，请书面说明原因和预计反馈时间。',
      ...contactLines(facts),
    ],
    attachment: null,
    signer: facts.officeName,
    signedOn: facts.signedOn,
    weChat: reminderWeChat(facts),
  };
}

function standing({ signedOn, overdueDays, sentBackReason }: ReminderFacts): string {
  const what = sentBackReason === null ? '反馈表' : '修改后的反馈表';
  const late = overdueDays > 0 ? `已逾期${overdueDays}天，` : '';
  return `截至${dayWords(signedOn)}，${late}尚未收到你单位${what}。`;
}

function remindedWords({ reminders, lastRemindedOn }: ReminderFacts): string {
  if (reminders === 0) return '';
  return `此前已催报${reminders}次${lastRemindedOn === null ? '' : `，最近一次为${dayWords(lastRemindedOn)}`}。`;
}

function reminderWeChat(facts: ReminderFacts): string {
  const { unitName, roundTitle, code, dueOn, overdueDays, sentBackReason } = facts;
  const late = overdueDays > 0 ? `，已逾期${overdueDays}天` : '';
  const missing = sentBackReason === null ? '尚未收到反馈表' : '反馈表已退回，尚未收到修改后的反馈表';
  return [
    `${unitName}：示范区建设任务${roundTitle}调度反馈表（${code}，${facts.tasks}项任务、${facts.targets}个分项目标）应于${longDay(dueOn)}前反馈${late}，${missing}，请抓紧填报。`,
    ...contactLines(facts),
  ].join('\n');
}

function contactLines(frame: LetterFrame): string[] {
  return [contactWords(frame)].filter((words) => words !== '');
}

/** 2022年9月23日（星期五） */
function longDay(day: string): string {
  return `${dayWords(day)}（星期${'一二三四五六日'.charAt(weekdayOf(day) - 1)}）`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/[。；;.]+$/, '');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
