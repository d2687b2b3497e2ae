/** Forms of two rounds as the office would send them, and how a clerk fills them: every entry a marker that exists once. */
import { rowKeyOf } from '#domain/form-code.ts';
import {
  ENTRY_COLUMNS,
  type EntryColumn,
  type ReturnFormPaper,
  type SentForm,
  type SentRow,
  STATE_WORDS,
} from '#domain/return-form.ts';

export const ROUND = { id: 2, code: '2022Q3', title: '2022年三季度' };
const BEFORE = { id: 1, code: '2022Q2', title: '2022年二季度' };
const UNITS = ['区教体局', '区工信局', '区民政局', '区住建局', '区交通运输局', '区农业农村局'];
const SUBJECTS = ['学校', '产业园', '养老服务站', '老旧小区', '农村公路', '高标准农田'];
const VERBS = ['新建改扩建', '完成改造提升', '开工建设', '投入使用'];
const STATES = Object.values(STATE_WORDS);
/** Rows of each form; the fourth has the same words in two rows. */
const ROWS = [1, 3, 6, 8, 5, 10];

/** `〔form〕·〔row〕·〔column〕` of an entry, findable in any text. */
export function markerOf(formId: number, ordinal: number, column: EntryColumn): string {
  return `zq${formId}r${ordinal}c${ENTRY_COLUMNS.indexOf(column)}z`;
}

/** 完成量 is a number, so its marker is one: seven digits. */
export function amountOf(formId: number, ordinal: number): string {
  return String(9_000_000 + formId * 1000 + ordinal * 10 + 7);
}

export interface Marked {
  formId: number;
  ordinal: number;
  column: EntryColumn;
}

/** Every marker in a text. */
export function markersIn(text: string): Marked[] {
  const words = [...text.matchAll(/zq(\d+)r(\d+)c(\d)z/g)].map(([, form, row, column]) => ({
    formId: Number(form),
    ordinal: Number(row),
    column: ENTRY_COLUMNS[Number(column)]!,
  }));
  const amounts = [...text.matchAll(/(?<!\d)90(\d\d)(\d)(\d\d)7(?!\d)/g)];
  for (const [, form = '', hundreds = '', row = ''] of amounts) {
    words.push({ formId: Number(`${form}`), ordinal: Number(`${hundreds}${row}`), column: 'amount' });
  }
  return words;
}

export function stateOf(formId: number, ordinal: number): string {
  return STATES[(formId + ordinal) % STATES.length]!;
}

function sentForm(round: typeof ROUND, index: number): SentForm {
  const formId = round.id * 10 + index;
  const code = `${round.code}-${String(index + 1).padStart(3, '0')}`;
  const rows = Array.from({ length: ROWS[index]! }, (_, at): SentRow => {
    // two rows in a row belong to one task
    const task = Math.floor(at / 2);
    const isTwin = index === 3 && at === 5;
    const content = `（${task + 1}）${SUBJECTS[index]}建设行动${task + 1}，加快补齐短板`;
    const target = isTwin
      ? `${VERBS[0]}${SUBJECTS[index]}5个`
      : `${VERBS[at % 4]}${SUBJECTS[index]}${index === 3 && at === 4 ? 5 : at + 1}个`;
    const locked = {
      sequence: `附件2-${index * 10 + task + 1}`,
      content,
      target,
      leader: '张毅',
      due: '2022年12月31日',
      promise: round.id === 2 && at % 3 !== 2 ? `抓紧推进${SUBJECTS[index]}第${at + 1}批项目` : '',
    };
    return {
      formRowId: formId * 100 + at + 1,
      targetId: index * 100 + at + 1,
      taskId: index * 100 + task + 1,
      rowKey: rowKeyOf(code, at + 1, locked),
      ordinal: at + 1,
      locked,
      quantity: null,
    };
  });
  return {
    formId,
    roundId: round.id,
    roundCode: round.code,
    roundTitle: round.title,
    code,
    unitId: index + 1,
    unitName: UNITS[index]!,
    otherNames: [],
    rows,
  };
}

/** All forms on record: the round in question first, then the quarter before. */
export const FORMS: readonly SentForm[] = [ROUND, BEFORE].flatMap((round) =>
  UNITS.map((_, index) => sentForm(round, index)),
);

export function rowOf(formRowId: number): { form: SentForm; row: SentRow } {
  for (const form of FORMS) {
    const row = form.rows.find((one) => one.formRowId === formRowId);
    if (row) return { form, row };
  }
  throw new Error(`no row ${formRowId}`);
}

/** The paper of a form, filled in by the clerk. */
export function filledPaper(form: SentForm): ReturnFormPaper {
  return {
    title: `示范区建设${form.roundTitle}调度反馈表`,
    code: form.code,
    issueNo: 1,
    unitName: form.unitName,
    roundTitle: form.roundTitle,
    dueOn: '2022-09-23',
    promiseCaption: '2022年二季度下一步计划',
    guideLines: ['填报说明：黄色各栏由填报单位填写，其余各栏请勿改动。', '没有存在问题、需协调事项的，请写“无”。'],
    rows: form.rows.map(({ rowKey, locked, ordinal }) => ({
      rowKey,
      locked,
      measure: '',
      entries: {
        state: stateOf(form.formId, ordinal),
        amount: amountOf(form.formId, ordinal),
        progressNote: `已按计划推进${markerOf(form.formId, ordinal, 'progressNote')}，总体顺利。`,
        difficulty: `资金${markerOf(form.formId, ordinal, 'difficulty')}到位较慢。`,
        nextStep: `十月底前${markerOf(form.formId, ordinal, 'nextStep')}完成验收。`,
        coordination: ordinal % 2 === 0 ? '' : `请区财政局${markerOf(form.formId, ordinal, 'coordination')}支持。`,
      },
    })),
  };
}
