/** Look of the official table (workbooks.md, Writing). One style object per kind of cell: exceljs caches by identity. */
import type { Alignment, Border, Borders, Style } from 'exceljs';
import type { PaperColumn } from '#domain/paper-columns.ts';

/** Points. */
export const FONT_SIZES = { label: 16, title: 22, subtitle: 14, header: 12, body: 12 } as const;

const THIN: Partial<Border> = { style: 'thin' };
export const BOX: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
/** Number format of text: what is typed stays as typed. */
export const TEXT = '@';

export interface AnnexStyles {
  label: Partial<Style>;
  title: Partial<Style>;
  subtitle: Partial<Style>;
  header: Partial<Style>;
  section: Partial<Style>;
  footLine: Partial<Style>;
  /** One per column. */
  cells: Partial<Style>[];
  /** The same for tasks too tall for one row: set from the top, so that no line is torn where a page ends. */
  tallCells: Partial<Style>[];
}

/** `numberColumn`: place of 序号, whose numbers stay numbers; -1 when there is none. */
export function annexStyles(columns: readonly PaperColumn[], numberColumn: number): AnnexStyles {
  const cells = (vertical: Alignment['vertical']): Partial<Style>[] =>
    columns.map(({ isCentred }, index) => ({
      font: fontOf('仿宋_GB2312', FONT_SIZES.body),
      alignment: { horizontal: isCentred ? 'center' : 'left', vertical, wrapText: true },
      border: BOX,
      ...(index === numberColumn ? {} : { numFmt: TEXT }),
    }));
  return {
    label: lineStyle('黑体', FONT_SIZES.label, 'left'),
    title: lineStyle('方正小标宋简体', FONT_SIZES.title, 'center'),
    subtitle: lineStyle('楷体_GB2312', FONT_SIZES.subtitle, 'center'),
    header: { ...lineStyle('黑体', FONT_SIZES.header, 'center'), border: BOX },
    section: { ...lineStyle('黑体', FONT_SIZES.body, 'left'), border: BOX },
    footLine: lineStyle('仿宋_GB2312', FONT_SIZES.body, 'left'),
    cells: cells('middle'),
    tallCells: cells('top'),
  };
}

function lineStyle(font: string, size: number, horizontal: Alignment['horizontal']): Partial<Style> {
  return {
    font: fontOf(font, size),
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    numFmt: TEXT,
  };
}

/** Character set 134 is GB2312: a machine without the font takes another Chinese one, not a Latin one. */
export function fontOf(name: string, size: number): Partial<Style>['font'] & object {
  return { name, size, charset: 134, family: 3 };
}
