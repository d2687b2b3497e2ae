/** The images of an act as changes a person can read: field by field, names instead of ids, machinery left out. */
import type { AuditImage, Reader } from '#db/record.ts';
import type { AuditedTable } from '#db/schema.ts';
import type { ActRow } from '#ipc/contract.ts';

type Change = NonNullable<ActRow['changes']>[number];
type Image = Record<string, unknown>;

/** Columns that follow from others, or say where a row came from. */
const MACHINERY = new Set([
  'id',
  'rev',
  'ordinal',
  'sourceFileId',
  'sourceCellsJson',
  'sourceSheet',
  'sourceRow',
  'sourceCell',
  'quantitiesJson',
  'milestonesJson',
  'columnsJson',
  'optionsJson',
  'isNumbered',
  'isLead',
  'dueIsFixed',
  'decidedAt',
  'createdAt',
  'score',
  'readingJson',
  'answersJson',
  'cellsJson',
  'lockedJson',
  'ruleJson',
  'dueRuleJson',
  'rowKey',
  'enteredAt',
  'issuedAt',
  'receivedAt',
  'draftedAt',
  'replacesId',
  'paperId',
  'year',
  'serialNo',
  'specJson',
  'wordingJson',
  'modelJson',
]);

/** What a row that comes or goes as a whole says: the record it belongs to, the field, the text. */
type Telling = (row: Image, names: NameLookup) => { table: string; rowId: number; field: string; text: string } | null;

interface NameLookup {
  unit(id: unknown): string;
  leader(id: unknown): string;
}

const TELLING: Partial<Record<AuditedTable, Telling>> = {
  target: (row) => ({ table: 'target', rowId: num(row.id), field: 'text', text: str(row.text) }),
  goal: (row) => ({ table: 'goal', rowId: num(row.id), field: 'text', text: str(row.text) }),
  taskUnit: (row) => ({ table: 'task', rowId: num(row.taskId), field: 'unit', text: str(row.rawText) }),
  taskLeader: (row) => ({ table: 'task', rowId: num(row.taskId), field: 'leader', text: str(row.rawText) }),
  unit: (row) => ({ table: 'unit', rowId: num(row.id), field: 'name', text: str(row.name) }),
  unitAlias: (row) => ({ table: 'unit', rowId: num(row.unitId), field: 'alias', text: str(row.alias) }),
  unitMember: (row, names) => ({
    table: 'unit',
    rowId: num(row.groupUnitId),
    field: 'member',
    text: names.unit(row.memberUnitId),
  }),
  unitReplacement: (row, names) => ({
    table: 'unit',
    rowId: num(row.unitId),
    field: 'replacedBy',
    text: names.unit(row.replacementUnitId),
  }),
  leader: (row) => ({ table: 'leader', rowId: num(row.id), field: 'name', text: str(row.name) }),
  leaderReplacement: (row, names) => ({
    table: 'leader',
    rowId: num(row.leaderId),
    field: 'replacedBy',
    text: names.leader(row.replacementLeaderId),
  }),
  leaderHandover: (row, names) => ({
    table: 'leader',
    rowId: num(row.fromLeaderId),
    field: 'handover',
    text: `${str(row.onDate)} ${names.leader(row.toLeaderId)}`,
  }),
  document: (row) => ({ table: 'document', rowId: num(row.id), field: 'docNumber', text: str(row.docNumber) }),
  dispatchRound: (row) => ({ table: 'dispatchRound', rowId: num(row.id), field: 'title', text: str(row.title) }),
  returnEntry: (row) => ({
    table: 'target',
    rowId: num(row.targetId),
    field: 'progressNote',
    text: str(row.progressNote),
  }),
  targetCheck: (row) => {
    const steps = JSON.parse(str(row.doneStepsJson)) as number[];
    const text = [str(row.verdict), ...(steps.length === 0 ? [] : [steps.join(',')])].join(' ');
    return { table: 'target', rowId: num(row.targetId), field: 'verdict', text };
  },
  targetRisk: (row) => ({ table: 'target', rowId: num(row.targetId), field: 'risk', text: str(row.note) }),
  reminder: (row) => ({ table: 'returnForm', rowId: num(row.formId), field: 'reminder', text: str(row.remindedOn) }),
  paper: (row) => ({ table: 'paper', rowId: num(row.id), field: 'title', text: str(row.title) }),
  // What was kept as issued follows from the number.
  paperCopy: (row) =>
    row.form === 'reply' ? { table: 'paper', rowId: num(row.paperId), field: 'replyFile', text: str(row.name) } : null,
  wording: (row) => ({ table: 'wording', rowId: num(row.id), field: str(row.key), text: str(row.text) }),
  closeOut: (row) => {
    const field = row.closedOn === null ? 'closeOutAppliedOn' : 'closedOutOn';
    return { table: 'target', rowId: num(row.targetId), field, text: str(row.closedOn ?? row.appliedOn) };
  },
  setting: (row) => ({ table: 'setting', rowId: num(row.id), field: str(row.key), text: settingText(row) }),
};

export function changesOf(reader: Reader, images: readonly AuditImage[]): Change[] {
  const names = nameLookup(reader);
  const corrected = new Set(
    images.flatMap(({ table, op, after }) =>
      table === 'correction' && op === 'insert' && after !== null
        ? [`${after.taskId} ${after.field} ${after.targetId}`]
        : [],
    ),
  );
  return images.flatMap((image) => changesOfImage(image, names, corrected));
}

function changesOfImage(image: AuditImage, names: NameLookup, corrected: ReadonlySet<string>): Change[] {
  const { table } = image;
  const before = isStanding(image.before) ? image.before : null;
  const after = isStanding(image.after) ? image.after : null;
  if (table === 'correction') return correctionChange(image, before, after, corrected);
  if (before !== null && after !== null) return fieldChanges(image, before, after);
  const row = after ?? before;
  const told = row === null ? null : (TELLING[table]?.(row, names) ?? null);
  if (told === null) return [];
  const { text, ...place } = told;
  return [{ ...place, before: after === null ? text : null, after: after === null ? null : text }];
}

/** A correction is told as the change of the text it corrects; a newer one in the same act tells the whole story. */
function correctionChange(
  image: AuditImage,
  before: Image | null,
  after: Image | null,
  corrected: ReadonlySet<string>,
): Change[] {
  const row = after ?? before;
  if (row === null || (before !== null && after !== null)) return [];
  const isTarget = row.targetId !== null;
  const place = {
    table: isTarget ? 'target' : 'task',
    rowId: num(isTarget ? row.targetId : row.taskId),
    field: isTarget ? 'dueOn' : str(row.field),
  };
  if (after !== null) return [{ ...place, before: str(row.beforeText), after: str(row.correctedText) }];
  const isSuperseded = image.op === 'update' && corrected.has(`${row.taskId} ${row.field} ${row.targetId}`);
  return isSuperseded ? [] : [{ ...place, before: str(row.correctedText), after: null }];
}

function fieldChanges({ table, rowId }: AuditImage, before: Image, after: Image): Change[] {
  if (table === 'setting') {
    return [{ table, rowId, field: str(after.key), before: settingText(before), after: settingText(after) }];
  }
  return Object.keys(after)
    .filter((field) => !MACHINERY.has(field) && before[field] !== after[field])
    .map((field) => ({ table, rowId, field, before: textOf(before[field]), after: textOf(after[field]) }));
}

function isStanding(row: Image | null): row is Image {
  return row !== null && row.state !== 'removed' && row.state !== 'withdrawn' && row.state !== 'superseded';
}

function nameLookup(reader: Reader): NameLookup {
  const { from } = reader;
  const units = new Map(reader.all(from.selectFrom('unit').select(['id', 'name'])).map(({ id, name }) => [id, name]));
  const leaders = new Map(
    reader.all(from.selectFrom('leader').select(['id', 'name'])).map(({ id, name }) => [id, name]),
  );
  return {
    unit: (id) => units.get(num(id)) ?? '',
    leader: (id) => leaders.get(num(id)) ?? '',
  };
}

function settingText(row: Image): string {
  const value: unknown = JSON.parse(str(row.valueJson));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function num(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function str(value: unknown): string {
  return textOf(value) ?? '';
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
