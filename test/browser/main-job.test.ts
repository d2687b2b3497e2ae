/** The main job as a clerk does it, in real Chromium: import, confirm, look, correct, take back, export, print. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserDesk, HAS_BROWSER, openBrowserDesk, SEED_WORKBOOK } from './browser-desk.ts';

describe.skipIf(!HAS_BROWSER)('导入、确认、更正、撤销、导出', () => {
  let desk: BrowserDesk;
  beforeAll(async () => {
    desk = await openBrowserDesk();
  });
  afterAll(() => desk.close());

  const taskCount = async () => (await desk.page.getByTestId('status-line').textContent()) ?? '';

  test('首次启动时导入附件表，确认之前不写入', async () => {
    const { page } = desk;
    const choosing = page.waitForEvent('filechooser');
    await page.getByTestId('choose-file').or(page.getByTestId('start-import')).first().click();
    await (await choosing).setFiles(SEED_WORKBOOK);
    await page.getByTestId('import-confirm').waitFor();
    expect(await page.getByTestId('finding').count()).toBeGreaterThan(10);
    const proposal = page.getByTestId('preview-proposal-交通运输局');
    await proposal.getByRole('radio').first().check();
    await page.getByTestId('import-confirm').click();
    await page.getByTestId('ledger-grid').waitFor();
    await expect.poll(taskCount).toContain('50 项任务');
    expect(await taskCount()).toContain('分项 81');
    expect(await taskCount()).toContain('逾期 5');
    expect(await taskCount()).toContain('无时限 14');
  });

  test('预览时采纳的单位建议已生效', async () => {
    const { page } = desk;
    await page.getByTestId('nav-directory').click();
    await page.getByTestId('directory').waitFor();
    expect(await page.getByTestId('proposal-交通运输局').count()).toBe(0);
    await page.getByTestId('accept-民政局-0').click();
    await page.getByTestId('undo-toast').waitFor();
    await page.getByTestId('nav-ledger').click();
    await page.getByTestId('ledger-grid').waitFor();
  });

  test('按责任领导筛选', async () => {
    const { page } = desk;
    await page.getByTestId('filter-leader').click();
    await page.keyboard.type('jwy');
    await page.getByTitle('江文元').first().click();
    await expect.poll(taskCount).toContain('7 项任务');
  });

  test('更正一项，写明理由，撤销后恢复原文', async () => {
    const { page } = desk;
    const row = page.locator('[data-task-id]').first();
    const before = await row.textContent();
    await row.click();
    await page.getByTestId('drawer').waitFor();
    await page.getByTestId('edit').click();
    await page.getByTestId('edit-content').fill('持续做好农村危房改造工作（更正）');
    await page.getByTestId('edit-reason').fill('按会议纪要更正');
    await page.getByTestId('edit-save').click();
    await expect.poll(() => row.textContent()).toContain('（更正）');
    await page.getByTestId('undo-toast').getByRole('button').click();
    await expect.poll(() => row.textContent()).toBe(before);
    await page.keyboard.press('Escape');
  });

  test('导出的正式表与原件一字节不差', async () => {
    const { page } = desk;
    await page.getByTestId('filter-clear').click();
    await expect.poll(taskCount).toContain('50 项任务');
    const downloading = page.waitForEvent('download');
    await page.getByTestId('export').click();
    const download = await downloading;
    expect(readFileSync(await download.path())).toEqual(readFileSync(SEED_WORKBOOK));
  });

  test('打印用 PDF 是同一张表', async () => {
    const { page } = desk;
    const opening = page.context().waitForEvent('response', (answer) => answer.url().includes('/file/'));
    await page.getByTestId('export-more').click();
    await page.getByRole('menuitem').nth(1).click();
    const answer = await opening;
    expect(answer.headers()['content-type']).toBe('application/pdf');
    const again = await page.context().request.get(answer.url());
    expect((await again.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  test('页面没有报错，也没有向外的请求', () => {
    expect(desk.complaints).toEqual([]);
  });
});
