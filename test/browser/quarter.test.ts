/** A whole quarter as the office works through it, in real Chromium: open, issue, drop the returns, answer, accept, check, close. */
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newWorkbook } from '#sheet/new-workbook.ts';
import type { FilledForm } from '../quarter/fill-forms.ts';
import { type BrowserDesk, HAS_BROWSER, openBrowserDesk } from './browser-desk.ts';
import { dropFile, fillIssued } from './returned-files.ts';

/** The three pairs of names that differ only by their prefix: 28 lead units become 25. */
const PREFIX_PAIRS = ['交通运输局', '民政局', '自然资源局'];

describe.skipIf(!HAS_BROWSER)('一个季度：开轮、下发、收表、核实、汇总', () => {
  let desk: BrowserDesk;
  const filled: FilledForm[] = [];
  beforeAll(async () => {
    desk = await openBrowserDesk({ day: '2022-09-26' });
  });
  afterAll(() => desk.close());

  const at = (id: string): Locator => desk.page.getByTestId(id);
  const words = async (id: string): Promise<string> => (await at(id).textContent()) ?? '';

  test('载入示例，采纳三条同一单位的建议', async () => {
    await at('start-seed').click();
    await desk.page.locator('[data-task-id]').first().waitFor();
    await at('nav-directory').click();
    for (const name of PREFIX_PAIRS) {
      await at(`accept-${name}-0`).click();
      await at(`proposal-${name}`).waitFor({ state: 'detached' });
    }
  });

  test('开轮：25 家单位、81 个分项，截止日遇周末提前到 9 月 23 日', async () => {
    await at('nav-dispatch').click();
    await at('new-round').click();
    await at('open-due').waitFor();
    expect(await words('open-due')).toContain('2022年9月23日');
    expect(await words('open-asked')).toContain('81 / 81');
    expect(await words('open-forms-note')).toContain('25 份');
    await at('open-submit').click();
    await at('issue').waitFor();
    await expect.poll(() => words('step-issue')).toContain('0/25');
  });

  test('下发：一个压缩包，25 份回表，每份只有本单位的分项', async () => {
    const downloading = desk.page.waitForEvent('download');
    await at('issue-forms').click();
    filled.push(...(await fillIssued(readFileSync(await (await downloading).path()), '2022年9月20日')));
    expect(filled).toHaveLength(25);
    expect(filled.reduce((sum, form) => sum + form.rows.length, 0)).toBe(81);
    await expect.poll(() => words('step-issue')).toContain('25/25');
  });

  test('收表：整包拖进来，每份都认得出，再拖一次不会重复收', async () => {
    const bytes = zipSync(Object.fromEntries(filled.map((form) => [`${form.unitName}.xlsx`, form.bytes])));
    await dropFile(desk.page, '三季度回表.zip', bytes);
    await at('take-result').waitFor();
    expect(await words('take-result')).toContain('收下 25 份');
    expect(await at('inbox-waiting').getByRole('button').count()).toBe(25);
    expect(await at('inbox-missing').count()).toBe(0);
    await dropFile(desk.page, '三季度回表.zip', bytes);
    await expect.poll(() => words('take-result')).toContain('25 份早已收过');
    await at('take-result').getByRole('button').click();
  });

  test('接收全部无问题回表，其余逐份答复后接收', async () => {
    const asking = filled.filter((form) => form.rows.some((row) => !row.amount.isCertain));
    expect(asking.length).toBeGreaterThan(3);
    await at('accept-clean').click();
    await expect.poll(() => words('step-collect')).toContain(`${25 - asking.length}/25`);
    for (const form of asking) {
      await at(`file-${form.unitName}.xlsx`).click();
      await at('received')
        .and(desk.page.getByLabel(`${form.unitName}.xlsx`))
        .waitFor();
      const asked = form.rows.filter((row) => !row.amount.isCertain);
      expect(await at('ask').count()).toBe(asked.length);
      expect(await at('accept').isDisabled()).toBe(true);
      for (const [index, row] of asked.entries()) {
        const ask = at('ask').nth(index);
        expect(await ask.textContent()).toContain(String(row.amount.typed));
        await ask.getByRole('button').first().click();
        await expect.poll(() => ask.textContent()).toContain('已答');
      }
      await at('accept').click();
      await at(`file-${form.unitName}.xlsx`).and(desk.page.locator('[data-testid="inbox-accepted"] *')).waitFor();
    }
    await expect.poll(() => words('step-collect')).toContain('25/25');
    await expect.poll(() => at('inbox-waiting').count()).toBe(0);
  });

  test('核实：填报都在自己的分项上，一家一家核实完', async () => {
    await at('step-check').click();
    for (const form of filled) {
      await at(`check-${form.code}`).click();
      await desk.page.getByRole('heading', { name: form.code }).waitFor();
      for (const row of form.rows) {
        // The number of the row leads every text; a long one is folded.
        const line = desk.page.locator('tbody[data-line]', { hasText: `${row.rowKey}进展` });
        expect(await line.count()).toBe(1);
        for (const fold of await line.getByRole('button', { name: '展开全文' }).all()) await fold.click();
        const told = (await line.textContent()) ?? '';
        for (const text of [row.target, row.progressNote, row.nextStep]) expect(told).toContain(text);
      }
      await at('rest-true').click();
      await at('next-unit').waitFor();
    }
    await expect.poll(() => words('step-check')).toContain('25/25');
  });

  test('核实可以只用键盘：2 不属实，写备注，撤销后恢复', async () => {
    const first = filled[0]!;
    await at(`check-${first.code}`).click();
    await desk.page.getByRole('heading', { name: first.code }).waitFor();
    await at('check-table').focus();
    await desk.page.keyboard.press('Home');
    await desk.page.keyboard.press('2');
    await at('check-note').waitFor();
    await desk.page.keyboard.type('现场未见开工');
    await desk.page.keyboard.press('Enter');
    const line = desk.page.locator('tbody[data-line]').first();
    await expect.poll(() => line.textContent()).toContain('现场未见开工');
    expect(await line.getByRole('button', { pressed: true }).textContent()).toBe('不属实');
    await at('undo-toast').getByRole('button').click();
    await expect.poll(() => line.textContent()).not.toContain('现场未见开工');
  });

  test('分两步的分项，按 S 记第一步完成，不再因第一步逾期；撤销后恢复', async () => {
    const health = filled.find((form) => form.unitName === '区卫健委')!;
    await at(`check-${health.code}`).click();
    await desk.page.getByRole('heading', { name: health.code }).waitFor();
    const line = desk.page.locator('tbody[data-line]', { hasText: '6月底前争取国内1家' });
    const steps = line.getByRole('checkbox', { name: /第\d步/ });
    expect(await steps.count()).toBe(2);
    expect(await line.textContent()).toContain('第1步（6月30日）完成');
    const late = async () => (await line.textContent())?.includes('逾期') ?? false;
    const wasLate = await late();
    await line.locator('.col-target').click();
    await at('check-table').focus();
    await desk.page.keyboard.press('s');
    await expect.poll(() => steps.first().isChecked()).toBe(true);
    await expect.poll(late).toBe(false);
    await at('undo-toast').getByRole('button').click();
    await expect.poll(() => steps.first().isChecked()).toBe(false);
    await expect.poll(late).toBe(wasLate);
    await at(`check-${filled[0]!.code}`).click();
    await desk.page.getByRole('heading', { name: filled[0]!.code }).waitFor();
  });

  test('手工录入代替原来的填报', async () => {
    await at('check-table').focus();
    await desk.page.keyboard.press('Home');
    await desk.page.keyboard.press('e');
    await at('entry-form').waitFor();
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await at('entry-progressNote').fill('电话报送：已完成招标。');
    await desk.page.getByRole('dialog').getByRole('button', { name: '录入' }).click();
    const line = desk.page.locator('tbody[data-line]').first();
    await expect.poll(() => line.textContent()).toContain('电话报送：已完成招标。');
    await at('undo-toast').getByRole('button').click();
    await expect.poll(() => line.textContent()).toContain(filled[0]!.rows[0]!.progressNote);
  });

  test('撤回填报要写明原因，核实随之作废，撤销后都恢复', async () => {
    const line = desk.page.locator('tbody[data-line]').first();
    const verdict = line.getByRole('button', { pressed: true });
    const before = (await verdict.textContent()) ?? '';
    await line.getByRole('button', { name: '撤回填报' }).click();
    const confirm = desk.page.getByRole('dialog').getByRole('button', { name: '撤回填报' });
    expect(await confirm.isDisabled()).toBe(true);
    await at('reason').fill('记错了单位');
    await confirm.click();
    await expect.poll(() => line.textContent()).toContain('本期没有填报');
    expect(await verdict.count()).toBe(0);
    await expect.poll(() => words('step-check')).toContain('24/25');
    await expect.poll(() => words('undo-toast')).toContain('已撤回，这个分项回到未报');
    await at('undo-toast').getByRole('button').click();
    await expect.poll(() => line.textContent()).toContain(filled[0]!.rows[0]!.progressNote);
    await expect.poll(() => verdict.textContent()).toBe(before);
    await expect.poll(() => words('step-check')).toContain('25/25');
  });

  test('汇总表导出后，81 个分项的进展都在，一个不少', async () => {
    await at('step-summary').click();
    await at('list-totals').waitFor();
    const downloading = desk.page.waitForEvent('download');
    await at('list-export').click();
    const book = newWorkbook();
    await book.xlsx.load(Uint8Array.from(readFileSync(await (await downloading).path())).buffer);
    const texts: string[] = [];
    for (const sheet of book.worksheets) {
      sheet.eachRow((line) =>
        line.eachCell((cell) => {
          if (cell.master.address === cell.address) texts.push(String(cell.value));
        }),
      );
    }
    const text = texts.join('\n');
    for (const row of filled.flatMap((form) => form.rows)) {
      expect(text.split(row.progressNote)).toHaveLength(2);
    }
  });

  test('关闭本轮后只供查看，写明原因可以重新打开', async () => {
    await at('close-round').click();
    await at('confirm-close').click();
    await at('round-closed').waitFor();
    await at('step-check').click();
    await at('check-table').waitFor();
    expect(await at('rest-true').count()).toBe(0);
    expect(await desk.page.getByRole('button', { name: '属实', exact: true }).first().isDisabled()).toBe(true);
    await at('step-summary').click();
    await at('reopen-round').click();
    await at('reason').fill('补报一家单位');
    await desk.page.getByRole('dialog').getByRole('button', { name: '重新打开' }).click();
    await at('round-closed').waitFor({ state: 'detached' });
  });

  test('页面没有报错，也没有向外的请求', () => {
    expect(desk.complaints).toEqual([]);
  });
});
