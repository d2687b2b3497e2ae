/** Pictures of 调度, from opening the third quarter to its summary, with a second quarter behind it. */
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { BrowserDesk } from './browser-desk.ts';
import { callPage, holdQuarter, QUARTERS } from './quarter-by-hand.ts';
import { alterForm, dropFile, fillIssued, otherBook } from './returned-files.ts';

export async function shootDispatch(desk: BrowserDesk, shoot: (name: string) => Promise<void>): Promise<void> {
  const { page } = desk;
  const at = (id: string) => page.getByTestId(id);
  const quiet = async () => {
    // A toast of the step before would lie over the picture.
    await page.locator('.toast').first().waitFor({ state: 'detached' });
  };
  await at('start').waitFor();
  await callPage(page, 'seed.load', {});
  await page.reload();
  await at('nav-dispatch').click();
  await at('new-round').waitFor();
  await shoot('50-dispatch-none');
  await holdQuarter(page, QUARTERS[0]!);
  await page.reload();
  await at('round-switch').click();
  await page.getByRole('menuitem').last().click();
  await at('open-due').waitFor();
  await shoot('51-open');
  await at('open-submit').click();
  await at('issue').waitFor();
  await quiet();
  await shoot('52-issue');
  const downloading = page.waitForEvent('download');
  await at('issue-forms').click();
  const filled = await fillIssued(readFileSync(await (await downloading).path()), '2022年9月20日');
  await at('step-open').click();
  await at('arrangement').waitFor();
  await quiet();
  await shoot('53-arrangement');
  await at('step-collect').click();
  const files: Record<string, Uint8Array> = { '通讯录.xlsx': await otherBook() };
  const altered = filled.find((form) => form.rows.length > 4)!;
  for (const form of filled.slice(0, -4)) {
    files[`${form.unitName}.xlsx`] = form === altered ? await alterForm(form) : form.bytes;
  }
  await dropFile(page, '三季度回表.zip', zipSync({ ...files, '封面.xlsx': new TextEncoder().encode('不是表格') }));
  await at('take-result').waitFor();
  await at(`file-${altered.unitName}.xlsx`).click();
  await at('received')
    .and(page.getByLabel(`${altered.unitName}.xlsx`))
    .waitFor();
  await shoot('54-taken');
  await at('take-result').getByRole('button').click();
  await shoot('55-received');
  await at('file-通讯录.xlsx').click();
  await shoot('56-no-form');
  await at('accept-clean').click();
  await at('inbox-accepted').getByRole('button').first().click();
  await at('received').waitFor();
  await quiet();
  await shoot('57-accepted');
  await at(`file-${altered.unitName}.xlsx`).click();
  await at('send-back').click();
  await shoot('58-send-back');
  await page.keyboard.press('Escape');
  await at('inbox-missing').getByRole('button').first().click();
  await at('form-pane').waitFor();
  await shoot('59-missing');
  await at('to-chase').click();
  await at('chase').waitFor();
  await at('record-reminder').click();
  await quiet();
  await shoot('60-chase');
  await at('step-check').click();
  await at('check-table').focus();
  await page.keyboard.press('1');
  await quiet();
  await shoot('61-check');
  await page.keyboard.press('2');
  await at('check-note').waitFor();
  await shoot('62-check-note');
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await at('entry-form').waitFor();
  await shoot('63-entry');
  await page.keyboard.press('Escape');
  // 附件2 第18项: two steps, the first one due in June.
  const form = filled.find(({ rows }) => rows.some(({ target }) => target.startsWith('2022年上半年')));
  if (form !== undefined) {
    await at(`check-${form.code}`).click();
    await page.getByRole('heading', { name: form.code }).waitFor();
    await shoot('63-steps');
  }
  await at('step-summary').click();
  await at('summary').waitFor();
  await quiet();
  await shoot('64-summary');
  await at('close-round').click();
  await shoot('65-close');
  await at('confirm-close').click();
  await at('round-closed').waitFor();
  await quiet();
  await shoot('66-closed');
}
