/** What comes back besides plain forms, and what the office does with it, in real Chromium. */
import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newWorkbook } from '#sheet/new-workbook.ts';
import { type FilledForm, fillForm } from '../quarter/fill-forms.ts';
import { type BrowserDesk, HAS_BROWSER, openBrowserDesk } from './browser-desk.ts';
import { callPage } from './quarter-by-hand.ts';
import { alterForm, dropFile, otherBook } from './returned-files.ts';

const FILLED_ON = '2022年9月20日';

describe.skipIf(!HAS_BROWSER)('收到的文件各有去处', () => {
  let desk: BrowserDesk;
  let sent: Record<string, Uint8Array>;
  let forms: FilledForm[];
  const at = (id: string): Locator => desk.page.getByTestId(id);
  const group = (name: string, file: string): Locator => at(`inbox-${name}`).getByTestId(`file-${file}`);
  const words = async (id: string): Promise<string> => (await at(id).textContent()) ?? '';
  /** Shows a file; its pane carries the file's name. */
  const show = async (file: string): Promise<void> => {
    await at(`file-${file}`).first().click();
    await at('received').and(desk.page.getByLabel(file)).waitFor();
  };

  const focused = () => desk.page.evaluate(() => document.activeElement?.getAttribute('data-testid'));

  beforeAll(async () => {
    desk = await openBrowserDesk({ day: '2022-09-19' });
    const { page } = desk;
    await at('start').waitFor();
    await callPage(page, 'seed.load', {});
    await callPage(page, 'round.open', {
      period: { kind: 'quarter', from: '2022-07-01', to: '2022-09-30' },
      dueRule: { kind: 'dayOfLastMonth', day: 25 },
      weekendRule: 'earlier',
      groupRule: 'asDirectory',
      coverText: '',
      contactName: '张明',
      contactPhone: '0797-8000000',
    });
    await page.reload();
    await at('nav-dispatch').click();
    await at('issue').waitFor();
    const downloading = page.waitForEvent('download');
    await at('issue-forms').click();
    sent = unzipSync(readFileSync(await (await downloading).path()));
    const names = Object.keys(sent).sort();
    forms = await Promise.all(
      names.slice(0, 7).map((name, clerk) => fillForm(sent[name]!, { clerk, filledOn: FILLED_ON, isPlain: true })),
    );
    await desk.setDay('2022-09-26');
    await page.reload();
    await at('step-collect').click();
    await dropFile(
      page,
      '回表.zip',
      zipSync({
        '一.xlsx': forms[0]!.bytes,
        '二.xlsx': forms[1]!.bytes,
        '改过.xlsx': await alterForm(forms[2]!),
        '通讯录.xlsx': await otherBook(),
        '空表.xlsx': sent[names[8]!]!,
      }),
    );
    await at('take-result').waitFor();
  });
  afterAll(() => desk.close());

  test('每份文件都说明是什么，无问题的可接收', async () => {
    const status = async (file: string) => (await at(`file-${file}`).locator('.inbox-status').textContent()) ?? '';
    expect([await status('一.xlsx'), await status('通讯录.xlsx'), await status('空表.xlsx')]).toEqual([
      '可接收',
      '不是回表',
      '没有填写',
    ]);
  });

  test('不是回表的文件不能接收，移出后可以移回', async () => {
    await show('通讯录.xlsx');
    expect(await at('accept').count()).toBe(0);
    await at('set-aside').click();
    await at('reason').fill('发错了文件');
    await desk.page.getByRole('dialog').getByRole('button', { name: '移出' }).click();
    await group('setAside', '通讯录.xlsx').waitFor();
    await show('通讯录.xlsx');
    expect(await words('received')).toContain('发错了文件');
    await at('bring-back').click();
    await group('waiting', '通讯录.xlsx').waitFor();
  });

  test('多出的一行先问，答复可以撤回；锁定列的改动划去，原文保留', async () => {
    await show('改过.xlsx');
    expect(await at('ask').count()).toBe(1);
    expect(await words('ask')).toContain('建设方舱医院1座');
    expect(await desk.page.locator('.received-table del').first().textContent()).toContain('调整为明年');
    expect(await at('accept').isDisabled()).toBe(true);
    const answer = at('ask').getByRole('button').last();
    await answer.click();
    await expect.poll(() => words('ask')).toContain('已答');
    expect(await at('accept').isEnabled()).toBe(true);
    await expect.poll(focused).toBe('accept');
    await at('ask').getByRole('button', { name: '撤回' }).click();
    await expect.poll(() => at('accept').isDisabled()).toBe(true);
  });

  test('退回并写明原因，生成可以复制的退回说明，单位回到催报名单', async () => {
    await at('send-back').click();
    expect(await at('reason').inputValue()).toContain('改动了下发的内容 1 处');
    await at('reason').fill('请按下发的任务目标填报，不要改动原文');
    await desk.page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    expect(await words('send-back-text')).toContain('请按下发的任务目标填报');
    await desk.page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
    await group('sentBack', '改过.xlsx').waitFor();
    const missing = at(`missing-${forms[2]!.code}`);
    expect(await missing.textContent()).toContain('退回后未再报');
  });

  test('搁置的文件另列，接收照常', async () => {
    await show('二.xlsx');
    await at('hold').click();
    await at('reason').fill('等分管领导审核');
    await desk.page.getByRole('dialog').getByRole('button', { name: '搁置' }).click();
    await group('held', '二.xlsx').waitFor();
    await show('二.xlsx');
    await at('accept').click();
    await group('accepted', '二.xlsx').waitFor();
  });

  test('只用键盘：在列表里选文件，回车到右边，回车接收', async () => {
    await show('一.xlsx');
    await at('file-一.xlsx').focus();
    await desk.page.keyboard.press('Enter');
    await expect.poll(focused).toBe('accept');
    await desk.page.keyboard.press('Enter');
    await group('accepted', '一.xlsx').waitFor();
    await expect.poll(focused).toMatch(/^file-/);
  });

  test('接收后又来新版：与上一版逐格比较，接收后旧版留存', async () => {
    const name = Object.keys(sent).sort()[0]!;
    const second = await fillForm(sent[name]!, { clerk: 0, filledOn: FILLED_ON, isPlain: true, edition: '（第二版）' });
    await dropFile(desk.page, '一（新）.xlsx', second.bytes);
    await at('received').and(desk.page.getByLabel('一（新）.xlsx')).waitFor();
    expect(await words('file-一（新）.xlsx')).toContain('新版本');
    const pane = at('received');
    expect(await pane.textContent()).toContain(`上一版：${forms[0]!.rows[0]!.progressNote}`);
    await pane.getByRole('checkbox', { name: '与上一版比较' }).uncheck();
    expect(await pane.textContent()).not.toContain('上一版：');
    await at('accept').click();
    await group('accepted', '一（新）.xlsx').waitFor();
    await expect.poll(() => words('file-一.xlsx')).toContain('已被新版代替');
    await desk.page.getByTestId('undo-toast').getByRole('button').click();
    await group('waiting', '一（新）.xlsx').waitFor();
    await expect.poll(() => words('file-一.xlsx')).not.toContain('已被新版代替');
  });

  test('两家单位的表一起来，一次接收，各归各家', async () => {
    const { bytes } = forms[3]!;
    await dropFile(desk.page, '两家.zip', zipSync({ '三.xlsx': bytes, '四.xlsx': forms[4]!.bytes }));
    await group('waiting', '四.xlsx').waitFor();
    await at('accept-clean').click();
    await group('accepted', '三.xlsx').waitFor();
    await group('accepted', '四.xlsx').waitFor();
  });

  test('截止前发来、事后放进收件箱的，改了收到日期再接收，不算逾期', async () => {
    const name = Object.keys(sent).sort()[7]!;
    const form = await fillForm(sent[name]!, { clerk: 7, filledOn: FILLED_ON, isPlain: true });
    await dropFile(desk.page, '早到.xlsx', form.bytes);
    await at('received').and(desk.page.getByLabel('早到.xlsx')).waitFor();
    const day = desk.page.getByLabel('收到日期');
    expect(await day.inputValue()).toBe('2022年9月26日');
    await day.fill('2022年9月21日');
    await day.press('Enter');
    await at('accept').click();
    await group('accepted', '早到.xlsx').waitFor();
    const [round] = await callPage(desk.page, 'round.list', {});
    const rows = (await callPage(desk.page, 'round.get', { id: round!.id })).forms;
    const cameOf = ({ code }: FilledForm) => {
      const { receivedAt, isLate } = rows.find((row) => row.code === code)!;
      return [receivedAt?.slice(0, 10), isLate];
    };
    expect(cameOf(form)).toEqual(['2022-09-21', false]);
    expect(cameOf(forms[4]!)).toEqual(['2022-09-26', true]);
  });

  test('登记催报，写明方式，撤回后不算', async () => {
    await at('to-chase').click();
    const row = at(`chase-${forms[5]!.code}`);
    await row.getByRole('checkbox').waitFor();
    await at('record-reminder').click();
    await expect.poll(() => row.textContent()).toContain('1 次');
    await row.getByRole('button').click();
    await desk.page.getByRole('button', { name: '撤回' }).click();
    await expect.poll(() => row.textContent()).toContain('未催');
  });

  test('催报函和通知都能印成 PDF', async () => {
    const seen = new Set<string>();
    for (const [step, button] of [
      ['to-chase', 'print-letters'],
      ['step-issue', 'print-notice'],
    ] as const) {
      if (await at(step).isVisible()) await at(step).click();
      // The browser's own viewer asks for a page it shows once more.
      const opening = desk.page
        .context()
        .waitForEvent('response', (answer) => answer.url().includes('/file/') && !seen.has(answer.url()));
      await at(button).click();
      const answer = await opening;
      seen.add(answer.url());
      expect(answer.headers()['content-type']).toBe('application/pdf');
    }
  });

  test('另定一家的截止日，改回同本轮', async () => {
    const row = at(`form-${forms[6]!.code}`);
    await row.getByRole('button', { name: '另定截止日' }).click();
    await row.locator('input').last().fill('2022年9月30日');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => row.textContent()).toContain('9月30日');
    await row.getByRole('button', { name: '同本轮' }).click();
    await expect.poll(() => row.textContent()).toContain('9月23日');
  });

  test('免报一家，应报家数跟着变', async () => {
    const row = at(`form-${forms[6]!.code}`);
    await row.getByRole('button', { name: '免报' }).click();
    await expect.poll(() => words('issue')).toContain('应报 27 家，另有免报 1 家');
    await row.getByRole('button', { name: '恢复应报' }).click();
    await expect.poll(() => words('issue')).toContain('应报 28 家');
  });

  test('下发过的再下发，先说明是更正版', async () => {
    const row = at(`form-${forms[0]!.code}`);
    await row.getByRole('button', { name: '发更正版' }).click();
    const downloading = desk.page.waitForEvent('download');
    await desk.page.getByRole('dialog').getByRole('button', { name: '生成更正版' }).click();
    expect((await downloading).suggestedFilename()).toContain('更正');
    await expect.poll(() => row.textContent()).toContain('第 2 版');
  });

  test('几份不是回表的文件一次移出，每份可以移回', async () => {
    await at('step-collect').click();
    const book = newWorkbook();
    book.addWorksheet('值班表').getCell('A1').value = '九月值班安排';
    await dropFile(desk.page, '值班表.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    await group('waiting', '值班表.xlsx').waitFor();
    await at('set-aside-all').click();
    await desk.page.getByRole('dialog').getByRole('button', { name: '移出' }).click();
    await group('setAside', '值班表.xlsx').waitFor();
    await group('setAside', '通讯录.xlsx').waitFor();
    expect(await at('set-aside-all').count()).toBe(0);
    await show('值班表.xlsx');
    await at('bring-back').click();
    await group('waiting', '值班表.xlsx').waitFor();
  });

  test('已经接收的也可以退回，先说明它报的不再计入', async () => {
    await show('三.xlsx');
    await at('send-back').click();
    expect(await desk.page.getByRole('dialog').textContent()).toContain('退回后它报的内容不再计入');
    await at('reason').fill('数据口径不对');
    await desk.page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    expect(await words('send-back-text')).toContain('数据口径不对');
    await desk.page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
    await group('sentBack', '三.xlsx').waitFor();
  });

  test('页面没有报错，也没有向外的请求', () => {
    expect(desk.complaints).toEqual([]);
  });
});
