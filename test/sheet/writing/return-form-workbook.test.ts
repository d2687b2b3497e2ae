import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLUMN_CAPTIONS, ENTRY_COLUMNS, LOCKED_COLUMNS, STATE_WORDS } from '#domain/return-form.ts';
import { zipFiles } from '#sheet/file-archive.ts';
import { writeReturnForm } from '#sheet/return-form-workbook.ts';
import { HAS_LIBREOFFICE, HAS_OPENPYXL, savedByLibreOffice, savedByOpenpyxl } from '../corpus/other-programs.ts';
import { type SeenForm, seenForm } from './form-seen.ts';
import { seenByOpenpyxl } from './openpyxl.ts';
import { packageFaults, partsOf } from './package-check.ts';
import { FORM_CODE, formPaper, longFormPaper } from './return-form-papers.ts';

const LETTERS = 'ABCDEFGHIJKL';
/** Title, number line, two guide lines, head: rows begin at 6, the line to sign stands two below them. */
const FIRST = 6;
const PAPER = formPaper();
const ROWS = PAPER.rows.map((_, index) => FIRST + index);
const SIGN = FIRST + PAPER.rows.length + 1;
const ENTRY_CELLS = ROWS.flatMap((row) => [...'GHIJKL'].map((letter) => letter + row));
const SIGN_CELLS = ['C', 'F', 'I', 'K', 'L'].map((letter) => letter + SIGN);

/** What must be left of a form whoever saved it again. */
function expectWhole(seen: SeenForm): void {
  expect(seen.sheets).toEqual([
    { name: '反馈表', state: 'visible' },
    { name: '_lists', state: 'hidden' },
    { name: '_meta', state: 'hidden' },
  ]);
  expect(seen.names.form_code?.replaceAll("'", '')).toBe('_meta!$B$1');
  expect(seen.meta[0]).toBe(FORM_CODE);
  expect(seen.cells.A2).toBe(`反馈编号：${FORM_CODE}`);
  expect(ROWS.map((row) => seen.cells[`M${row}`])).toEqual(PAPER.rows.map(({ rowKey }) => rowKey));
  expect(seen.hiddenColumns).toEqual(['M']);
  expect([seen.isProtected, seen.hasPassword]).toEqual([true, false]);
  expect([seen.mayFormatColumns, seen.mayFormatRows]).toEqual([true, true]);
  expect(seen.unlocked.filter((cell) => LETTERS.includes(cell.charAt(0))).sort()).toEqual(
    [...ENTRY_CELLS, ...SIGN_CELLS].sort(),
  );
  expect(seen.lists).toEqual(Object.values(STATE_WORDS));
  const states = seen.validations.filter(({ type }) => type === 'list');
  expect(states.map(({ range, formula }) => [range, formula?.replaceAll("'", '')])).toEqual([
    [`G${ROWS[0]}:G${ROWS.at(-1)}`, '_lists!$A$1:$A$5'],
  ]);
  for (const [index, { locked }] of PAPER.rows.entries()) {
    const texts = [...'ABCDEF'].map((letter) => seen.cells[`${letter}${FIRST + index}`] ?? '');
    expect(texts).toEqual(LOCKED_COLUMNS.map((column) => locked[column]));
  }
}

describe.skipIf(!HAS_OPENPYXL)('发给牵头单位的反馈表', () => {
  let bytes: Uint8Array;
  let seen: SeenForm;
  beforeAll(async () => {
    bytes = await writeReturnForm(PAPER);
    seen = seenForm(bytes);
  });

  it('锁定列一字不差并锁定，黄色格可填，编号藏在五处', () => {
    expectWhole(seen);
    expect(seen.keywords).toBe(FORM_CODE);
  });

  it('表头依次为锁定列和填报列，上期计划写明是哪一期', () => {
    const captions = [...LETTERS].map((letter) => seen.cells[`${letter}5`]);
    const expected = [...LOCKED_COLUMNS, ...ENTRY_COLUMNS].map((column) =>
      column === 'promise' ? '2022年二季度下一步计划' : COLUMN_CAPTIONS[column],
    );
    expect(captions).toEqual(expected);
  });

  it('每个填报格都有提示，完成量的提示写明计量单位，文字过长只提醒不拒收', () => {
    const at = (range: string) => seen.validations.find((one) => one.range.split(':')[0] === range);
    for (const column of 'GIJKL') expect(at(`${column}${FIRST}`)?.prompt).toMatch(/^请/);
    expect(at('H6')?.prompt).toContain('计量单位：万户');
    expect(at('H7')?.prompt).toContain('计量单位：亿元');
    expect(at('H8')?.prompt).toContain('没有写明数量');
    const lengths = seen.validations.filter(({ type }) => type === 'textLength');
    expect(new Set(lengths.map(({ style }) => style))).toEqual(new Set(['warning']));
    for (const { prompt } of seen.validations) expect([...(prompt ?? '')].length).toBeLessThanOrEqual(255);
  });

  it('填报格和签字格都按文字存放，写“10-1”不会变成日期', () => {
    // openpyxl forgets the look of cells that a merge covers
    const covered = `L${SIGN}`;
    for (const cell of [...ENTRY_CELLS, ...SIGN_CELLS]) if (cell !== covered) expect(seen.formats[cell]).toBe('@');
  });

  it('A4 横向一页宽，每页重复表头，表头冻结，宽度合适', () => {
    const [sheet] = seenByOpenpyxl(bytes);
    expect(sheet).toMatchObject({
      page: { orientation: 'landscape', paper: 9, fitToWidth: 1, fitToHeight: 0, fitToPage: true },
      printTitles: '$5:$5',
      printArea: `$A$1:$L$${SIGN}`,
      footer: '— &P —',
      frozen: 'A6',
      formulas: {},
    });
    expect([...LETTERS].every((letter) => (seen.widths[letter] ?? 0) >= 6)).toBe(true);
  });

  it('填报行随文字增高，其他行高度写定', () => {
    const xml = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
    const tags = [...xml.matchAll(/<row r="(\d+)"([^>]*)>/g)].map(([, row, rest]) => ({
      row: Number(row),
      rest: rest!,
    }));
    expect(tags.filter(({ rest }) => !rest.includes('customHeight')).map(({ row }) => row)).toEqual(ROWS);
    expect(tags.every(({ rest }) => / ht="/.test(rest))).toBe(true);
  });

  it('包内各部分合乎格式要求，同样的内容写出同样的字节', async () => {
    expect(packageFaults(bytes)).toEqual([]);
    expect(packageFaults(await writeReturnForm(longFormPaper()))).toEqual([]);
    expect(Buffer.from(await writeReturnForm(formPaper())).equals(bytes)).toBe(true);
  });

  it('LibreOffice 另存后下拉、锁定、宽度、编号都在', { skip: !HAS_LIBREOFFICE }, () => {
    const again = seenForm(savedByLibreOffice(bytes, 'xlsx'));
    expectWhole(again);
    // LibreOffice counts widths in its own way, a little off
    for (const letter of LETTERS) {
      expect(Math.abs((again.widths[letter] ?? 0) - (seen.widths[letter] ?? 0)), letter).toBeLessThan(1);
    }
  });

  it('openpyxl 另存后下拉、锁定、宽度、编号都在', () => {
    const again = seenForm(savedByOpenpyxl(bytes));
    expectWhole(again);
    expect(again.widths).toEqual(seen.widths);
    expect(again.keywords).toBe(FORM_CODE);
  });
});

describe.skipIf(!HAS_OPENPYXL)('特殊的反馈表', () => {
  it('更正版写明是第几次下发，已收的内容预先填好，一格也不少', async () => {
    const paper = longFormPaper();
    const seen = seenForm(await writeReturnForm({ ...paper, issueNo: 2 }));
    expect(seen.cells.A2).toBe(`反馈编号：${FORM_CODE}（更正版，第2次下发）`);
    const { entries, locked } = paper.rows[0]!;
    expect([...'GHIJKL'].map((letter) => seen.cells[`${letter}6`])).toEqual(ENTRY_COLUMNS.map((one) => entries[one]));
    expect(seen.cells.F6).toBe(locked.promise);
  });

  it('行高不超过上限；放不下的锁定文字缩小字号', async () => {
    const bytes = await writeReturnForm(longFormPaper());
    const [sheet] = seenByOpenpyxl(bytes);
    expect(Math.max(...Object.values(sheet!.heights))).toBeLessThanOrEqual(409.5);
    expect(partsOf(bytes)['xl/styles.xml']).toMatch(/<sz val="(?:7|8|9)"\/>/);
  });

  it('只有一项任务的表、文字像公式的表，同样成立', async () => {
    const paper = formPaper([{ sequence: '29', content: '=1+1', target: '-2', promise: '@甲' }], { guideLines: [] });
    const bytes = await writeReturnForm(paper);
    const [sheet] = seenByOpenpyxl(bytes);
    expect(sheet!.formulas).toEqual({});
    expect(['A4', 'B4', 'C4', 'F4'].map((cell) => sheet!.cells[cell])).toEqual(['29', '=1+1', '-2', '@甲']);
    expect(packageFaults(bytes)).toEqual([]);
  });
});

describe('多个文件打成一个压缩包', () => {
  const files = ['区教体局.xlsx', '区教体局.xlsx', 'A.xlsx', 'a.xlsx'].map((name, index) => ({
    name,
    bytes: new Uint8Array([index]),
  }));

  it('同名的加序号，一个不少，同样的文件写出同样的字节', () => {
    const zip = zipFiles(files);
    const names = ['区教体局.xlsx', '区教体局（2）.xlsx', 'A.xlsx', 'a（2）.xlsx'];
    expect(Object.entries(unzipSync(zip))).toEqual(names.map((name, index) => [name, new Uint8Array([index])]));
    expect(zipFiles(files)).toEqual(zip);
  });

  it('中文文件名标明是 UTF-8', () => {
    const zip = zipFiles(files);
    // general purpose bit 11 of the first local header
    expect(zip[7]! & 0x08).toBe(0x08);
  });
});
