/** Pictures of 总览, the quarter strip, 历次进展 and the lists, after two quarters of the seed. */
import type { BrowserDesk } from './browser-desk.ts';
import { callPage, holdQuarter, QUARTERS } from './quarter-by-hand.ts';

export async function shootOverview(desk: BrowserDesk, shoot: (name: string) => Promise<void>): Promise<void> {
  const { page } = desk;
  const open = (hash: string): Promise<void> =>
    page.evaluate((wanted) => {
      location.hash = wanted;
    }, hash);
  await page.getByTestId('start').waitFor();
  await callPage(page, 'seed.load', {});
  await page.reload();
  await page.getByTestId('ledger-grid').waitFor();
  await open('#/overview');
  await page.getByTestId('overview').waitFor();
  await shoot('40-overview-no-round');
  for (const quarter of QUARTERS) await holdQuarter(page, quarter);
  await page.reload();
  await page.locator('.chart svg').last().waitFor();
  await shoot('41-overview');
  await page.getByTestId('tab-unreturned').click();
  await page.getByTestId('figures-sections').click();
  await page.getByTestId('chart-rounds').scrollIntoViewIfNeeded();
  await shoot('42-overview-foot');
  await page
    .getByTestId('overview')
    .locator('.overview-scroll')
    .evaluate((scroller) => scroller.scrollTo(0, 0));
  await shoot('43-overview-figures');
  await page.getByTestId('figures-sections').click();
  await open('#/ledger');
  await page.locator('[data-task-id] .strip').first().waitFor();
  await shoot('44-ledger-strip');
  // 附件2 第27项: two amounts, reported in both quarters.
  await open('#/ledger?task=32');
  await page.getByTestId('target-history').waitFor();
  await page.getByTestId('target-history').scrollIntoViewIfNeeded();
  await shoot('45-drawer-history');
  await page.getByTestId('risk-open').click();
  await shoot('46-drawer-risk');
  await page.getByTestId('drawer-close').click();
  for (const kind of ['consolidated', 'difficulty', 'coordination', 'overdue', 'unreturned']) {
    await open(`#/overview?list=${kind}`);
    await page.getByTestId('list-totals').waitFor();
    await shoot(`47-list-${kind}`);
  }
}
