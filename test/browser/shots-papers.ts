/** Pictures of 文书: drafting, pages as they print, 调度会材料, issue and reply, after two quarters of the seed. */
import type { BrowserDesk } from './browser-desk.ts';
import { callPage, holdQuarter, QUARTERS } from './quarter-by-hand.ts';

export async function shootPapers(desk: BrowserDesk, shoot: (name: string) => Promise<void>): Promise<void> {
  const { page } = desk;
  const at = (id: string) => page.getByTestId(id);
  const open = (hash: string): Promise<void> =>
    page.evaluate((wanted) => {
      location.hash = wanted;
    }, hash);
  const drawn = (number = 1) => at(`page-${number}`).locator('canvas[data-drawn]').waitFor({ timeout: 60_000 });
  await at('start').waitFor();
  await callPage(page, 'seed.load', {});
  await callPage(page, 'setting.set', { officeName: '章贡区革命老区高质量发展示范区建设领导小组办公室' });
  await page.reload();
  await at('ledger-grid').waitFor();
  await open('#/papers');
  await at('papers-none').waitFor();
  await shoot('60-papers-none');
  for (const quarter of QUARTERS) await holdQuarter(page, quarter);
  await page.reload();
  await at('papers-none').waitFor();
  await open('#/papers?pack=1');
  await drawn();
  await shoot('61-pack');
  const second = page.locator('.pdf-figure').first();
  await at('page-2').scrollIntoViewIfNeeded();
  await drawn(2);
  await shoot('62-pack-overview');
  if (await second.count()) {
    await second.click();
    await at('figure-rows').waitFor();
    await shoot('63-pack-figure');
    await page.keyboard.press('Escape');
  }
  await open('#/papers?compose=supervisionNotice');
  await at('compose-rows').waitFor();
  await shoot('64-compose-notice');
  await open('#/papers?compose=reminderLetter');
  await at('compose-rows').waitFor();
  await shoot('65-compose-reminder');
  await at('compose-draft').click();
  await at('batch').waitFor();
  await drawn();
  await shoot('66-reminders');
  await open('#/papers?compose=circular');
  await at('compose-rows').waitFor();
  await at('compose-draft').click();
  await at('paper').waitFor();
  await drawn();
  await shoot('67-circular');
  await open('#/papers?compose=supervisionNotice');
  await at('compose-rows').waitFor();
  await at('compose-draft').click();
  await at('paper').waitFor();
  await drawn();
  await shoot('68-notice-draft');
  await at('paper-issue').click();
  await at('confirm-issue').waitFor();
  await shoot('69-issue');
  await at('confirm-issue').click();
  await at('paper-reply').waitFor({ timeout: 60_000 });
  await drawn();
  await shoot('70-notice-issued');
  await at('paper-reply').click();
  await at('reply-text').fill('已于9月19日完成整改，佐证材料附后。');
  await shoot('71-reply');
  await page.keyboard.press('Escape');
  await open('#/ledger?task=34');
  await at('task-papers').waitFor();
  await at('task-papers').scrollIntoViewIfNeeded();
  await shoot('72-drawer-papers');
  await open('#/settings');
  await at('wording-part').waitFor();
  await at('wording-part').scrollIntoViewIfNeeded();
  await shoot('73-wording');
}
