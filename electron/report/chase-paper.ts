/** 催报通知 to the units whose forms are not in. */
import { dayWords } from '#domain/form-text.ts';
import type { Paper, PaperBlock, PaperRun, PaperTable } from '#domain/paper.ts';
import type { PlaceholderOf } from '#domain/wording-pieces.ts';
import {
  contactWords,
  counted,
  letterBlocks,
  officeWords,
  type PaperFrame,
  paragraph,
  plain,
  portraitPart,
  titleWords,
} from './paper-frame.ts';
import { columnsOf, tableBlock } from './table-pieces.ts';

export interface ChaseFigures {
  roundTitle: string;
  /** Day the figures are for. */
  asOf: string;
  dueOn: string;
  contactName: string;
  contactPhone: string;
  answerDueOn: string;
  /** Forms of the round, waived ones left out. */
  forms: number;
  /** Not in, whether chased here or not; longest overdue first. */
  missing: readonly ChaseForm[];
  waivedForms: number;
}

export interface ChaseForm {
  formId: number;
  unitName: string;
  code: string;
  /** Targets the unit has not reported. */
  unreportedIds: readonly number[];
  dueOn: string;
  overdueDays: number;
  /** `empty`: a file came without a word in it. */
  state: 'notIssued' | 'issued' | 'sentBack' | 'empty';
  sentBackReason: string | null;
  reminders: number;
  lastRemindedOn: string | null;
  /** Named in this paper. */
  isChased: boolean;
}

export function chaseOf(figures: ChaseFigures, frame: PaperFrame): Paper {
  const chased = figures.missing.filter(({ isChased }) => isChased);
  const values = valuesOf(figures, chased, frame);
  const title = titleWords(frame, 'chaseNotice.title', values);
  const list: PaperBlock =
    chased.length === 0 ? paragraph('目前没有需要催报的单位。') : tableBlock(unitTable(figures, chased));
  const part = portraitPart(
    title,
    letterBlocks(
      frame,
      'chaseNotice',
      { title, addressee: chased.map(({ unitName }) => unitName).join('、') || '各牵头单位', list },
      values,
    ),
  );
  return { kind: 'chaseNotice', title, colour: null, parts: [part], sealMark: frame.sealMark };
}

function valuesOf(
  figures: ChaseFigures,
  chased: readonly ChaseForm[],
  frame: PaperFrame,
): Record<PlaceholderOf<'chaseNotice'>, string | PaperRun> {
  const { forms, missing } = figures;
  return {
    本单位: officeWords(frame),
    轮次: figures.roundTitle,
    统计日期: dayWords(figures.asOf),
    反馈时限: dayWords(figures.dueOn),
    截止日期: dayWords(figures.answerDueOn),
    应回数: String(forms),
    已回数: String(forms - missing.length),
    未回数: String(missing.length),
    逾期数: String(missing.filter(({ overdueDays }) => overdueDays > 0).length),
    分项数: counted([...new Set(chased.flatMap((form) => form.unreportedIds))], '尚未反馈的分项目标'),
    联系方式: contactWords(figures),
  };
}

const STATE_WORDS = { notIssued: '没有下发', issued: '没有反馈', sentBack: '退回待重报', empty: '反馈空表' } as const;

function unitTable({ missing, waivedForms }: ChaseFigures, chased: readonly ChaseForm[]): PaperTable {
  const overdue = chased.filter(({ overdueDays }) => overdueDays > 0).length;
  const others = missing.length - chased.length;
  return {
    columns: columnsOf([
      ['序号', 9],
      ['单位', 30, 'left'],
      ['反馈编号', 22],
      ['未报分项', 12],
      ['反馈时限', 20],
      ['逾期天数', 12],
      ['情况', 26, 'left'],
      ['已催报', 12],
    ]),
    rows: chased.map((form, index) => ({
      kind: 'row',
      cells: [
        plain(String(index + 1)),
        plain(form.unitName),
        plain(form.code),
        [counted(form.unreportedIds, `${form.unitName}尚未反馈的分项目标`)],
        plain(dayWords(form.dueOn)),
        plain(form.overdueDays === 0 ? '未逾期' : String(form.overdueDays)),
        plain(stateWords(form)),
        plain(form.reminders === 0 ? '0次' : `${form.reminders}次`),
      ],
    })),
    footLines: [
      `共${chased.length}个单位：已逾期${overdue}个、未逾期${chased.length - overdue}个。${others === 0 ? '' : `另有${others}个未反馈的单位不在本次催报之列。`}口径：按单位的反馈表统计；反馈时限当天不计逾期；收到文件、还没有核对接收的计入已反馈，没有填写内容的除外；未报分项为该单位还没有反馈的分项目标数。`,
      ...(waivedForms === 0 ? [] : [`另有${waivedForms}个单位本轮免报，不计入。`]),
    ],
  };
}

function stateWords({ state, sentBackReason }: ChaseForm): string {
  const reason = state === 'sentBack' ? (sentBackReason ?? '').trim() : '';
  return reason === '' ? STATE_WORDS[state] : `${STATE_WORDS[state]}：${reason}`;
}
