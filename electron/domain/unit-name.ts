/** 单位 names as written in cells: splitting, comparing, telling the kind (domain.md §3.1, §3.2). */

export type UnitKind = 'department' | 'town' | 'subdistrict' | 'enterprise' | 'municipalBranch' | 'group' | 'other';
