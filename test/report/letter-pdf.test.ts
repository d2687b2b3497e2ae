/** Letters as they come out of the installed Chromium, read by pdftotext. */
import { describe, expect, it } from 'vitest';
import { letterPageHtml } from '#report/letter-page.ts';
import { noticeLetter, reminderLetter } from '#report/round-wording.ts';
import { printWithChromium } from '../../electron/loopback/chromium-print.ts';
import { CAN_PRINT, readPdf } from './printed-pages.ts';

async function pagesOf(html: string): Promise<{ texts: string[]; sizes: string[] }> {
  const { pages } = readPdf(await printWithChromium(html, new AbortController().signal));
  return {
    texts: pages.map(({ text }) => text),
    sizes: pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`),
  };
}

const FRAME = {
  roundTitle: '2022年三季度',
  officeName: '示范区建设办公室',
  contactName: '李明',
  contactPhone: '8100000',
};
const reminder = (unitName: string) =>
  reminderLetter({
    ...FRAME,
    signedOn: '2022-09-28',
    code: '2022Q3-001',
    unitName,
    tasks: 2,
    targets: 3,
    dueOn: '2022-09-23',
    overdueDays: 5,
    issuedOn: '2022-09-05',
    sentBackReason: null,
    reminders: 0,
    lastRemindedOn: null,
  });

describe.skipIf(!CAN_PRINT)('印出来的函和通知', () => {
  it('A4 纵向；几个单位的催报函各起一页，页码各从 1 起，都带留痕号', async () => {
    const { texts, sizes } = await pagesOf(
      letterPageHtml(['区教体局', '区卫健委', '区水利局'].map(reminder), { sealMark: '第12号 a1b2c3d4' }),
    );
    expect(sizes).toEqual(['210×297', '210×297', '210×297']);
    expect(texts.map((text) => /(区教体局|区卫健委|区水利局):/.exec(text)?.[1])).toEqual([
      '区教体局',
      '区卫健委',
      '区水利局',
    ]);
    expect(texts.map((text) => /—(\d+)—/.exec(text)?.[1])).toEqual(['1', '1', '1']);
    expect(texts.every((text) => text.includes('第12号a1b2c3d4'))).toBe(true);
  });

  it('通知的名单另起一页，长名单每页重复表头，一个单位不少', async () => {
    const units = Array.from({ length: 60 }, (_, index) => ({
      code: `2022Q3-${String(index + 1).padStart(3, '0')}`,
      unitName: `单位${index + 1}`,
      tasks: 1,
      targets: 1,
      dueOn: '2022-09-23',
    }));
    const facts = { ...FRAME, signedOn: '2022-09-05', docNumbers: [], coverText: '', periodTo: '2022-09-30' };
    const letter = noticeLetter({ ...facts, dueOn: '2022-09-23', tasks: 60, targets: 60, units });
    const { texts } = await pagesOf(letterPageHtml([letter], {}));
    const attached = texts.filter((text) => text.includes('反馈编号'));
    expect(attached.length).toBeGreaterThan(2);
    expect(attached.every((text) => text.includes('牵头单位反馈编号任务目标反馈时限'))).toBe(true);
    for (const { code } of units) expect(texts.join('')).toContain(code);
    expect(texts.map((text) => /—(\d+)—/.exec(text)?.[1])).toEqual(texts.map((_, index) => String(index + 1)));
  });
});
