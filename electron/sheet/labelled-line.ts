/** Lines around a return form: 反馈编号 2022Q3-007 · 填报单位：区教体局 · 填报人：张三 联系电话：… in one cell or side by side. */
import type { SigningField } from '#domain/return-form.ts';
import type { GridCell } from './grid.ts';

export type LineLabel = SigningField | 'code' | 'unit';

export interface LabelledText {
  label: LineLabel;
  /** '' when nothing stands behind the label. */
  text: string;
  column: number;
}

export interface LabelledLine {
  values: LabelledText[];
  /** Cells, or what stands before the first label of one, that no label explains. */
  rest: GridCell[];
}

const SPELLINGS: Readonly<Record<LineLabel, string>> = {
  code: '反馈编号|回表编号|表格编号',
  unit: '(?:填报|填表|报送|反馈|回表|上报)单位|单位名称',
  fillerName: '填报人员?|填表人员?|经办人员?|报送人员?|制表人?',
  fillerPhone: '联系电话|联系方式|手机号码?|电话号码|电话|手机',
  reviewerName: '审核人员?|审签人|审定人|审核领导|单位负责人|分管领导|负责人|审核|审签',
  filledOn: '(?:填报|填表|报送|上报|制表)(?:日期|时间)|日期',
};
const LABELS = Object.keys(SPELLINGS) as LineLabel[];
const LABEL = new RegExp(
  `(?<label>${LABELS.map((label) => spaced(SPELLINGS[label])).join('|')})` +
    '\\s*(?:[（(]\\s*(?:盖章|公章|签章|签字|签名|手写)\\s*[）)])?(?<mark>\\s*[:：]|\\s+|$)',
  'gu',
);
const LABEL_ALONE = LABELS.map((label): [LineLabel, RegExp] => [
  label,
  new RegExp(`^(?:${spaced(SPELLINGS[label])})$`, 'u'),
]);

/** 填 报 人 is 填报人. */
function spaced(spelling: string): string {
  return spelling.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\\s*');
}

/** Values beside or behind the labels of one row. */
export function readLabelledLine(cells: readonly GridCell[]): LabelledLine {
  const line: LabelledLine = { values: [], rest: [] };
  let waiting: LabelledText | null = null;
  for (const cell of cells) {
    const { text, column } = cell;
    if (text === '') continue;
    const found = [...text.matchAll(LABEL)].filter((one) => isLabel(text, one));
    const before = found.length === 0 ? text : text.slice(0, found[0]!.index);
    if (found.length === 0 && waiting !== null) {
      waiting.text = text;
      waiting.column = column;
      waiting = null;
      continue;
    }
    waiting = null;
    if (before.trim() !== '') line.rest.push(cell);
    for (const [index, one] of found.entries()) {
      const label = LABEL_ALONE.find(([, spelling]) => spelling.test(one.groups!.label!))![0];
      const value = text.slice(one.index + one[0].length, found[index + 1]?.index ?? text.length).trim();
      const labelled = { label, text: value, column };
      line.values.push(labelled);
      waiting = value === '' && index === found.length - 1 ? labelled : null;
    }
  }
  return line;
}

/** 区教体局负责人 in a sentence is no label: a colon makes one, or a place of its own. */
function isLabel(text: string, { index, groups }: RegExpExecArray): boolean {
  return /[:：]/.test(groups!.mark!) || !/\p{Script=Han}$/u.test(text.slice(0, index));
}

const SIGNING = new RegExp(
  `^\\s*(?:${(['fillerName', 'reviewerName', 'fillerPhone', 'filledOn'] as const).map((label) => spaced(SPELLINGS[label])).join('|')})\\s*(?:[（(：:]|$)`,
  'u',
);

/** Whether a row is the line where the unit signs, and no row of the table. */
export function isSigningLine(cells: readonly GridCell[]): boolean {
  const first = cells.find(({ text }) => text !== '');
  return first !== undefined && SIGNING.test(first.text);
}
