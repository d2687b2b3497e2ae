/** 文书 in real Chromium over two quarters of the seed: choose parts, look, export; draft, issue, answer, close. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countPages } from '#services/print-annex.ts';
import { type BrowserDesk, HAS_BROWSER, openBrowserDesk } from './browser-desk.ts';
import { callPage, holdQuarter, QUARTERS } from './quarter-by-hand.ts';

/** A page set and drawn on a machine that does seven other things. */
const DRAWN = { timeout: 90_000 };

describe.skipIf(!HAS_BROWSER)('文书：调度会材料、起草、发出、答复、销号', { timeout: 180_000 }, () => {
  let desk: BrowserDesk;
  let roundId = 0;
  beforeAll(async () => {
    desk = await openBrowserDesk({ day: '2022-09-20' });
    await desk.page.getByTestId('start').waitFor();
    await callPage(desk.page, 'seed.load', {});
    await callPage(desk.page, 'setting.set', { officeName: '示范区建设领导小组办公室' });
    await desk.page.reload();
  });
  afterAll(() => desk.close());

  const at = (id: string): Locator => desk.page.getByTestId(id);
  const words = async (id: string): Promise<string> => (await at(id).textContent()) ?? '';
  const open = (hash: string): Promise<void> =>
    desk.page.evaluate((wanted) => {
      location.hash = wanted;
    }, hash);
  const drawn = (number = 1): Promise<void> => at(`page-${number}`).locator('canvas[data-drawn]').waitFor(DRAWN);
  /** Text of a page as it can be selected, without the gaps of its layout. */
  const pageText = async (number = 1): Promise<string> =>
    ((await at(`page-${number}`).locator('.textLayer').textContent()) ?? '').replaceAll(/\s/g, '');
  const downloaded = async (press: () => Promise<void>): Promise<{ download: Download; bytes: Buffer }> => {
    const waiting = desk.page.waitForEvent('download', DRAWN);
    await press();
    const download = await waiting;
    return { download, bytes: readFileSync(await download.path()) };
  };
  const exportAs = (form: 'docx' | 'xlsx') =>
    downloaded(async () => {
      await at('export-more').click();
      await at(`export-${form}`).click();
    });

  test('没有开轮、没有文书时，说明先做什么', async () => {
    await at('nav-papers').click();
    await at('papers-none').waitFor();
    await at('open-pack').click();
    await at('pack-no-round').getByRole('button').click();
    await at('dispatch').waitFor();
    for (const quarter of QUARTERS) roundId = await holdQuarter(desk.page, quarter);
  });

  test('调度会材料：选部分、排顺序，选择留在记录里', async () => {
    const { page } = desk;
    await page.reload();
    await open('#/papers?pack=1');
    await drawn();
    const whole = Number(await at('preview').getAttribute('data-pages'));
    for (const part of ['sections', 'redYellow', 'leaders', 'consolidated']) await at(`part-${part}`).uncheck();
    await at('up-unreturned').click();
    await at('up-unreturned').click();
    await at('up-unreturned').click();
    const order = await at('pack-parts')
      .locator('li')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-part')));
    expect(order.indexOf('unreturned')).toBeLessThan(order.indexOf('coordination'));
    await expect
      .poll(() => callPage(page, 'pack.choice', {}), DRAWN)
      .toEqual({
        parts: ['cover', 'overview', 'unreturned', 'coordination'],
      });
    await expect.poll(async () => Number(await at('preview').getAttribute('data-pages')), DRAWN).toBeLessThan(whole);
    const dragged = at('pack-parts').locator('[data-part="coordination"]');
    await dragged.dragTo(at('pack-parts').locator('[data-part="overview"]'));
    await expect
      .poll(() => callPage(page, 'pack.choice', {}), DRAWN)
      .toEqual({
        parts: ['cover', 'coordination', 'overview', 'unreturned'],
      });
    await at('part-coordination').focus();
    // Past 总体情况, 分板块情况 (left out, but in its place) and 未反馈.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+ArrowDown');
    await expect
      .poll(() => callPage(page, 'pack.choice', {}), DRAWN)
      .toEqual({
        parts: ['cover', 'overview', 'unreturned', 'coordination'],
      });
    await page.reload();
    await at('pack').waitFor();
    await expect.poll(() => at('part-leaders').isChecked()).toBe(false);
    await drawn();
  });

  test('预览的文字可以选取，数字点开就是所计的分项，再到台账中查看', async () => {
    const { page } = desk;
    await at('page-2').scrollIntoViewIfNeeded();
    await drawn(2);
    await expect.poll(() => pageText(2)).toContain('口径');
    const preview = await callPage(page, 'paper.preview', { source: packSource() });
    const link = page.locator('.pdf-figure').nth(1);
    await link.waitFor();
    const index = Number(((await link.getAttribute('data-testid')) ?? '').replace('figure-', ''));
    const figure = preview.figures[index]!;
    await link.click();
    await at('figure-rows').waitFor();
    await expect.poll(() => at('figure-rows').locator('a').count()).toBe(new Set(figure.targetIds).size);
    await at('figure-ledger').click();
    await at('picked-rows').waitFor();
    expect(await words('picked-rows')).toContain(figure.label);
    const tasks = await callPage(page, 'task.list', {});
    const behind = tasks.filter((task) => task.targets.some(({ id }) => figure.targetIds.includes(id))).length;
    await expect.poll(() => words('status-line')).toContain(`${behind} / ${tasks.length}`);
    await at('picked-clear').click();
    expect(await at('picked-rows').count()).toBe(0);
  });

  const packSource = () => ({
    spec: {
      kind: 'meetingPack' as const,
      roundId,
      asOf: '2022-09-20',
      parts: ['cover' as const, 'overview' as const, 'unreturned' as const, 'coordination' as const],
    },
  });

  test('导出 PDF、Word、工作簿：页数与预览相同，PDF 里没有链接，Word 按所排顺序', async () => {
    await open('#/papers?pack=1');
    await drawn();
    const pages = Number(await at('preview').getAttribute('data-pages'));
    const pdf = await downloaded(() => at('export-pdf').click());
    expect(pdf.download.suggestedFilename()).toMatch(/调度会材料.*\.pdf$/);
    expect(countPages(pdf.bytes)).toBe(pages);
    expect(pdf.bytes.includes('office:figure')).toBe(false);
    const docx = await exportAs('docx');
    expect(docx.download.suggestedFilename()).toMatch(/\.docx$/);
    const text = Buffer.from(unzipSync(docx.bytes)['word/document.xml']!).toString('utf8');
    const places = ['未反馈', '需协调'].map((name) => text.lastIndexOf(name));
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]).toBeGreaterThan(places[0]!);
    const xlsx = await exportAs('xlsx');
    expect(Object.keys(unzipSync(xlsx.bytes))).toContain('xl/workbook.xml');
  });

  test('从总览的红灯清单起草督办单：一事一单，只列所选', async () => {
    const { page } = desk;
    const { needs } = await callPage(page, 'overview.get', {});
    await open('#/overview');
    await at('tab-overdueTargets').click();
    await at('to-notices').click();
    await at('compose-rows').waitFor();
    await expect.poll(() => words('compose-draft')).toContain(`${needs.overdueTargets.length} 份`);
    await at('compose-all').check();
    await at('compose-all').uncheck();
    await at('compose-rows').getByRole('checkbox').first().check();
    await at('compose-draft').click();
    await at('paper').waitFor();
    expect(await words('paper-state')).toBe('草稿');
    expect(await callPage(page, 'paper.list', {})).toHaveLength(1);
    await drawn();
    await expect.poll(() => pageText()).toContain('督办');
  });

  test('用语：占位写错不能保存，改过的写进文书，可以恢复模板', async () => {
    const field = at('wording-supervisionNotice.requirementRed');
    const template = await field.inputValue();
    await field.fill('请于{截至日期}前办结。');
    await at('wording').getByRole('alert').waitFor();
    expect(await at('wording-save').isDisabled()).toBe(true);
    await field.fill('请于{截止日期}前办结，并书面说明逾期原因。');
    await at('wording-save').click();
    await at('undo-toast').waitFor();
    await expect.poll(() => pageText(), DRAWN).toContain('并书面说明逾期原因');
    await at('wording-supervisionNotice.requirementRed-back').click();
    await expect.poll(() => field.inputValue()).toBe(template);
    await at('wording-save').click();
    await expect.poll(() => pageText(), DRAWN).not.toContain('并书面说明逾期原因');
  });

  test('发出：取编号，内容固定，导出的就是留存件，不能撤销', async () => {
    const { page } = desk;
    await at('paper-issue').click();
    await at('confirm-issue').click();
    await at('paper-reply').waitFor(DRAWN);
    expect(await words('paper')).toContain('督办〔2022〕1号');
    await expect.poll(() => pageText(), DRAWN).toContain('督办〔2022〕1号');
    const [row] = await callPage(page, 'paper.list', {});
    expect(row).toMatchObject({ state: 'issued', number: '督办〔2022〕1号', issuedOn: '2022-09-20' });
    const kept = row!.copies.find(({ form }) => form === 'pdf')!;
    const { bytes } = await downloaded(() => at('export-pdf').click());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept.sha256);
    await page.locator('.paper-head h2').click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => words('toast')).toContain('没有可以撤销的操作');
    expect((await callPage(page, 'paper.list', {}))[0]?.state).toBe('issued');
  });

  test('登记答复，附答复件；没有核实完成的只办结督办单，不销号，详情里看得到', async () => {
    const { page } = desk;
    await at('paper-reply').click();
    await at('reply-text').fill('已于9月19日整改完成。');
    const choosing = page.waitForEvent('filechooser');
    await at('reply-file').click();
    await (await choosing).setFiles({ name: '回执.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await page.getByText('回执.pdf').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '登记答复' }).click();
    await at('paper-close').waitFor();
    expect(await words('reply-words')).toContain('已于9月19日整改完成。');
    expect(await words('paper')).toContain('答复件');
    await at('paper-close').click();
    await page.getByRole('dialog').getByText('只办结这份督办单').waitFor();
    expect(await at('reason').inputValue()).toBe('');
    await at('reason').fill('答复已收悉。');
    await page.getByRole('dialog').getByRole('button', { name: '办结', exact: true }).click();
    await expect.poll(() => words('paper-state')).toBe('已办结');
    const [row] = await callPage(page, 'paper.list', {});
    expect(row).toMatchObject({ state: 'closed', repliedOn: '2022-09-20', closedOn: '2022-09-20' });
    await open(`#/ledger?task=${row!.taskId}`);
    await expect.poll(() => words('task-papers')).toContain('督办〔2022〕1号');
    const history = await callPage(page, 'target.history', { id: row!.targetId! });
    expect(history.closeOuts).toEqual([]);
  });

  test('提醒函成批起草，一次发出并编号；合成一个 PDF，或每份一个', async () => {
    const { page } = desk;
    await open('#/papers?compose=reminderLetter');
    await at('compose-rows').waitFor();
    const units = await at('compose-rows').locator('li').count();
    expect(units).toBeGreaterThan(5);
    await at('compose-draft').click();
    await at('batch').waitFor();
    await at('batch-issue').click();
    await at('confirm-issue').click();
    await expect
      .poll(async () => (await callPage(page, 'paper.list', { kind: 'reminderLetter', state: 'issued' })).length, {
        timeout: 240_000,
        interval: 2_000,
      })
      .toBe(units);
    const letters = await callPage(page, 'paper.list', { kind: 'reminderLetter' });
    expect(letters.map(({ number }) => number).sort()).toEqual(
      letters.map((_, index) => `提醒〔2022〕${index + 1}号`).sort(),
    );
    const one = await downloaded(async () => {
      await at('batch-export').click();
      await at('batch-one').click();
    });
    expect(countPages(one.bytes)).toBeGreaterThanOrEqual(units);
    const each = await downloaded(async () => {
      await at('batch-export').click();
      await at('batch-each').click();
    });
    expect(Object.keys(unzipSync(each.bytes))).toHaveLength(units);
  }, 400_000);

  test('已发出的另拟替换，或写明理由作废；编号不再使用，留在列表里', async () => {
    const { page } = desk;
    const [newest] = await callPage(page, 'paper.list', { kind: 'reminderLetter' });
    await at('batch-clear').click();
    await open(`#/papers?paper=${newest!.id}`);
    await at('paper-more').click();
    await at('paper-replace').click();
    await at('wording').waitFor();
    await at('paper-more').click();
    await at('paper-cancel').click();
    await at('reason').fill('起草有误');
    await page.getByRole('dialog').getByRole('button', { name: '作废', exact: true }).click();
    await at('undo-toast').waitFor();
    await open(`#/papers?paper=${newest!.id}`);
    await at('paper-more').click();
    await at('paper-cancel').click();
    await at('reason').fill('统计口径有误');
    await page.getByRole('dialog').getByRole('button', { name: '作废', exact: true }).click();
    await expect.poll(() => words('paper-state')).toBe('已作废');
    expect(await words('paper')).toContain('统计口径有误');
    // While it is open it keeps the keyboard: Delete, by which a search is cleared, would reach its buttons.
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const row = (await callPage(page, 'paper.list', {})).find(({ id }) => id === newest!.id);
    expect(row).toMatchObject({ state: 'cancelled', number: newest!.number });
  });

  test('键盘：搜索往下进列表，↑↓ 换文书；Ctrl+K 找得到文号', async () => {
    const { page } = desk;
    await at('paper-search').fill('dbd');
    await expect.poll(() => at('paper-list').locator('[data-list-item]').count()).toBe(1);
    await at('paper-search').fill('');
    const rows = await callPage(page, 'paper.list', {});
    await expect.poll(() => at('paper-list').locator('[data-list-item]').count()).toBe(rows.length);
    await at('paper-search').press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/papers?paper=${rows[1]!.id}`);
    await page.keyboard.press('Control+k');
    await at('palette').waitFor();
    await page.keyboard.type('督办〔2022〕1');
    await page.keyboard.press('Enter');
    await expect.poll(() => words('paper')).toContain('督办〔2022〕1号');
  });

  test('设置里的文书用语：占位核对，改后另起草的文书随之改', async () => {
    const { page } = desk;
    await open('#/settings');
    const field = at('template-circular.title');
    await field.fill('关于{轮次}调度{不存在}的通报');
    expect(await at('template-circular.title-save').isDisabled()).toBe(true);
    await field.fill('关于{轮次}示范区建设任务调度情况的通报');
    await at('template-circular.title-save').click();
    await at('undo-toast').waitFor();
    await open(`#/papers?compose=circular&round=${roundId}`);
    await at('compose-rows').waitFor();
    await at('compose-draft').click();
    await expect.poll(() => words('paper')).toContain('关于2022年三季度示范区建设任务调度情况的通报');
    expect((await callPage(page, 'wording.list', {})).find(({ key }) => key === 'circular.title')?.isChanged).toBe(
      true,
    );
  });

  test('草稿统计之后又有填报的不能发出，改按今天重拟，核对后发出', async () => {
    const { page } = desk;
    const { needs } = await callPage(page, 'overview.get', {});
    const told = new Set((await callPage(page, 'paper.list', {})).map(({ targetId }) => targetId));
    // Of those that were reported on the day of the desk, one without a slip yet.
    const { targetId } = needs.overdueTargets.find(
      (one) => one.targetId % QUARTERS[1]!.skip !== 0 && !told.has(one.targetId),
    )!;
    const spec = { kind: 'supervisionNotice' as const, targetId, asOf: '2022-09-19' };
    const [draft] = await callPage(page, 'paper.draft', { specs: [spec] });
    await page.reload();
    await open(`#/papers?paper=${draft!.id}`);
    await at('paper-issue').click();
    await at('confirm-issue').click();
    await expect.poll(() => words('paper-outdated')).toContain('统计到2022年9月19日，此后又有反馈或核实');
    await at('redate').click();
    await expect.poll(() => words('undo-toast')).toContain('已改按今天重拟 1 份');
    await at('confirm-issue').waitFor({ state: 'hidden' });
    const stored = () => callPage(page, 'paper.get', { id: draft!.id });
    expect((await stored()).row).toMatchObject({ state: 'draft', asOf: '2022-09-20', targetId });
    await at('paper-issue').click();
    await at('confirm-issue').click();
    await at('paper-reply').waitFor(DRAWN);
    expect((await stored()).row).toMatchObject({ state: 'issued', number: '督办〔2022〕2号' });
  });

  test('整个过程没有控制台警告，也没有向外的请求', () => {
    expect(desk.complaints).toEqual([]);
  });
});
