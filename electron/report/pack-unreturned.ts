/** 未反馈和退回单位 of 调度会材料. */
import type { PaperBlock, PaperPart, PaperText } from '#domain/paper.ts';
import { FORM_CLASSES, type FormClass, formClassOf, isReturned } from './circular-figures.ts';
import type { PackFigures, PackForm } from './pack-figures.ts';
import { partSubtitle } from './pack-tables.ts';
import { counted, landscapePart, paragraph, plain, ruleBlock } from './paper-frame.ts';
import { columnsOf, sectionedRows, tableBlock } from './table-pieces.ts';
import { shortDay } from './unreturned-list.ts';

const TITLE = '未反馈和退回单位';

export function unreturnedPart(figures: PackFigures): PaperPart {
  return landscapePart(TITLE, [{ kind: 'title', text: TITLE }, partSubtitle(figures), ...bodyOf(figures)]);
}

function bodyOf(figures: PackFigures): PaperBlock[] {
  const { forms, asOf } = figures;
  if (forms.length === 0) return [paragraph('本轮没有应反馈的单位。'), ...waivedBlocks(figures)];
  const out = forms.filter((form) => !isReturned(form));
  if (out.length === 0) {
    return [paragraph(`应反馈的${forms.length}个单位均已反馈。`), ruleBlock(FORM_RULE), ...waivedBlocks(figures)];
  }
  const byDay = out.toSorted((a, b) => b.overdueDays - a.overdueDays || (a.code < b.code ? -1 : 1));
  const words = new Map(FORM_CLASSES);
  const sections = OUT_CLASSES.map((key) => {
    const those = byDay.filter((form) => formClassOf(form) === key);
    return { title: `${words.get(key)}${those.length}个`, those };
  });
  return [
    tableBlock({
      columns: columnsOf([
        ['序号', 6],
        ['单位', 24, 'left'],
        ['反馈编号', 20],
        ['未报分项', 9],
        ['反馈时限', 14],
        ['逾期天数', 10],
        ['催报次数', 9],
        ['最近催报', 14],
        ['退回原因', 26, 'left'],
        ['联系人及电话', 20],
      ]),
      rows: sectionedRows(sections, (form, number) => cellsOf(form, number, asOf)),
      footLines: [
        `应反馈的单位${forms.length}个：已反馈${forms.length - out.length}个；${sections
          .filter(({ those }) => those.length > 0)
          .map(({ title }) => title)
          .join('、')}。${FORM_RULE}`,
        ...waivedLines(figures),
      ],
    }),
  ];
}

/** What is most pressing first. */
const OUT_CLASSES: readonly FormClass[] = ['missing', 'sentBack', 'empty', 'notIssued', 'waiting'];

const FORM_RULE =
  '口径：按单位的反馈表统计，每份反馈表只计一类；反馈时限当天不计逾期；收到文件、还没有核对接收的计为已收到待核对，不计逾期；未报分项为该单位还没有反馈的分项目标数。';

function waivedLines({ waivedForms }: PackFigures): string[] {
  return waivedForms === 0 ? [] : [`另有${waivedForms}个单位本轮免报，不计入。`];
}

function waivedBlocks(figures: PackFigures): PaperBlock[] {
  return waivedLines(figures).map(ruleBlock);
}

function cellsOf(form: PackForm, number: number, asOf: string): PaperText[] {
  const { unitName, code, unreportedIds, dueOn, overdueDays, reminders, lastRemindedOn, contact, phone } = form;
  const reason = form.state === 'sentBack' ? (form.sentBackReason ?? '').trim() : '';
  return [
    plain(String(number)),
    plain(unitName),
    plain(code),
    [counted(unreportedIds, `${unitName}还没有反馈的分项目标`)],
    plain(shortDay(dueOn, asOf)),
    plain(form.waiting === 'filled' ? '已收到' : overdueDays === 0 ? '未逾期' : String(overdueDays)),
    plain(String(reminders)),
    plain(lastRemindedOn === null ? '' : shortDay(lastRemindedOn, asOf)),
    plain(reason),
    plain([contact ?? '', phone ?? ''].filter((one) => one.trim() !== '').join('\n')),
  ];
}
