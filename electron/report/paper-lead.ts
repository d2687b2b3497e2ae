/** Words that open a paragraph in 楷体, printed or in Word. */
import type { PaperText } from '#domain/paper.ts';

/** `（一）` up to its full stop (GB/T 9704-2012, 7.3.3); '' where the paragraph does not begin so. */
export function leadOf([first]: PaperText): string {
  if (first === undefined || first.rows !== undefined) return '';
  return /^（[一二三四五六七八九十]{1,3}）[^。]*。/.exec(first.text)?.[0] ?? '';
}
