/**
 * The parts of a workbook that hold tables, found by their relationships and not by their names: sheets, shared strings,
 * number formats. Transitional and strict packages alike.
 */
import { Refusal } from '#domain/refusal.ts';
import { type NumberShow, numberShow } from './number-format.ts';
import { damaged } from './part-fault.ts';
import { attribute, inside, isTrue, prefixedAttribute, tags, unescapeText } from './part-scan.ts';
import { partText } from './part-text.ts';
import { NO_STRINGS, readSharedStrings, type SharedStrings } from './shared-strings.ts';
import type { ZipParts } from './zip-bounds.ts';

export interface WorkbookParts {
  sheets: SheetPart[];
  strings: SharedStrings;
  /** How cells of a style show numbers, by style index. */
  shows: NumberShow[];
  /** Names that stand for a cell or a value; the first thousand. Read when asked for, throws PartFault. */
  names(): DefinedName[];
  /** Parts of the package itself: `core-properties`. Read when asked for, throws PartFault. */
  relationships(): Relationship[];
}

export interface DefinedName {
  name: string;
  /** `_meta!$A$1` or a value, as written. */
  refersTo: string;
}

export interface SheetPart {
  name: string;
  /** `chart` for chart and dialog sheets, which have no cells. */
  kind: 'cells' | 'chart';
  isHidden: boolean;
  /** Comments and drawings of the sheet. Read when asked for, throws PartFault. */
  relationships(): Relationship[];
  /** Text of the part; '' for a chart. Read once, when its turn comes. */
  read(): string;
}

export interface Relationship {
  id: string;
  kind: string;
  target: string;
}

/** Formats in use are a handful; a table of millions is made to exhaust. */
const MAX_STYLES = 65_536;
const MAX_NAMES = 1000;

/** Throws Refusal fileNotWorkbook for a zip that is something else, PartFault for a broken workbook. */
export function readWorkbookParts(zip: ZipParts, file: string): WorkbookParts {
  const path = workbookPath(zip, file);
  const book = requiredText(zip, path);
  const relationships = readRelationships(zip, path);
  const date1904 = [...tags(book, 'workbookPr')].some((tag) => isTrue(attribute(tag, 'date1904')));
  const sheets = [...tags(inside(book, 'sheets') ?? '', 'sheet')].map((tag) => sheetPart(zip, tag, relationships));
  if (sheets.length === 0) throw damaged('里面没有工作表');
  const partOf = (kind: string): string | null => {
    const target = relationships.find((relationship) => relationship.kind === kind)?.target;
    const bytes = target === undefined ? null : zip.read(target);
    return bytes === null ? null : partText(bytes, target!);
  };
  const strings = partOf('sharedStrings');
  return {
    sheets,
    strings: strings === null ? NO_STRINGS : readSharedStrings(strings),
    shows: readShows(partOf('styles') ?? '', date1904),
    names: () => readNames(book),
    relationships: () => readRelationships(zip, ''),
  };
}

function readNames(book: string): DefinedName[] {
  const names: DefinedName[] = [];
  const text = inside(book, 'definedNames') ?? '';
  for (const found of text.matchAll(/<definedName(?=\s)([^>]*)>([^<]*)<\/definedName>/g)) {
    if (names.length >= MAX_NAMES) break;
    names.push({ name: unescapeText(attribute(found[1]!, 'name') ?? ''), refersTo: unescapeText(found[2]!) });
  }
  return names;
}

function sheetPart(zip: ZipParts, tag: string, relationships: readonly Relationship[]): SheetPart {
  const name = unescapeText(attribute(tag, 'name') ?? '');
  const id = prefixedAttribute(tag, 'id') ?? attribute(tag, 'id');
  const relationship = relationships.find((candidate) => candidate.id === id);
  if (relationship === undefined) throw damaged(`找不到工作表“${name}”的内容`);
  const state = attribute(tag, 'state');
  const isChart = relationship.kind !== 'worksheet';
  return {
    name,
    kind: isChart ? 'chart' : 'cells',
    isHidden: state === 'hidden' || state === 'veryHidden',
    relationships: () => readRelationships(zip, relationship.target),
    read: () => (isChart ? '' : requiredText(zip, relationship.target, `工作表“${name}”的内容`)),
  };
}

function workbookPath(zip: ZipParts, file: string): string {
  const start = readRelationships(zip, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const path = start ?? 'xl/workbook.xml';
  if (/(?:^|\/)workbook[^/]*\.xml$/i.test(path) && zip.names.includes(path.toLowerCase())) return path;
  const found = packageKind(zip, path);
  if (found !== null) throw new Refusal('fileNotWorkbook', { file, found });
  throw damaged('缺少工作簿的目录');
}

/** What a zip without a readable workbook is, in Chinese; null for a workbook that lost its heart. */
function packageKind(zip: ZipParts, path: string): string | null {
  const has = (start: string): boolean => zip.names.some((name) => name.startsWith(start));
  if (/\.bin$/i.test(path) || has('xl/workbook.bin')) return '二进制工作簿（.xlsb）';
  if (has('word/')) return 'Word 文稿（.docx）';
  if (has('ppt/')) return '演示文稿（.pptx）';
  if (has('mimetype')) return 'OpenDocument 文件（.ods 等）';
  if (has('ofd.xml')) return 'OFD 版式文件';
  return has('xl/') || has('[content_types].xml') ? null : '压缩包（.zip）';
}

/** Relationships of a part ('' for the package). Targets outside the file are left out: nothing is fetched, ever. */
function readRelationships(zip: ZipParts, path: string): Relationship[] {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash + 1);
  const bytes = zip.read(`${folder}_rels/${path.slice(slash + 1)}.rels`);
  if (bytes === null) return [];
  const text = partText(bytes, 'rels');
  return [...tags(text, 'Relationship')].flatMap((tag) => {
    if (attribute(tag, 'TargetMode') === 'External') return [];
    const type = attribute(tag, 'Type') ?? '';
    return [
      {
        id: attribute(tag, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(folder, unescapeText(attribute(tag, 'Target') ?? '')),
      },
    ];
  });
}

function resolveTarget(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function requiredText(zip: ZipParts, path: string, what = `“${path}”`): string {
  const bytes = zip.read(path);
  if (bytes === null) throw damaged(`缺少${what}`);
  const text = partText(bytes, path);
  // a part cut off in the middle reads like a shorter table
  if (!/<\/[\w.-]+>\s*$/.test(text.slice(-200)) && !/^\s*<[^<>]*\/>\s*$/.test(text)) {
    throw damaged(`${what}没有写完`);
  }
  return text;
}

function readShows(styles: string, date1904: boolean): NumberShow[] {
  const codes = new Map<number, string>();
  for (const tag of tags(inside(styles, 'numFmts') ?? '', 'numFmt')) {
    codes.set(Number(attribute(tag, 'numFmtId')), unescapeText(attribute(tag, 'formatCode') ?? ''));
  }
  const byFormat = new Map<number, NumberShow>();
  const shows: NumberShow[] = [];
  for (const tag of tags(inside(styles, 'cellXfs') ?? '', 'xf')) {
    if (shows.length >= MAX_STYLES) break;
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    const show = byFormat.get(id) ?? numberShow(id, codes.get(id), date1904);
    byFormat.set(id, show);
    shows.push(show);
  }
  return shows;
}
