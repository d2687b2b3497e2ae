/** Look of the return form: an office paper whose yellow cells are to be filled. */
import type { Alignment, Fill, Style } from 'exceljs';
import { BOX, fontOf, TEXT } from './annex-styles.ts';

/** Points. */
export const FORM_SIZES = { title: 22, info: 12, guide: 10.5, header: 10.5, body: 10.5 } as const;
/** Locked texts too long for the highest row are set smaller, in these steps. */
export const BODY_SIZES = [FORM_SIZES.body, 9, 8, 7] as const;

/** Light enough for black print on it, and to stay readable in a black-and-white print. */
const YELLOW: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF6CC' } };

type Horizontal = Alignment['horizontal'];

function lineOf(font: string, size: number, horizontal: Horizontal): Partial<Style> {
  return {
    font: fontOf(font, size),
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    numFmt: TEXT,
  };
}

const UNLOCKED = { protection: { locked: false }, fill: YELLOW };

/** One object per kind of cell: exceljs caches styles by identity. */
export const FORM_STYLES = {
  title: lineOf('方正小标宋简体', FORM_SIZES.title, 'center'),
  info: lineOf('黑体', FORM_SIZES.info, 'left'),
  infoRight: lineOf('黑体', FORM_SIZES.info, 'right'),
  guide: lineOf('楷体_GB2312', FORM_SIZES.guide, 'left'),
  header: { ...lineOf('黑体', FORM_SIZES.header, 'center'), border: BOX },
  entryHeader: { ...lineOf('黑体', FORM_SIZES.header, 'center'), border: BOX, fill: YELLOW },
  entry: { ...lineOf('仿宋_GB2312', FORM_SIZES.body, 'left'), border: BOX, ...UNLOCKED },
  entryCentred: { ...lineOf('仿宋_GB2312', FORM_SIZES.body, 'center'), border: BOX, ...UNLOCKED },
  signLabel: lineOf('黑体', FORM_SIZES.info, 'right'),
  signValue: { ...lineOf('仿宋_GB2312', FORM_SIZES.info, 'center'), border: BOX, ...UNLOCKED },
  key: lineOf('仿宋_GB2312', 9, 'left'),
} as const satisfies Record<string, Partial<Style>>;

const lockedStyles = new Map<string, Partial<Style>>();

/** `isCut`: not all of it will be seen; then it is set from the top, so that at least its beginning is. */
export function lockedStyle(isCentred: boolean, size: number, isCut: boolean): Partial<Style> {
  const key = `${isCentred} ${size} ${isCut}`;
  const known = lockedStyles.get(key);
  if (known !== undefined) return known;
  const line = lineOf('仿宋_GB2312', size, isCentred ? 'center' : 'left');
  const style = {
    ...line,
    alignment: { ...line.alignment, ...(isCut ? { vertical: 'top' as const } : {}) },
    border: BOX,
  };
  lockedStyles.set(key, style);
  return style;
}
