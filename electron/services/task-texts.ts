/** The texts of a task: the paper's, the office's corrections, and what counts today. */
import type { AnnexField, AnnexTaskRow } from '#domain/annex.ts';

/** Fields of the annex as columns of `task`, in table order. The names are the same on both sides. */
export const ANNEX_FIELDS = [
  'sequence',
  'content',
  'overallGoal',
  'annualTarget',
  'responsibleLeader',
  'units',
  'leadUnit',
  'supportingUnits',
  'due',
  'remark',
] as const satisfies readonly AnnexField[];

export type TaskTexts = Record<AnnexField, string>;

export function paperTexts(task: TaskTexts): TaskTexts {
  const { sequence, content, overallGoal, annualTarget, responsibleLeader } = task;
  const { units, leadUnit, supportingUnits, due, remark } = task;
  return {
    sequence,
    content,
    overallGoal,
    annualTarget,
    responsibleLeader,
    units,
    leadUnit,
    supportingUnits,
    due,
    remark,
  };
}

export function textsOfRow(row: AnnexTaskRow): TaskTexts {
  const { cells } = row;
  return {
    sequence: cells.sequence ?? '',
    content: cells.content ?? '',
    overallGoal: cells.overallGoal ?? '',
    annualTarget: cells.annualTarget ?? '',
    responsibleLeader: cells.responsibleLeader ?? '',
    units: cells.units ?? '',
    leadUnit: cells.leadUnit ?? '',
    supportingUnits: cells.supportingUnits ?? '',
    due: cells.due ?? '',
    remark: cells.remark ?? '',
  };
}

/** Corrections over the paper's texts; of several on one field the last given counts. */
export function effectiveTexts(
  paper: TaskTexts,
  corrections: readonly { field: string; correctedText: string }[],
): TaskTexts {
  const texts = paperTexts(paper);
  for (const { field, correctedText } of corrections) {
    if (isAnnexField(field)) texts[field] = correctedText;
  }
  return texts;
}

/** As cells of a row: a field without text is a cell that is not there. */
export function filledCells(texts: TaskTexts): AnnexTaskRow['cells'] {
  const cells: AnnexTaskRow['cells'] = {};
  for (const field of ANNEX_FIELDS) if (texts[field] !== '') cells[field] = texts[field];
  return cells;
}

export function isAnnexField(field: string): field is AnnexField {
  return ANNEX_FIELDS.some((known) => known === field);
}

/** Captions of the office's forms, for sentences and the history. */
export const FIELD_WORDS: Record<AnnexField, string> = {
  sequence: '序号',
  content: '任务内容',
  overallGoal: '总体目标',
  annualTarget: '年度任务目标',
  responsibleLeader: '责任领导',
  units: '责任单位',
  leadUnit: '牵头单位',
  supportingUnits: '其他责任单位',
  due: '完成时限',
  remark: '备注',
};

/** 附件2 第15项: how rows are named in the history, in proposals and in comparisons. */
export function taskLabel(annexNo: number | null, sequence: string, ordinal: number): string {
  const annex = annexNo === null ? '附件' : `附件${annexNo}`;
  const number = sequence.trim();
  return number === '' ? `${annex} 第${ordinal}行` : `${annex} 第${number}项`;
}
