/** 未回表清单: forms of a round that are not in, overdue first; waived ones are told and not counted. */
import { yearOf } from '#domain/calendar.ts';
import { dayWords } from '#domain/form-text.ts';
import type { FormState } from '#domain/round.ts';
import type { ListHead } from './list-target.ts';
import { type ListRow, listPaper, type RoundListPaper } from './round-list-paper.ts';

export interface ListForm {
  unitName: string;
  code: string;
  tasks: number;
  targets: number;
  dueOn: string;
  overdueDays: number;
  state: FormState;
  isWaived: boolean;
  sentBackReason: string | null;
  reminders: number;
  lastRemindedOn: string | null;
  contact: string | null;
  phone: string | null;
}

const STATE_WORDS = { notIssued: '未下发', issued: '已下发未回', sentBack: '退回待重报' } as const;
type Missing = keyof typeof STATE_WORDS;

export function unreturnedList(forms: readonly ListForm[], head: ListHead): RoundListPaper {
  const asked = forms.filter(({ isWaived }) => !isWaived);
  const missing = asked
    .flatMap((form) => (isMissing(form.state) ? [{ ...form, state: form.state }] : []))
    .sort((a, b) => b.overdueDays - a.overdueDays || (a.code < b.code ? -1 : 1));
  const rows = missing.map((form): ListRow => {
    const reason = form.sentBackReason ? `：${form.sentBackReason}` : '';
    return {
      taskId: null,
      texts: [
        form.unitName,
        form.code,
        String(form.tasks),
        String(form.targets),
        shortDay(form.dueOn, head.asOf),
        form.overdueDays === 0 ? '未逾期' : String(form.overdueDays),
        STATE_WORDS[form.state] + reason,
        String(form.reminders),
        form.lastRemindedOn === null ? '' : shortDay(form.lastRemindedOn, head.asOf),
        form.contact ?? '',
        form.phone ?? '',
      ],
      line: `${form.unitName}（${form.targets}个分项目标）${STATE_WORDS[form.state]}${form.overdueDays === 0 ? '' : `，逾期${form.overdueDays}天`}`,
    };
  });
  const columns = [
    ['牵头单位', 22],
    ['反馈编号', 16, 'centred'],
    ['任务数', 8],
    ['目标数', 8],
    ['反馈时限', 12, 'centred'],
    ['逾期天数', 10],
    ['回表状态', 16, 'centred'],
    ['催报次数', 10],
    ['最近催报', 12, 'centred'],
    ['联系人', 9, 'centred'],
    ['联系电话', 14, 'centred'],
  ] as const;
  return listPaper(
    { name: '未回表单位清单', sheetName: '未回表清单', columns },
    head,
    rows,
    totalsOf(asked, missing, forms.length),
  );
}

/** Without its year where that is the year of the list. */
export function shortDay(day: string, asOf: string): string {
  const words = dayWords(day);
  return yearOf(day) === yearOf(asOf) ? words.slice(words.indexOf('年') + 1) : words;
}

function isMissing(state: FormState): state is Missing {
  return state in STATE_WORDS;
}

function totalsOf(
  asked: readonly ListForm[],
  missing: readonly (ListForm & { state: Missing })[],
  forms: number,
): string[] {
  const inState = (state: FormState): number => asked.filter((form) => form.state === state).length;
  const overdue = missing.filter(({ overdueDays }) => overdueDays > 0).length;
  const sumOf = (count: (form: ListForm) => number): number => missing.reduce((sum, form) => sum + count(form), 0);
  const [notIssued, issued, sentBack] = (['notIssued', 'issued', 'sentBack'] as const).map(inState);
  return [
    `本轮应反馈${asked.length}个单位：已回表${asked.length - missing.length}个（已收待核${inState('received')}个、已核${inState('checked')}个），未回表${missing.length}个（未下发${notIssued}个、已下发未回${issued}个、退回待重报${sentBack}个）。未回表的单位中，逾期${overdue}个、未逾期${missing.length - overdue}个。`,
    `未回表单位共涉及${sumOf(({ tasks }) => tasks)}项次任务、${sumOf(({ targets }) => targets)}个次分项目标。口径：按单位的反馈表统计，同一任务由几个单位分别反馈的，在各单位名下分别计数；反馈时限当天不计逾期。`,
    ...(forms === asked.length ? [] : [`另有${forms - asked.length}个单位本轮免报，不列入本表，不计入总数。`]),
  ];
}
