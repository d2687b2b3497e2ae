/** Borders of the small tables that the library writes: bars, slips, feet. */
import { BorderStyle } from 'docx';

export const LINE_BORDER = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
export const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };

export const allBorders = (border: typeof LINE_BORDER | typeof NO_BORDER) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});
