/** Numbers of papers: per kind and year of issue, without gaps. */
import type { NumberedKind } from './paper.ts';

const WORDS: Readonly<Record<Exclude<NumberedKind, 'circular'>, string>> = {
  reminderLetter: '提醒',
  chaseNotice: '催报',
  supervisionNotice: '督办',
  closeOutSlip: '销号',
};

/** 督办〔2022〕3号, 第3期; a blank to be filled where `serialNo` is null. */
export function paperNumber(kind: NumberedKind, year: number, serialNo: number | null): string {
  const serial = serialNo === null ? '　' : String(serialNo);
  return kind === 'circular' ? `第${serial}期` : `${WORDS[kind]}〔${year}〕${serial}号`;
}
