/** 2022三季度 on the seed with every way a form can come, for papers; and papers as lines of text. */
import type { Paper, PaperBlock, PaperText } from '#domain/paper.ts';
import type { OfficePorts } from '#services/office.ts';
import { alterForm, openRoundOffice, type RoundOffice } from '../quarter/round-office.ts';

export const PAPER_DAY = '2022-09-28';

/**
 * On 28 September: 区住建局 did not return, 区教体局 was sent back, 区水利局 was late, 区财政局 left a cell empty, 区工信局 sent a file
 * that waits, 区税务局 an empty one, 区委组织部 is excused. All others returned on time and completely.
 */
export async function openPaperOffice(printPdf?: OfficePorts['printPdf']): Promise<RoundOffice> {
  const office = await openRoundOffice(printPdf);
  const form = (unitName: string) => {
    const found = office.forms.find(({ row }) => row.unitName === unitName);
    if (found === undefined) throw new Error(`no form of ${unitName}`);
    return found;
  };
  const apart = ['区住建局', '区教体局', '区水利局', '区财政局', '区工信局', '区税务局', '区委组织部'];
  const { id, rev } = form('区委组织部').row;
  await office.ask('form.update', { id, rev, isWaived: true });
  const inTime: Record<string, Uint8Array> = {};
  for (const { row } of office.forms) {
    if (!apart.includes(row.unitName)) inTime[`${row.unitName}.xlsx`] = (await office.fill(row.unitName)).bytes;
  }
  const taken = await office.drop(inTime);
  await office.ask('receive.accept', { ids: taken.taken.map((file) => file.id) });

  const { bytes } = await office.fill('区财政局');
  const partial = await office.drop({ '区财政局.xlsx': await alterForm(bytes, emptyFirstDifficulty) });
  await office.ask('receive.accept', { ids: partial.taken.map((file) => file.id) });
  const back = await office.drop({ '区教体局.xlsx': (await office.fill('区教体局')).bytes });
  for (const { id: fileId } of back.taken) {
    await office.ask('receive.sendBack', { id: fileId, reason: '进展情况过于笼统。' });
  }
  await office.drop({ '区工信局.xlsx': (await office.fill('区工信局')).bytes });
  await office.drop({ '区税务局.xlsx': form('区税务局').bytes });
  office.setNow('2022-09-27T10:00:00+08:00');
  const late = await office.drop({ '区水利局.xlsx': (await office.fill('区水利局')).bytes });
  await office.ask('receive.accept', { ids: late.taken.map((file) => file.id) });
  office.setNow(`${PAPER_DAY}T10:00:00+08:00`);
  await office.ask('setting.set', { officeName: '区示范区建设办公室' });
  return office;
}

function emptyFirstDifficulty(sheet: Parameters<Parameters<typeof alterForm>[1]>[0]): void {
  let column = 0;
  let header = 0;
  sheet.eachRow((row, number) =>
    row.eachCell((cell, at) => {
      if (cell.value === '存在问题') [column, header] = [at, number];
    }),
  );
  sheet.getRow(header + 1).getCell(column).value = null;
}

/** Words, with the number of rows behind each figure: 红灯8[8]个. */
export function words(text: PaperText): string {
  return text.map((run) => (run.rows === undefined ? run.text : `${run.text}[${run.rows.targetIds.length}]`)).join('');
}

/** One line per block and table row, by parts. */
export function linesOf(paper: Paper): string[][] {
  return paper.parts.map(({ blocks }) => blocks.flatMap(blockLines));
}

function blockLines(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'rule':
      return [words(block.text)];
    case 'docLine':
      return [`${block.left}|${block.right}`];
    case 'signature':
      return [`${block.office}|${block.date}`];
    case 'table':
      return [
        block.table.columns.map(({ caption }) => caption).join('|'),
        ...block.table.rows.map((row) => (row.kind === 'section' ? row.text : row.cells.map(words).join('|'))),
        ...block.table.footLines,
      ];
    case 'slip':
      return [block.title, ...block.fields.map(({ caption, text }) => `${caption}|${text}`)];
    case 'bars':
    case 'space':
      return [];
    default:
      return [block.text];
  }
}
