/** A paper as text for WeChat: what it says in its order, tables row by row, without what only paper needs. */
import type { Paper, PaperBlock, PaperTable, PaperTableRow, PaperText } from '#domain/paper.ts';
import { shown } from './html-text.ts';
import { shortened } from './round-list-paper.ts';

/** Lines parted by \n, the title first in 【】. Counting rules stay on paper; long cells are shortened. */
export function paperPlainText(paper: Paper): string {
  const blocks = paper.parts.filter(({ isCover }) => !isCover).flatMap((part) => part.blocks);
  // A pack is called by its cover, which is left out; any other paper by its own first title.
  const named = paper.kind === 'meetingPack' ? undefined : blocks.find((block) => block.kind === 'title');
  const lines = blocks
    .filter((block) => block !== named)
    .flatMap(blockLines)
    .filter((line) => line !== '');
  return shown([titleLine(named?.text ?? paper.title), ...lines].join('\n'));
}

/** A title in one line, whatever lines it is set in. */
function titleLine(title: string): string {
  return `【${title.replace(/\s*\n\s*/g, '')}】`;
}

function blockLines(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'annexLabel':
    case 'subtitle':
    case 'addressee':
    case 'heading':
    case 'copyTo':
      return [block.text];
    case 'title':
      return [titleLine(block.text)];
    case 'docLine':
      return [[block.left, block.right].filter((side) => side !== '').join('　')];
    case 'paragraph':
      return [textOf(block.text)];
    case 'bars':
      return [
        block.caption,
        ...block.rows.map(
          ({ label, counts, total }) =>
            `${label}：${total}（${counts.map((count, index) => `${nameOf(block.legend[index]?.label ?? '')}${count}`).join('，')}）`,
        ),
      ];
    case 'table':
      return [...(block.caption === null ? [] : [block.caption]), ...tableLines(block.table)];
    case 'signature':
      return [block.office, block.date];
    case 'slip':
      return [block.title, ...block.fields.map(({ caption, text }) => `${caption}：${text}`)];
    // The head stands in the title already, and a chat has no room for rules of counting.
    case 'mast':
    case 'rule':
    case 'space':
      return [];
  }
}

/** A form of two columns (项目, 内容) in full. Rows of lists as `1. 附件2第3项；完成时限：2022年12月31日`; numbers stand behind their caption: `红灯3，黄灯4`. */
function tableLines(table: PaperTable): string[] {
  const totals = table.footLines
    .filter((line) => !line.startsWith('口径'))
    .map((line) => line.replace(/口径：.*$/s, ''));
  return [...table.rows.map((row) => rowLine(row, table)), ...totals];
}

function rowLine(row: PaperTableRow, { columns }: PaperTable): string {
  if (row.kind === 'section') return row.text;
  if (columns.length === 2) return row.cells.map(textOf).join('：');
  const cells = columns
    .map(({ caption }, index) => ({ caption, text: shortened(textOf(row.cells[index] ?? [])) }))
    .filter(({ text }) => text !== '');
  const [first, ...others] = cells;
  if (first === undefined) return '';
  const isNumbered = first.caption === '序号' && row.kind === 'row';
  const [lead, rest] = isNumbered ? [others[0]?.text ?? '', others.slice(1)] : [first.text, others];
  const isCount = rest.every(({ text }) => /^\d+(?:\.\d+)?%?$/.test(text));
  const told = rest.map(({ caption, text }) => (isCount ? `${caption}${text}` : `${caption}：${text}`));
  const start = isNumbered ? `${first.text}. ${lead}` : lead;
  return told.length === 0 ? start : `${start}${isCount ? '：' : '；'}${told.join(isCount ? '，' : '；')}`;
}

function textOf(text: PaperText): string {
  return text.map((run) => run.text).join('');
}

/** 红灯 of ■红灯: marks are for the eye on paper. */
function nameOf(label: string): string {
  return label.replace(/^[^\p{L}\p{N}]+/u, '');
}
