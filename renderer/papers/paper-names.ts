import type { PaperRow } from '#ipc/contract.ts';
import { paperKindNames, papersText } from '../text/papers.ts';

/** 督办〔2022〕3号, or what stands for it in a draft. */
export function numberWords({ number }: Pick<PaperRow, 'number'>): string {
  return number ?? papersText.noNumber;
}

/** Short name in questions and progress lines: 督办〔2022〕3号 · 提醒函 区水利局. */
export function paperName({ kind, number, unitName, about }: PaperRow): string {
  if (number !== null) return number;
  return [paperKindNames[kind], unitName, about].filter((text) => text !== null).join(' ');
}
