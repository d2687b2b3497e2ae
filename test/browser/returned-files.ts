/** Returned files for the browser: filled by clerks, altered by some of them, let go of over the window. */
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { newWorkbook } from '#sheet/new-workbook.ts';
import { type FilledForm, fillForm } from '../quarter/fill-forms.ts';

/** Every form of an issued zip, by name, each filled by a clerk of its own. Every third writes amounts that must be asked about. */
export async function fillIssued(zip: Uint8Array, filledOn: string): Promise<FilledForm[]> {
  const sent = unzipSync(zip);
  const filled: FilledForm[] = [];
  for (const [clerk, name] of Object.keys(sent).sort().entries()) {
    filled.push(await fillForm(sent[name]!, { clerk, filledOn, isPlain: clerk % 3 !== 0 }));
  }
  return filled;
}

/** What hands do to a form: a locked text changed, a row of the unit's own in place of one that was asked. */
export async function alterForm({ bytes, rows }: FilledForm): Promise<Uint8Array> {
  const book = newWorkbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = book.worksheets.find(({ state }) => state === 'visible')!;
  let at = 0;
  sheet.eachRow((row, number) =>
    row.eachCell((cell) => {
      if (cell.value === rows[0]!.target) at = number;
    }),
  );
  sheet.getRow(at).eachCell((cell) => {
    if (cell.value === rows[0]!.target)
      cell.value = `${rows[0]!.target.slice(0, 6)}（调整为明年）${rows[0]!.target.slice(9)}`;
  });
  sheet.spliceRows(at + 1, 1, [
    '',
    '方舱医院建设',
    '建设方舱医院1座',
    '',
    '',
    '',
    '推进中',
    '1座',
    '正在选址',
    '无',
    '10月开工',
    '',
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A workbook that is no form. */
export async function otherBook(): Promise<Uint8Array> {
  const book = newWorkbook();
  book.addWorksheet('通讯录').addRows([
    ['姓名', '电话'],
    ['李工', '0797-8100000'],
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Lets go of a file over the window, as a mouse would. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([fileName, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))], fileName!));
      dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
}
