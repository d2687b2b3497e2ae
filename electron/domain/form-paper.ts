/** A return form as the paper that goes out: title, guide lines, caption of the promise, rows (domain.md §3.4). */
import { dayWords } from './form-text.ts';
import {
  COLUMN_CAPTIONS,
  type EntryColumn,
  type EntryValues,
  type LockedColumn,
  type ReturnFormPaper,
  STATE_WORDS,
} from './return-form.ts';

export interface FormPaperSource {
  /** 章贡区, where the titles of the annexes begin with it; '' elsewhere. */
  place: string;
  code: string;
  issueNo: number;
  unitName: string;
  roundTitle: string;
  dueOn: string;
  contactName: string;
  contactPhone: string;
  rows: FormPaperSourceRow[];
}

export interface FormPaperSourceRow {
  rowKey: string;
  locked: Record<LockedColumn, string>;
  measure: string;
  /** Title of the round that the promise comes from; null when there is no promise. */
  promiseOf: string | null;
  /** What was accepted in this round, for a corrected issue. */
  entry: EntryValues | null;
}

export function formPaperOf(source: FormPaperSource): ReturnFormPaper {
  const { code, issueNo, unitName, roundTitle, dueOn, rows } = source;
  return {
    title: `${source.place}示范区建设任务${roundTitle}调度反馈表`,
    code,
    issueNo,
    unitName,
    roundTitle,
    dueOn,
    promiseCaption: promiseCaptionOf(rows),
    guideLines: guideLinesOf(source),
    rows: rows.map(({ rowKey, locked, measure, entry }) => ({
      rowKey,
      locked,
      measure,
      entries: entry === null ? {} : entryTexts(entry),
    })),
  };
}

/** The round is named where all promises come from one. */
function promiseCaptionOf(rows: readonly FormPaperSourceRow[]): string {
  const [title, ...others] = new Set(rows.flatMap(({ promiseOf }) => promiseOf ?? []));
  return title !== undefined && others.length === 0 ? `${title}下一步计划` : COLUMN_CAPTIONS.promise;
}

/** Each begins with 填报说明 or 请于: by these words a returned form’s own lines are told from what a unit adds. */
function guideLinesOf({ dueOn, contactName, contactPhone }: FormPaperSource): string[] {
  const lines = [
    '填报说明：1.只填黄色格，其他内容已锁定；状态从下拉列表中选择，完成量写数字和计量单位。2.进展情况、存在问题、下一步计划三项必填，没有的请写“无”。3.请不要增删、调换行列，也不要另建表格。',
  ];
  const contact = [
    contactName === '' ? '' : `联系人：${contactName}`,
    contactPhone === '' ? '' : `联系电话：${contactPhone}`,
  ].filter((part) => part !== '');
  if (contact.length > 0) lines.push(`请于${dayWords(dueOn)}前反馈电子版，${contact.join('，')}。`);
  return lines;
}

/** Entries as a unit would have typed them; empty ones stay away. */
function entryTexts(entry: EntryValues): Partial<Record<EntryColumn, string>> {
  const texts: Record<EntryColumn, string> = {
    state: entry.reportedState === null ? '' : STATE_WORDS[entry.reportedState],
    amount: entry.amount.text,
    progressNote: entry.progressNote,
    difficulty: entry.difficulty,
    nextStep: entry.nextStep,
    coordination: entry.coordination,
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

/** 2022年三季度调度反馈表-区教体局-2022Q3-007.xlsx; from the second issue on 更正版, from the third with its number. */
export function formFileName({ roundTitle, unitName, code, issueNo }: ReturnFormPaper): string {
  const corrected = issueNo < 2 ? '' : issueNo === 2 ? '-更正版' : `-更正版${issueNo - 1}`;
  return `${roundTitle}调度反馈表-${unitName}-${code}${corrected}.xlsx`;
}

/** A district at the head of a title, before the verb; 示范区 and its like are no district. */
const PLACE =
  /^(?!示范|试验|开发|高新|社区|园区|城区|地区)\p{Script=Han}{1,4}?[市区县旗](?=贯彻|落实|关于|深入|推进|加快|重点|\d{4}年)/u;

/** 章贡区 of 章贡区贯彻落实《建设方案》…; '' where titles differ in it or name none. */
export function placeOfTitles(titles: readonly string[]): string {
  const places = new Set(titles.map((title) => PLACE.exec(title.trim())?.[0] ?? ''));
  const [place = ''] = places;
  return places.size === 1 ? place : '';
}
