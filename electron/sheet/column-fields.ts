/** Which column of a table is which field: each field once, what is left over stays an extra column. */
import type { AnnexField } from '#domain/annex.ts';
import { type CaptionReading, captionYear, headerKey, readCaption } from './annex-layout.ts';

export interface ColumnDraft {
  index: number;
  caption: string;
  group: string | null;
}

export interface FieldColumn extends ColumnDraft {
  field: AnnexField | null;
  year: number | null;
}

interface Candidate extends ColumnDraft {
  reading: CaptionReading | null;
  year: number | null;
}

export function assignFields(drafts: readonly ColumnDraft[]): FieldColumn[] {
  const columns = drafts.map((draft): Candidate => {
    const group = draft.group ?? '';
    // 牵头 below 责任单位 reads both ways: 责任单位牵头, 牵头责任单位
    const reading =
      readCaption(draft.caption) ?? readCaption(`${group}${draft.caption}`) ?? readCaption(`${draft.caption}${group}`);
    return { ...draft, reading, year: captionYear(draft.caption) ?? captionYear(draft.group ?? '') };
  });
  const fields = new Map<Candidate, AnnexField>();
  const take = (field: AnnexField, column: Candidate | undefined): void => {
    if (column !== undefined && !fields.has(column)) fields.set(column, field);
  };
  const of = (field: AnnexField): Candidate[] => columns.filter(({ reading }) => reading?.field === field);
  for (const field of [
    'sequence',
    'overallGoal',
    'responsibleLeader',
    'units',
    'leadUnit',
    'supportingUnits',
    'due',
    'remark',
  ] as const) {
    take(field, surest(of(field)));
  }
  // 工作任务 beside 2022年工作任务: the one with a year is the yearly target
  const contents = of('content');
  const content = surest(
    contents.some(({ year }) => year === null) ? contents.filter(({ year }) => year === null) : contents,
  );
  take('content', content);
  const yearly = of('annualTarget').concat(contents.filter((column) => column !== content && column.year !== null));
  const earliest = surest(yearly.filter(({ year }) => year === leastYear(yearly)));
  if (
    content === undefined &&
    earliest !== undefined &&
    /^目标任务$|^任务目标$/.test(headerKey(earliest.caption)) &&
    earliest.year === null
  ) {
    take('content', earliest);
  } else take('annualTarget', earliest);
  // 2025年目标 beside 2022年目标 is where the table wants to be in the end
  if (![...fields.values()].includes('overallGoal'))
    take('overallGoal', surest(yearly.filter((column) => !fields.has(column))));
  settleUnits(fields);
  return columns.map((column) => ({
    index: column.index,
    caption: column.caption,
    group: column.group,
    field: fields.get(column) ?? null,
    year: column.year,
  }));
}

/** 责任单位 beside 牵头单位 is who takes part; where the table has 配合单位 too, it stays what it says. */
function settleUnits(fields: Map<Candidate, AnnexField>): void {
  const named = new Set(fields.values());
  if (!named.has('leadUnit') || named.has('supportingUnits')) return;
  for (const [column, field] of fields) if (field === 'units') fields.set(column, 'supportingUnits');
}

function surest(columns: readonly Candidate[]): Candidate | undefined {
  return columns.reduce<Candidate | undefined>(
    (best, column) => (best === undefined || column.reading!.rank < best.reading!.rank ? column : best),
    undefined,
  );
}

function leastYear(columns: readonly Candidate[]): number | null {
  const years = columns.flatMap(({ year }) => (year === null ? [] : [year]));
  return years.length === 0 ? null : Math.min(...years);
}
