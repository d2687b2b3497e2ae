/** An office with the seed on record and a round under way: forms issued, their bytes at hand, ready to be filled. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Worksheet } from 'exceljs';
import type { Period } from '#domain/round.ts';
import type { FormRow, RoundDetail, TakenFiles } from '#ipc/contract.ts';
import type { OfficePorts } from '#services/office.ts';
import { newWorkbook } from '#sheet/new-workbook.ts';
import { openTestOffice, type TestOffice } from '../services/office-fixture.ts';
import { type ClerkOptions, type FilledForm, fillForm } from './fill-forms.ts';

export interface IssuedForm {
  row: FormRow;
  bytes: Uint8Array;
}

export const THIRD_QUARTER: Period = { kind: 'quarter', from: '2022-07-01', to: '2022-09-30' };
export const FOURTH_QUARTER: Period = { kind: 'quarter', from: '2022-10-01', to: '2022-12-31' };

/** Opens the round by the rules of its draft. */
export async function openQuarter(office: TestOffice, period: Period): Promise<RoundDetail> {
  const { dueRule, weekendRule, groupRule } = await office.ask('round.draft', { period });
  return office.ask('round.open', {
    period,
    dueRule,
    weekendRule,
    groupRule,
    coverText: '请如实填写。',
    contactName: '刘工',
    contactPhone: '0797-8100000',
  });
}

/** Issues every form of a round, or the corrected version of some. In table order. */
export async function issueAll(office: TestOffice, { round }: Pick<RoundDetail, 'round'>): Promise<IssuedForm[]> {
  const { files, forms } = await office.ask('form.issue', { roundId: round.id, to: { path: `下发/${round.code}/` } });
  return forms.map((row) => {
    const path = files.find(({ name }) => name.includes(row.code))?.path;
    if (path === undefined || path === null) throw new Error(`no file for ${row.code}`);
    return { row, bytes: readFileSync(path) };
  });
}

export interface RoundOffice extends TestOffice {
  roundId: number;
  forms: IssuedForm[];
  /** A form of the round filled in by a clerk; by the unit's name. */
  fill(unitName: string, options?: Partial<ClerkOptions>): Promise<FilledForm>;
  /** Writes files into a folder of their own beside the office and takes the folder in. */
  drop(files: Record<string, Uint8Array>): Promise<TakenFiles>;
}

/** 2022 三季度 on the seed, all forms issued on 5 July; it is 21 September now. */
export async function openRoundOffice(printPdf?: OfficePorts['printPdf']): Promise<RoundOffice> {
  const office = openTestOffice('terminal', printPdf);
  await office.ask('seed.load', {});
  const opened = await openQuarter(office, THIRD_QUARTER);
  const forms = await issueAll(office, opened);
  office.setNow('2022-09-21T10:00:00+08:00');
  let drops = 0;
  return Object.assign(office, {
    roundId: opened.round.id,
    forms,
    async fill(unitName: string, options: Partial<ClerkOptions> = {}) {
      const at = forms.findIndex(({ row }) => row.unitName === unitName);
      const form = forms[at];
      if (form === undefined) throw new Error(`no form for ${unitName}`);
      return fillForm(form.bytes, { clerk: at, filledOn: '2022年9月20日', isPlain: true, ...options });
    },
    async drop(files: Record<string, Uint8Array>) {
      drops += 1;
      const folder = `收到${drops}`;
      for (const [name, bytes] of Object.entries(files)) {
        const path = join(office.root, folder, name);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, bytes);
      }
      return office.ask('receive.take', { roundId: opened.round.id, files: [{ path: folder }] });
    },
  });
}

/** The form changed by hand, on its first sheet. */
export async function alterForm(bytes: Uint8Array, change: (sheet: Worksheet) => void): Promise<Uint8Array> {
  const book = newWorkbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  change(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
