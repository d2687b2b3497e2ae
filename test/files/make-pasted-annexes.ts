/**
 * 粘贴自PDF的附件表.xlsx: both annexes the way people have them, pasted from the PDF page by page into one sheet.
 * Only spaces, line breaks and the width of digits differ from the text, so that the same tasks must come out.
 * Run it with Node after a change; a test compares the file with what this makes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newWorkbook } from '#sheet/new-workbook.ts';
import { packWorkbook } from '#sheet/packed-workbook.ts';

const SOURCE = join(import.meta.dirname, '../../seeds/区发〔2022〕9号.txt');
const PRODUCT = join(import.meta.dirname, '粘贴自PDF的附件表.xlsx');
/** Nobody set the widths: some were dragged, some not. */
const WIDTHS = [3.5, 4.13, 18.25, 52, 8.38, 27.63, 9];

export async function pastedAnnexes(text: string): Promise<Uint8Array> {
  const book = newWorkbook();
  const sheet = book.addWorksheet('Sheet1');
  book.addWorksheet('Sheet2');
  for (const [index, width] of WIDTHS.entries()) sheet.getColumn(index + 1).width = width;
  for (const [index, texts] of pastedRows(text).entries()) {
    const row = sheet.getRow(index + 1);
    // The first column stays empty.
    for (const [column, value] of texts.entries()) if (value !== '') row.getCell(column + 2).value = value;
  }
  return packWorkbook(book);
}

/** Rows from the label of the first annex to the imprint, page breaks with their repeated headers included. */
function pastedRows(text: string): string[][] {
  const rows: string[][] = [];
  let isInside = false;
  let headers = 0;
  let tasks = 0;
  for (const line of text.split('\n')) {
    if (/^附件 \d$/.test(line)) {
      if (isInside) rows.push(...FOOT);
      isInside = true;
      rows.push([line]);
    } else if (isInside && line.startsWith('中共')) {
      break;
    } else if (isInside && line.startsWith('序号\t')) {
      headers += 1;
      rows.push(line.split('\t').map((caption) => (headers % 3 === 0 ? caption.split('').join(' ') : caption)));
    } else if (isInside && line !== '') {
      const cells = line.split('\t');
      const isTask = cells.length > 1 && cells.slice(1).some((cell) => cell !== '');
      rows.push(isTask ? pastedTask(cells, tasks) : cells);
      if (isTask) tasks += 1;
    }
  }
  return [...rows, ...FOOT];
}

const FOOT = [['备注：列第一的责任单位为牵头单位。'], []];

function pastedTask(
  [sequence = '', content = '', goal = '', target = '', leader = '', units = '']: string[],
  at: number,
) {
  return [
    sequence.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    at % 2 === 0 ? brokenLines(content, 13) : content,
    at % 4 === 1 ? numbersOnLines(goal) : goal,
    at % 3 === 0 ? numbersOnLines(target) : target,
    at % 5 === 2 ? leader.split('').join('　') : leader,
    at % 2 === 1 ? spacedOut(units) : units.replaceAll('、', '、\n'),
  ];
}

/** Lines end where they ended on the page. */
const brokenLines = (text: string, length: number): string =>
  text.replace(new RegExp(`(?<=^(?:[^\\n]{${length}})+)(?=[^\\n])`, 'g'), '\n');
const numbersOnLines = (text: string): string => text.replace(/ (?=\d\. ?)/g, '\n');
/** 区 财 政 局: what a narrow column does to a name. */
const spacedOut = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/(?<=[^、，])(?=[^、，])/gu, ' ')
    .replace(/(?<=[、，])/g, ' ');

if (import.meta.main) writeFileSync(PRODUCT, await pastedAnnexes(readFileSync(SOURCE, 'utf8')));
