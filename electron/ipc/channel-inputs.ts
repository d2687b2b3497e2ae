/** The check of every channel's input. The compiler keeps it complete: a new channel or member does not build without one. */
import type { RowDecision } from '#domain/decision.ts';
import type { TaskFilter } from '#domain/task-filter.ts';
import type { UnitKind } from '#domain/unit-name.ts';
import type { AnnexExportInput, Channel, EditableField, FileRef, Input } from './contract.ts';
import {
  byMember,
  type Check,
  day,
  flag,
  listOf,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  variant,
  whole,
  words,
} from './input-check.ts';

const id = whole();
const rev = whole();
const year = whole(1949, 2199);
const nothing = shape<Record<never, never>>({});
const fileRef: Check<FileRef> = byMember<{ token: string }, { path: string }>(
  'token',
  shape({ token: words(200) }),
  shape({ path: words(4_096) }),
);
const unitKind: Check<UnitKind> = oneOf(
  'department',
  'town',
  'subdistrict',
  'enterprise',
  'municipalBranch',
  'group',
  'other',
);
const linkState = oneOf('proposed', 'confirmed', 'refused');
const name = words(200);
const passphrase = optional(words(1_000));

const decision = variant<RowDecision, 'about'>('about', {
  row: shape({ about: oneOf('row'), key: words(), action: oneOf('take', 'leave') }),
  removed: shape({ about: oneOf('removed'), taskId: id, action: oneOf('keep', 'remove') }),
  table: shape({
    about: oneOf('table'),
    key: words(),
    action: oneOf('take', 'leave'),
    annexNo: optional(whole(1, 999)),
    year: optional(year),
  }),
  document: shape({
    about: oneOf('document'),
    docNumber: words(200),
    title: optional(text(2_000)),
    issuedOn: optional(day),
  }),
  proposal: shape({
    about: oneOf('proposal'),
    key: words(),
    action: oneOf('accept', 'refuse'),
    option: optional(whole(0, 99)),
  }),
});

const changedText = optional(nullable(text(32_767)));
const changes = shape<Partial<Record<EditableField, string | null>>>({
  content: changedText,
  overallGoal: changedText,
  annualTarget: changedText,
  responsibleLeader: changedText,
  units: changedText,
  leadUnit: changedText,
  supportingUnits: changedText,
  due: changedText,
  remark: changedText,
});

const taskFilter = shape<TaskFilter>({
  asOf: optional(day),
  documentId: optional(id),
  annexId: optional(id),
  annexNo: optional(whole(1, 999)),
  sectionId: optional(id),
  leader: optional(text(200)),
  unit: optional(text(200)),
  leadUnit: optional(text(200)),
  light: optional(oneOf('red', 'yellow', 'green', 'grey')),
  dueKind: optional(oneOf('date', 'recurring', 'none', 'ambiguous')),
  dueFrom: optional(day),
  dueTo: optional(day),
  text: optional(text(1_000)),
  isRemovedIncluded: optional(flag),
});

const annexExport = shape<AnnexExportInput>({
  annexId: optional(id),
  taskIds: optional(listOf(id)),
  text: optional(oneOf('original', 'corrected')),
  to: optional(fileRef),
});

export const CHANNEL_INPUTS: { readonly [C in Channel]: Check<Input<C>> } = {
  'app.info': nothing,
  'annex.preview': shape({ file: fileRef, year: optional(year) }),
  'annex.commit': shape({
    file: fileRef,
    decisions: listOf(decision),
    year: optional(year),
    expectedSha256: optional(words(64)),
  }),
  'annex.export': annexExport,
  'annex.print': annexExport,
  'body.commit': shape({ file: fileRef, documentId: optional(id) }),
  'seed.load': nothing,
  'task.list': taskFilter,
  'task.get': shape({ id, asOf: optional(day) }),
  'task.edit': shape({ id, rev, changes, reason: text(2_000) }),
  'target.setDue': shape({ id, rev, dueOn: nullable(day), reason: text(2_000) }),
  'clause.decide': shape({ linkId: id, state: linkState }),
  'clause.link': shape({ taskId: id, clauseId: id }),
  'unit.list': nothing,
  'unit.add': shape({ name, kind: unitKind }),
  'unit.update': shape({
    id,
    rev,
    name: optional(name),
    kind: optional(unitKind),
    groupRule: optional(nullable(oneOf('contact', 'members'))),
    contact: optional(nullable(text(200))),
    phone: optional(nullable(text(200))),
    memberIds: optional(listOf(id, 1_000)),
    isClosed: optional(flag),
  }),
  'unit.addAlias': shape({ id, alias: name }),
  'unit.withdrawAlias': shape({ aliasId: id }),
  'unit.replace': shape({ id, byIds: listOf(id, 20) }),
  'leader.list': shape({ asOf: optional(day) }),
  'leader.add': shape({ name, post: optional(text(200)) }),
  'leader.update': shape({
    id,
    rev,
    name: optional(name),
    post: optional(nullable(text(200))),
    isClosed: optional(flag),
  }),
  'leader.replace': shape({ id, byId: nullable(id) }),
  'leader.handOver': shape({ id, toId: id, onDate: day, note: optional(text(2_000)) }),
  'leader.withdrawHandover': shape({ handoverId: id }),
  'proposal.list': shape({ state: optional(oneOf('open', 'accepted', 'refused')) }),
  'proposal.decide': shape({ id, action: oneOf('accept', 'refuse', 'reopen'), option: optional(whole(0, 99)) }),
  'document.list': nothing,
  'document.update': shape({
    id,
    rev: optional(rev),
    docNumber: optional(words(200)),
    title: optional(text(2_000)),
    issuedOn: optional(day),
  }),
  'history.list': shape({ limit: optional(whole(1, 10_000)), beforeId: optional(id), taskId: optional(id) }),
  'history.undo': shape({ actId: optional(id) }),
  'history.redo': nothing,
  'history.verify': nothing,
  'backup.list': nothing,
  'backup.create': shape({ passphrase }),
  'backup.copy': shape({ name: words(300) }),
  'backup.restore': byMember(
    'file',
    shape<{ file: FileRef; passphrase?: string }>({ file: fileRef, passphrase }),
    shape<{ name: string; passphrase?: string }>({ name: words(300), passphrase }),
  ),
  'setting.get': nothing,
  'setting.set': shape({
    dueSoonDays: optional(whole(0, 366)),
    behindPercent: optional(whole(0, 100)),
    officeName: optional(text(200)),
    operatorName: optional(text(200)),
  }),
};
