/** 总览, 灯带 and 历次进展 in real Chromium, over two quarters of the seed: figures against the contract, everything by keyboard. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Overview } from '#ipc/contract.ts';
import { type BrowserDesk, HAS_BROWSER, openBrowserDesk } from './browser-desk.ts';
import { callPage, holdQuarter, QUARTERS } from './quarter-by-hand.ts';

describe.skipIf(!HAS_BROWSER)('总览与台账上的季度进展', () => {
  let desk: BrowserDesk;
  let overview: Overview;
  beforeAll(async () => {
    desk = await openBrowserDesk({ day: '2022-09-20' });
    await desk.page.getByTestId('start').waitFor();
  });
  afterAll(() => desk.close());

  const open = async (hash: string): Promise<void> => {
    await desk.page.evaluate((wanted) => {
      location.hash = wanted;
    }, hash);
  };
  const figures = async (name: string): Promise<string[][]> => {
    const rows = await desk.page.getByTestId(`chart-${name}`).locator('tbody tr').all();
    return Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
  };
  const status = async () => (await desk.page.getByTestId('status-line').textContent()) ?? '';
  const count = async (tab: Locator) => Number(await tab.locator('strong').textContent());

  test('没有文件时总览说明先导入', async () => {
    const { page } = desk;
    await open('#/overview');
    await page.getByTestId('overview').getByRole('button').click();
    await page.getByTestId('start').waitFor();
    await callPage(page, 'seed.load', {});
  });

  test('没有开轮时先进台账，总览说明去哪里开轮', async () => {
    const { page } = desk;
    await page.goto(desk.origin);
    await page.getByTestId('ledger-grid').waitFor();
    await page.getByTestId('nav-overview').click();
    await page.getByTestId('glance').getByRole('button').click();
    await page.getByTestId('dispatch').waitFor();
    expect(await page.evaluate(() => location.hash)).toContain('#/dispatch');
  });

  test('有轮次进行时先进总览，要办的事与各类数字和记录一致', async () => {
    const { page } = desk;
    for (const quarter of QUARTERS) await holdQuarter(page, quarter);
    overview = await callPage(page, 'overview.get', {});
    await page.goto(`${desk.origin}/`);
    await page.reload();
    await page.getByTestId('overview').waitFor();
    const { needs, changes } = overview;
    const shown = {
      overdueTargets: needs.overdueTargets.length,
      dueSoonTargets: needs.dueSoonTargets.length,
      watchTargets: needs.watchTargets.length,
      unreturned: needs.unreturned.length,
      toCheck: needs.toCheck.length,
      inbox: needs.inbox,
      openProposals: needs.openProposals,
      newlyRed: changes?.newlyRed.length,
      recovered: changes?.recovered.length,
      finished: changes?.finished.length,
      noMovement: changes?.noMovement.length,
    };
    for (const [name, expected] of Object.entries(shown)) {
      expect(await count(page.getByTestId(`tab-${name}`)), name).toBe(expected);
    }
    expect(shown.overdueTargets).toBeGreaterThan(0);
    expect(shown.toCheck).toBeGreaterThan(10);
  });

  test('图旁的表逐行相加等于合计，合计等于分项总数', async () => {
    const all = String(overview.targets);
    const byLight = (['red', 'yellow', 'green', 'grey'] as const).map((light) => String(overview.lights[light]));
    expect((await figures('sections')).at(-1)).toEqual(['合计', ...byLight, all]);
    expect((await figures('units')).at(-1)).toEqual(['合计', ...byLight, all]);
    const months = (await figures('months')).at(-1)!.slice(1).map(Number);
    expect(months[0]! + months[1]! + months[2]!).toBe(months[3]);
    expect(months[3]! + overview.undated).toBe(overview.targets);
    expect((await figures('rounds')).map(([title]) => title)).toEqual(['2022年二季度', '2022年三季度（当天）']);
    for (const name of ['sections', 'units', 'months', 'rounds']) {
      await desk.page.getByTestId(`chart-${name}`).locator('.chart svg').waitFor();
    }
  });

  test('用键盘换清单、选行、打开任务', async () => {
    const { page } = desk;
    await page.getByTestId('tab-overdueTargets').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('tab-openProposals');
    await page.keyboard.press('ArrowRight');
    // First what can be done about all of them, then the rows.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const second = overview.needs.overdueTargets[1]!;
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
      `need-${second.targetId}`,
    );
    await page.keyboard.press('Enter');
    await page.getByTestId('drawer').waitFor();
    expect(await page.evaluate(() => location.hash)).toBe(`#/ledger?task=${second.taskId}`);
    await page.keyboard.press('Escape');
  });

  test('从板块的数字进台账，只看这个板块', async () => {
    const { page } = desk;
    await open('#/overview');
    await page.getByTestId('figures-sections').click();
    const section = overview.sections.find(({ sectionId }) => sectionId !== null)!;
    await page.getByTestId('chart-sections').getByRole('button', { name: section.title }).click();
    await expect.poll(status).toContain(`分项 ${section.targets}`);
    await page.getByTestId('filter-clear').click();
    await expect.poll(status).toContain(`分项 ${overview.targets}`);
  });

  test('台账每项任务都有灯带，一轮一灯，可以关掉', async () => {
    const { page } = desk;
    const strip = page.locator('[data-task-id] .strip').first();
    await strip.waitFor();
    expect(await strip.getByRole('listitem').count()).toBe(2);
    expect(await strip.getByRole('listitem').first().getAttribute('title')).toContain('2022年二季度');
    expect(await strip.getByRole('listitem').first().getAttribute('title')).toContain('关闭时留存');
    await page.getByTestId('strip-toggle').click();
    await expect.poll(() => page.locator('[data-task-id] .strip').count()).toBe(0);
    await page.getByTestId('strip-toggle').click();
    await strip.waitFor();
  });

  test('按填报状态筛选，显示的任务都有这样的分项', async () => {
    const { page } = desk;
    const tasks = await callPage(page, 'task.list', {});
    const expected = tasks.filter((task) =>
      task.targets.some((target) => target.progress?.reportedState === 'completed'),
    );
    await page.getByTestId('filter-reported').click();
    await page.keyboard.type('已完成');
    await page.keyboard.press('Enter');
    await expect.poll(status).toContain(`${expected.length} 项任务`);
    await page.getByTestId('filter-clear').click();
  });

  test('历次进展对照上期承诺；标记风险后灯变黄，可以撤销', async () => {
    const { page } = desk;
    const tasks = await callPage(page, 'task.list', {});
    const task = tasks.find(
      ({ light, lightRule, targets, strip }) =>
        light === 'green' && lightRule === 'reported' && targets.length === 1 && strip.length === 2,
    )!;
    const history = await callPage(page, 'target.history', { id: task.targets[0]!.id });
    await open(`#/ledger?task=${task.id}`);
    const shown = page.getByTestId('target-history');
    await shown.waitFor();
    for (const { values, roundTitle } of history.entries) {
      await expect.poll(() => shown.textContent()).toContain(values.progressNote);
      expect(await shown.textContent()).toContain(roundTitle);
    }
    const row = page.locator(`[data-task-id="${task.id}"] .cell-state`);
    await page.getByTestId('risk-open').click();
    await page.getByTestId('risk-note').fill('名额迟迟未定');
    await page.getByTestId('risk-save').click();
    await expect.poll(() => row.textContent()).toContain('有风险');
    await expect.poll(() => shown.textContent()).toContain('名额迟迟未定');
    await page.getByTestId('undo-toast').getByRole('button').click();
    await expect.poll(() => row.textContent()).toContain('正常');
  });

  test('把文件放进窗口：反馈表进收表，附件表进导入', async () => {
    const { page } = desk;
    const drop = async (name: string): Promise<string> => {
      await open('#/settings');
      await page.getByTestId('settings').waitFor();
      const dataTransfer = await page.evaluateHandle((fileName) => {
        const data = new DataTransfer();
        data.items.add(new File(['no workbook'], fileName));
        return data;
      }, name);
      await page.dispatchEvent('body', 'drop', { dataTransfer });
      await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('settings');
      return page.evaluate(() => location.hash);
    };
    expect(await drop('2022Q3-007 区卫健委.xlsx')).toContain('#/dispatch');
    expect(await drop('区发〔2022〕9号附件.xlsx')).toContain('#/import');
  });

  test('把文件夹放进窗口，里面各层的回表都收下，锁文件不收', async () => {
    const { page } = desk;
    const folder = mkdtempSync(join(tmpdir(), 'returns-'));
    mkdirSync(join(folder, '三季度', '第二批'), { recursive: true });
    for (const name of ['乙.xlsx', '~$乙.xlsx', '甲.xlsx', '第二批/丙.xlsx'])
      writeFileSync(join(folder, '三季度', name), `no workbook ${name}`);
    const uploaded: string[] = [];
    page.on('request', (request) => {
      const name = request.headers()['x-file-name'];
      if (name !== undefined) uploaded.push(decodeURIComponent(name));
    });
    try {
      await open('#/settings');
      await page.getByTestId('settings').waitFor();
      const session = await page.context().newCDPSession(page);
      const data = { items: [], files: [join(folder, '三季度')], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
      await page.getByTestId('dispatch').waitFor();
      expect(uploaded).toEqual(['乙.xlsx', '甲.xlsx', '丙.xlsx']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('清单在屏幕上合计与行数一致，可以缩小范围、打开任务、导出', async () => {
    const { page } = desk;
    const roundId = overview.round!.id;
    const rows = page.getByTestId('list-view').locator('.list-row');
    for (const kind of ['consolidated', 'difficulty', 'coordination', 'overdue'] as const) {
      const list = await callPage(page, 'report.list', { roundId, kind });
      await open(`#/overview?list=${kind}`);
      const expected = list.taskIds.flat().filter((id) => id !== null).length;
      await expect.poll(() => rows.count(), { message: kind }).toBe(expected);
      expect(await page.getByTestId('list-totals').locator('li').allTextContents()).toEqual(list.totals);
    }
    const late = overview.needs.overdueTargets[0]!;
    const narrowed = await callPage(page, 'report.list', { roundId, kind: 'overdue', unit: late.leadUnit });
    await page.getByTestId('filter-list-unit').click();
    await page.keyboard.type(late.leadUnit);
    await page.keyboard.press('Enter');
    await expect.poll(() => rows.count()).toBe(narrowed.taskIds.flat().filter((id) => id !== null).length);
    const downloading = page.waitForEvent('download');
    await page.getByTestId('list-export').click();
    expect((await downloading).suggestedFilename()).toMatch(/逾期.*\.xlsx$/);
    const opening = page.context().waitForEvent('response', (answer) => answer.url().includes('?inline'));
    await page.keyboard.press('Control+p');
    expect((await opening).headers()['content-type']).toBe('application/pdf');
    await page.bringToFront();
    await rows.first().getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('drawer').waitFor();
    expect(await page.evaluate(() => location.hash)).toBe(`#/ledger?task=${narrowed.taskIds[0]![0]}`);
  });

  test('页面没有报错，也没有向外的请求', () => {
    expect(desk.complaints).toEqual([]);
  });
});
