/** `npm run shots`: a picture of every page and its main states at both sizes, into out/shots (git-ignored). */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../electron/bootstrap/paths.mjs';
import { type BrowserDesk, openBrowserDesk, SEED_WORKBOOK } from './browser-desk.ts';
import { shootDispatch } from './shots-dispatch.ts';
import { shootOverview } from './shots-overview.ts';
import { shootPapers } from './shots-papers.ts';

const FOLDER = join(ROOT, 'out', 'shots');
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

async function shootAll(desk: BrowserDesk, shoot: (name: string) => Promise<void>): Promise<void> {
  const { page } = desk;
  const room = async (name: string, mark: string): Promise<void> => {
    await page.getByTestId(`nav-${name}`).click();
    await page.getByTestId(mark).waitFor();
  };
  await page.getByTestId('start').waitFor();
  await shoot('01-start');
  const choosing = page.waitForEvent('filechooser');
  await page.getByTestId('choose-file').or(page.getByTestId('start-import')).first().click();
  await (await choosing).setFiles(SEED_WORKBOOK);
  await page.getByTestId('import-confirm').waitFor();
  await shoot('02-import');
  await page.getByTestId('import-leave').click();
  await page.getByTestId('start-seed').click();
  await page.locator('[data-task-id]').first().waitFor();
  await shoot('03-ledger');
  // Its eight seconds over, the word about the import goes; it would lie over the next pictures.
  await page.getByTestId('undo-toast').waitFor({ state: 'hidden' });
  // 附件2 第29项: overdue, two steps, a lead and one other unit.
  await page.evaluate(() => {
    location.hash = '#/ledger?task=34';
  });
  await page.getByTestId('drawer').waitFor();
  await shoot('04-drawer');
  await page.getByTestId('edit').click();
  await page.getByTestId('edit-form').waitFor();
  await shoot('05-edit');
  await page.keyboard.press('Escape');
  await page.getByTestId('drawer-close').click();
  await page.getByTestId('search').fill('gxj');
  await shoot('06-search');
  await page.getByTestId('search').fill('');
  await page.getByTestId('filter-light').click();
  await page.keyboard.press('Enter');
  await shoot('07-filtered');
  await page.getByTestId('filter-clear').click();
  await page.getByTestId('grouping').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shoot('08-grouped');
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette').waitFor();
  await page.keyboard.type('yl');
  await shoot('09-palette');
  await page.keyboard.press('Escape');
  await room('directory', 'directory');
  await shoot('10-proposals');
  const tabs = page.getByTestId('directory').getByRole('tab');
  await tabs.nth(1).click();
  await shoot('11-units');
  await tabs.nth(2).click();
  await shoot('12-leaders');
  await room('documents', 'documents');
  await shoot('13-documents');
  await room('settings', 'settings');
  await page.getByTestId('verify').click();
  await page.getByTestId('verify-report').waitFor();
  await shoot('14-settings');
  await page.getByTestId('history').scrollIntoViewIfNeeded();
  await shoot('15-history');
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
/** One office of its own, pictured from its start to its end. */
async function shootDesk(size: (typeof SIZES)[number], day: string, work: typeof shootAll): Promise<void> {
  const desk = await openBrowserDesk({ ...size, day, isClockFree: true });
  try {
    await work(desk, async (name) => {
      // Words on their way in (toasts, tabs, drawers) come to rest.
      await desk.page.waitForTimeout(700);
      const file = join(FOLDER, `${name}-${size.width}x${size.height}.png`);
      await desk.page.screenshot({ path: file });
      process.stdout.write(`${file}\n`);
    });
    for (const complaint of desk.complaints) process.stderr.write(`${complaint}\n`);
  } finally {
    await desk.close();
  }
}

for (const size of SIZES) {
  await shootDesk(size, '2022-07-05', shootAll);
  await shootDesk(size, '2022-09-20', shootOverview);
  await shootDesk(size, '2022-09-26', shootDispatch);
  await shootDesk(size, '2022-09-20', shootPapers);
}
