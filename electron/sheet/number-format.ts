/** Numbers and days as a cell shows them. Only what office tables use; an unknown format shows the plain number. */

const DAY_LENGTH = 86_400_000;
const LAST_SERIAL = 2_958_465;

/** Number formats without a code of their own in the file; the Chinese ones (27–36, 50–58) are those of zh-CN. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'yyyy"年"m"月"',
  18: 'h:mm',
  19: 'h:mm',
  20: 'h:mm',
  21: 'h:mm',
  22: 'day h:mm',
  27: 'yyyy"年"m"月"',
  28: 'yyyy"年"m"月"d"日"',
  29: 'yyyy"年"m"月"d"日"',
  30: 'day',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h:mm',
  33: 'h:mm',
  34: 'h:mm',
  35: 'h:mm',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'h:mm',
  46: 'h:mm',
  47: 'h:mm',
  50: 'yyyy"年"m"月"',
  51: 'yyyy"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'yyyy"年"m"月"d"日"',
  54: 'yyyy"年"m"月"d"日"',
  55: 'h:mm',
  56: 'h:mm',
  57: 'yyyy"年"m"月"',
  58: 'yyyy"年"m"月"d"日"',
};

/** Shows a number; made once per format. */
export type NumberShow = (value: number) => string;

/** `code` is the format's own text where the file has one. `date1904`: serial days count from 1904. */
export function numberShow(id: number, code: string | undefined, date1904: boolean): NumberShow {
  const full = code ?? BUILT_IN[id] ?? 'General';
  const section = (full.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)[0] ?? '').replace(/\[[^\]]*\]/g, '');
  const letters = section.replace(/"[^"]*"|\\.|_.|\*./g, '');
  if (full.startsWith('day') || (/[ymdh]/i.test(letters) && !/[0#?]|general/i.test(letters))) {
    return dayShow(full.startsWith('day') ? full : section, date1904);
  }
  return /[0#]/.test(letters) && !/[eE?/]/.test(letters) ? digitsShow(section) : plainNumber;
}

/** At most 15 significant digits, as Excel keeps them: 0.1 + 0.2 is 0.3, never 0.30000000000000004. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value);
  const text = String(Number(value.toPrecision(15)));
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (small === null) return text;
  const [, sign = '', first = '', rest = '', exponent = ''] = small;
  // 1e-7 is 0.0000001 to a clerk; what is smaller than any office counts keeps its exponent
  return Number(exponent) > 15 ? text : `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`;
}

/** `0.0"亿元"`, `#,##0`, `0%`: digits, separators, literal words around them. */
function digitsShow(section: string): NumberShow {
  const pieces = section.match(/"[^"]*"|\\.|_.|\*.|[0#.,]+|[\s\S]/g) ?? [];
  const place = pieces.findIndex((piece) => /^[0#.,]+$/.test(piece) && /[0#]/.test(piece));
  const literal = (part: string[]): string =>
    part.map((piece) => (/^[_*]/.test(piece) ? '' : piece.replace(/^"|"$/g, '').replace(/^\\/, ''))).join('');
  const before = literal(pieces.slice(0, place));
  const after = literal(pieces.slice(place + 1));
  const [whole = '', fraction = ''] = pieces[place]!.split('.');
  const most = fraction.replace(/,/g, '').length;
  const least = fraction.replace(/[^0]/g, '').length;
  const scale = (section.match(/%/g)?.length ?? 0) * 2;
  const padded = whole.replace(/[^0]/g, '').length;
  const isGrouped = /[0#],[0#]/.test(whole);
  return (value) => {
    const scaled = Number(`${plainNumber(Math.abs(value))}e${scale}`);
    if (!Number.isFinite(scaled) || scaled >= 1e15) return plainNumber(value);
    let [digits = '', rest = ''] = scaled.toFixed(Math.min(most, 15)).split('.');
    while (rest.length > least && rest.endsWith('0')) rest = rest.slice(0, -1);
    digits = digits.padStart(padded, '0');
    if (isGrouped) digits = digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
    return `${value < 0 ? '-' : ''}${before}${digits}${rest === '' ? '' : `.${rest}`}${after}`;
  };
}

/**
 * Days as shown where the format is a Chinese or a year-first one; every other order (m/d/yy, d-mmm-yy) depends on the
 * machine and is given as 2022-07-05. A format without the year (m月d日) gets the year: the serial day knows it.
 */
function dayShow(section: string, date1904: boolean): NumberShow {
  const bare = section
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)|_.|\*./g, '$1')
    .replace(/@$/, '')
    .trim();
  const hasTime = /h/i.test(bare);
  const onlyTime = hasTime && !/[yd]/i.test(bare);
  const pattern = dayPattern(bare.replace(/(?:上午\/下午|am\/pm)?\s*h[\s\S]*$/i, '').trim());
  return (value) => {
    if (!(value >= 0 && value <= LAST_SERIAL)) return plainNumber(value);
    const moment = new Date(Math.round((value - 25_569 + (date1904 ? 1462 : 0)) * 86_400) * 1000);
    const clock = moment.toISOString().slice(11, 16);
    if (onlyTime && value < 1) return clock;
    const parts = { y: String(moment.getUTCFullYear()), m: moment.getUTCMonth() + 1, d: moment.getUTCDate() };
    const day = pattern.replace(/y+|m+|d+/gi, (token) => {
      const part = String(parts[token.charAt(0).toLowerCase() as 'y' | 'm' | 'd']);
      return token.length === 2 ? part.padStart(2, '0') : part;
    });
    return hasTime && moment.getTime() % DAY_LENGTH !== 0 ? `${day} ${clock}` : day;
  };
}

function dayPattern(bare: string): string {
  if (/^y+年(?:m+月(?:d+[日号])?)?$/i.test(bare)) return bare.replace(/y+/i, 'yyyy');
  if (/^y+([-/.])m{1,2}(?:\1d{1,2})?$/i.test(bare)) return bare.replace(/y+/i, 'yyyy');
  return /[年月日号]/.test(bare) ? 'yyyy年m月d日' : 'yyyy-mm-dd';
}
