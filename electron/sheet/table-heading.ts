/** The lines above a table: label, title, document number. */
import { annexLabel, isRemark } from './row-kind.ts';

export interface HeadingLine {
  row: number;
  text: string;
}

export interface TableHeading {
  annexNo: number | null;
  title: string;
  docNumber: string | null;
  /** Lines that are neither (单位：万元): told, not kept. */
  leftOut: HeadingLine[];
}

/** 区发〔2022〕9号, also with other brackets and spaces. */
const DOC_NUMBER = /([\p{Script=Han}]{1,12})\s*[〔[［(（【]\s*((?:19|20)\d\d)\s*[〕\]］)）】]\s*第?\s*(\d{1,5})\s*号/u;

/** Document number in the usual form (区发〔2022〕9号), null when the text has none. */
export function docNumberIn(text: string): string | null {
  const found = DOC_NUMBER.exec(text.normalize('NFKC').replaceAll('(', '〔').replaceAll(')', '〕'));
  return found === null ? null : `${found[1]}〔${found[2]}〕${found[3]}号`;
}

export function readHeading(lines: readonly HeadingLine[], sheet: string): TableHeading {
  const heading: TableHeading = { annexNo: null, title: '', docNumber: null, leftOut: [] };
  const titles: HeadingLine[] = [];
  for (const line of lines) {
    const label = annexLabel(line.text);
    if (label !== null) {
      heading.annexNo = label.annexNo ?? heading.annexNo;
      // a label begins a heading: what stood above it belongs to the letterhead
      heading.leftOut.push(...titles.splice(0));
    }
    const text = (label?.rest ?? line.text).trim();
    if (text === '') continue;
    const number = docNumberIn(text);
    if (number !== null && text.replace(/\s/g, '').length <= number.length + 8) heading.docNumber = number;
    else if (isNote(text)) heading.leftOut.push(line);
    else titles.push({ row: line.row, text });
  }
  heading.title = titles.map(({ text }) => text).join('\n');
  heading.annexNo ??= annexLabel(sheet)?.annexNo ?? null;
  return heading;
}

/** 单位：万元, （截至6月底）, 填报单位：… */
function isNote(text: string): boolean {
  return isRemark(text) || /^[（(][^（）()]*[）)]$/.test(text) || /^(?:计量)?单位\s*[:：]/.test(text);
}
