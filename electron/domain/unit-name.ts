/** 单位 names as written in cells: splitting, comparing, telling the kind (domain.md §3.1, §3.2). */
import type { UnitMention } from './annex.ts';
import { cellParts, leadingLabel } from './cell-parts.ts';
import { removeInnerSpaces } from './written-text.ts';

export type UnitKind = 'department' | 'town' | 'subdistrict' | 'enterprise' | 'municipalBranch' | 'group' | 'other';

/**
 * Units of one cell in order. `rawText` is the part to the letter; `name` is without inner spaces and without a label
 * in front (配合单位：). The first one leads, in every column but 配合单位 (“列第一的责任单位为牵头单位”).
 */
export function splitUnits(cell: string, field: UnitMention['field']): UnitMention[] {
  return cellParts(cell)
    .flatMap((rawText) => {
      const name = removeInnerSpaces(rawText.slice(leadingLabel(rawText).length));
      return name === '' ? [] : [{ rawText, name, field }];
    })
    .map((part, index) => ({
      ordinal: index + 1,
      rawText: part.rawText,
      name: part.name,
      isLead: index === 0 && field !== 'supportingUnits',
      field: part.field,
    }));
}

/** Order matters: 各街道办事处 is a group before it is a 街道, 市医保局直属分局 a branch before it is a 局. */
const KINDS: readonly (readonly [UnitKind, RegExp])[] = [
  [
    'group',
    /^(?:各|相关|有关)|各(?:相关|有关)?(?:单位|部门|镇|乡|街道|企业)|(?:相关|有关)(?:单位|部门|镇|乡|街道|企业)$/,
  ],
  ['municipalBranch', /^(?:.{0,4}市|省).+(?:分局|分院|分中心|支队|直属局)$/],
  ['town', /(?:镇|乡)(?:人民政府|政府|党委)?$/],
  ['subdistrict', /街道(?:办事处|办|党工委)?$/],
  ['enterprise', /(?:集团|公司|企业|银行|厂)$/],
  ['department', /(?:局|委|委员会|管委会|办|办公室|部|室|中心|院|社|会|联|校|馆|站|队|处|所|政府|政协|人大|纪委监委)$/],
];

/** Kind by the form of the name alone; `other` for what has no such form (管区卫健). The office may set another. */
export function unitKindOf(name: string): UnitKind {
  const bare = name.replace(/[（(][^（(）)]*[）)]$/u, '');
  return KINDS.find(([, form]) => form.test(bare))?.[0] ?? 'other';
}
