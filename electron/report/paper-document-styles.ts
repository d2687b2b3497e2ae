/** Styles of papers in Word, by GB/T 9704-2012; fonts by the names that offices have, with others in their place. */
import { AlignmentType, BorderStyle, type IFontAttributesProperties, type IStylesOptions, LineRuleType } from 'docx';
import { LINE, mm, TWIPS } from './paper-document-text.ts';
import { TABLE_SIZES, type TableSize } from './paper-table-layout.ts';

interface Face {
  name: string;
  /** Names that Word takes where the machine has no font of the first. */
  others: string[];
}

export const FACES = {
  title: { name: '方正小标宋简体', others: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋', '宋体', 'SimSun'] },
  body: { name: '仿宋_GB2312', others: ['FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong'] },
  head: { name: '黑体', others: ['SimHei', 'STHeiti'] },
  kai: { name: '楷体_GB2312', others: ['KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti'] },
  number: { name: '宋体', others: ['SimSun', 'STSong'] },
} as const satisfies Record<string, Face>;
export type FaceName = keyof typeof FACES;

/** Digits in the face of the text around them, as on the printed page. */
export function face(key: FaceName): IFontAttributesProperties {
  const { name } = FACES[key];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

export const cellStyle = (size: TableSize): string => `PaperCell${size}`;
export const cellHeadStyle = (size: TableSize): string => `PaperCellHead${size}`;

export const RED = 'C8102E';
/** Two signs of 三号. */
export const INDENT = 2 * 16 * TWIPS;

const exactly = (millimetres: number, before = 0, after = 0) => ({
  line: mm(millimetres),
  lineRule: LineRuleType.EXACT,
  before: mm(before),
  after: mm(after),
});
const points = (size: number): number => size * 2;
const black = { color: '000000', bold: false, italics: false };

/**
 * What the library has no option for: no room of its own between Chinese signs and digits or Latin words. The printed
 * page has none, and lines break alike.
 */
export const NORMAL_STYLE =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style></w:styles>';

/** Ids are what the blocks ask for; names are what Word shows in its list of styles. */
export const PAPER_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: face('body'), size: points(16), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { ...exactly(10.2), line: LINE } },
    },
    title: {
      run: { ...black, font: face('title'), size: points(22) },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true, spacing: exactly(11.5, 0, 10.2) },
    },
    heading1: heading(1, 'head'),
    heading2: heading(2, 'kai'),
    heading3: heading(3, 'body'),
  },
  paragraphStyles: [
    style('PaperBody', '公文正文', { alignment: AlignmentType.BOTH }),
    style('PaperAddressee', '主送', { keepNext: true }),
    style('PaperAnnexLabel', '附件标注', { keepNext: true, spacing: exactly(10.2, 0, 10.2) }, { font: face('head') }),
    style(
      'PaperMast',
      '红头',
      { alignment: AlignmentType.CENTER, keepNext: true, spacing: exactly(16, 4, 4) },
      { font: face('title'), size: points(32), color: RED },
    ),
    style('PaperNumberLine', '发文字号行', { keepNext: true, indent: { left: 320, right: 320 } }),
    {
      ...style('PaperCoverTitle', '封面标题', { spacing: exactly(15, 0, 3.2) }, { size: points(28) }),
      basedOn: 'Title',
    },
    style(
      'PaperSubtitle',
      '副标题行',
      { alignment: AlignmentType.CENTER, keepNext: true, spacing: exactly(10.2, 0, 10.2) },
      { font: face('kai') },
    ),
    style(
      'PaperRule',
      '口径',
      { alignment: AlignmentType.BOTH, spacing: exactly(6.5, 1.5, 1.5) },
      { size: points(12) },
    ),
    style(
      'PaperCaption',
      '表名',
      { alignment: AlignmentType.CENTER, keepNext: true, spacing: exactly(8, 3, 0) },
      { font: face('head'), size: points(14) },
    ),
    ...([14, 12, 10] as const).flatMap((size) => {
      const { points: type, line } = TABLE_SIZES[size];
      const spacing = exactly(line);
      return [
        style(cellStyle(size), `表格正文${type}磅`, { spacing }, { size: points(type) }),
        style(
          cellHeadStyle(size),
          `表头${type}磅`,
          { alignment: AlignmentType.CENTER, spacing },
          { font: face('head'), size: points(type) },
        ),
      ];
    }),
    style('PaperBar', '条形图', { spacing: exactly(5.5), keepNext: true }, { size: points(12) }),
    style('PaperSignature', '落款', { alignment: AlignmentType.CENTER, keepLines: true }),
    style(
      'PaperCopyTo',
      '抄送',
      {
        keepLines: true,
        indent: { firstLine: 14 * TWIPS },
        spacing: exactly(8, 10.2, 0),
        border: {
          top: { style: BorderStyle.SINGLE, size: 8, space: 3, color: '000000' },
          bottom: { style: BorderStyle.SINGLE, size: 8, space: 3, color: '000000' },
        },
      },
      { size: points(14) },
    ),
    style('PaperCut', '裁切线', {
      keepNext: true,
      spacing: exactly(6, 8, 0),
      border: { top: { style: BorderStyle.DASHED, size: 8, space: 1, color: '000000' } },
    }),
    style(
      'PaperSlipTitle',
      '回执标题',
      { alignment: AlignmentType.CENTER, keepNext: true, spacing: exactly(10, 0, 3) },
      { font: face('title'), size: points(18) },
    ),
    style(
      'PaperFoot',
      '页脚',
      { spacing: { line: 320, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
      {
        font: face('number'),
        size: points(14),
      },
    ),
    style('PaperGap', '表格间距', { spacing: exactly(2) }, { size: 2 }),
    style(
      'PaperHair',
      '间隔',
      { spacing: { line: TWIPS, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
      {
        size: 2,
      },
    ),
  ],
};

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number];

function style(id: string, name: string, paragraph: Style['paragraph'], run?: Style['run']): Style {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...(paragraph && { paragraph }), ...(run && { run }) };
}

/** Named as Word itself writes them: other programs know no Heading 1. */
function heading(level: 1 | 2 | 3, key: FaceName) {
  return {
    name: `heading ${level}`,
    next: 'PaperBody',
    run: { ...black, font: face(key), size: points(16) },
    paragraph: { keepNext: true, keepLines: true, indent: { firstLine: INDENT }, spacing: exactly(10.2) },
  };
}
