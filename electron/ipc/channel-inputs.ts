/** The check of every channel's input. The compiler keeps it complete: a new channel or member does not build without one. */
import type { RowDecision } from '#domain/decision.ts';
import type { DueRule, Period } from '#domain/round.ts';
import type { TaskFilter } from '#domain/task-filter.ts';
import type { UnitKind } from '#domain/unit-name.ts';
import type {
  AnnexExportInput,
  Channel,
  EditableField,
  EntryInput,
  FileRef,
  Input,
  ListExportInput,
  ListInput,
  PackPart,
  PaperBatchInput,
  PaperExportInput,
  PaperSource,
  PaperSpec,
  RoundInput,
} from './contract.ts';
import {
  byMember,
  type Check,
  day,
  flag,
  listOf,
  type MemberChecks,
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
  reportedState: optional(
    oneOf('notStarted', 'underWay', 'completed', 'longTerm', 'adjustmentRequested', 'none', 'unstated'),
  ),
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

const period = shape<Period>({ kind: oneOf('quarter', 'month', 'custom'), from: day, to: day });
const dueRule = variant<DueRule, 'kind'>('kind', {
  dayOfLastMonth: shape({ kind: oneOf('dayOfLastMonth'), day: whole(1, 31) }),
  workingDaysAfter: shape({ kind: oneOf('workingDaysAfter'), days: whole(0, 60) }),
  fixed: shape({ kind: oneOf('fixed'), dueOn: day }),
});
const weekendRule = oneOf('earlier', 'later', 'none');
const groupRule = oneOf('asDirectory', 'contact', 'members');
const reportedState = oneOf('notStarted', 'underWay', 'completed', 'longTerm', 'adjustmentRequested');
const listInput: MemberChecks<ListInput> = {
  roundId: id,
  kind: oneOf('consolidated', 'difficulty', 'coordination', 'overdue', 'unreturned'),
  annexId: optional(id),
  sectionId: optional(id),
  leader: optional(text(200)),
  unit: optional(text(200)),
  asOf: optional(day),
};

const numberedKind = oneOf('circular', 'reminderLetter', 'chaseNotice', 'supervisionNotice', 'closeOutSlip');
const packPart: Check<PackPart> = oneOf(
  'cover',
  'overview',
  'sections',
  'redYellow',
  'coordination',
  'leaders',
  'unreturned',
  'consolidated',
);
const paperSpec = variant<PaperSpec, 'kind'>('kind', {
  meetingPack: shape({
    kind: oneOf('meetingPack'),
    roundId: id,
    asOf: optional(day),
    parts: optional(listOf(packPart, 20)),
    leaders: optional(listOf(text(200), 1_000)),
  }),
  circular: shape({ kind: oneOf('circular'), roundId: id, asOf: optional(day) }),
  reminderLetter: shape({ kind: oneOf('reminderLetter'), roundId: id, unitId: id, asOf: optional(day) }),
  chaseNotice: shape({
    kind: oneOf('chaseNotice'),
    roundId: id,
    unitIds: optional(listOf(id, 1_000)),
    asOf: optional(day),
  }),
  supervisionNotice: shape({
    kind: oneOf('supervisionNotice'),
    targetId: id,
    colour: optional(oneOf('blue', 'yellow', 'red')),
    replyDueOn: optional(day),
    requirement: optional(text(5_000)),
    asOf: optional(day),
  }),
  closeOutSlip: shape({ kind: oneOf('closeOutSlip'), noticeId: optional(id), targetId: id, asOf: optional(day) }),
});
const paperSource: Check<PaperSource> = byMember<{ id: number }, { spec: PaperSpec }>(
  'id',
  shape({ id }),
  shape({ spec: paperSpec }),
);

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
  'round.list': shape({ asOf: optional(day) }),
  'round.draft': shape({
    period: optional(period),
    dueRule: optional(dueRule),
    weekendRule: optional(weekendRule),
    groupRule: optional(groupRule),
  }),
  'round.open': shape<RoundInput>({
    period,
    dueRule,
    weekendRule,
    groupRule,
    coverText: text(5_000),
    contactName: text(200),
    contactPhone: text(200),
    targetIds: optional(listOf(id, 100_000)),
    dueOverrides: optional(listOf(shape({ unitId: id, dueOn: day }))),
  }),
  'round.get': shape({ id, asOf: optional(day) }),
  'round.update': shape({
    id,
    rev,
    dueOn: optional(day),
    coverText: optional(text(5_000)),
    contactName: optional(text(200)),
    contactPhone: optional(text(200)),
  }),
  'round.ask': shape({ id, targetIds: listOf(id, 100_000), isAsked: flag }),
  'round.close': shape({ id, rev, asOf: optional(day) }),
  'round.reopen': shape({ id, rev, reason: text(2_000) }),
  'round.notice': shape({ id }),
  'round.printNotice': shape({ id, to: optional(fileRef) }),
  'round.changes': shape({ id, asOf: optional(day) }),
  'form.issue': shape({ roundId: id, formIds: optional(listOf(id)), to: optional(fileRef) }),
  'form.export': shape({ roundId: id, formIds: optional(listOf(id)), to: optional(fileRef) }),
  'form.get': shape({ id, asOf: optional(day) }),
  'form.update': shape({ id, rev, dueOn: optional(nullable(day)), isWaived: optional(flag) }),
  'form.remind': shape({
    formIds: listOf(id),
    way: oneOf('phone', 'weChat', 'letter', 'other'),
    note: text(2_000),
    remindedOn: optional(day),
  }),
  'form.withdrawReminder': shape({ reminderId: id }),
  'form.reminderText': shape({ formIds: listOf(id) }),
  'form.printReminder': shape({ formIds: listOf(id), to: optional(fileRef) }),
  'receive.take': shape({ roundId: id, files: listOf(fileRef, 5_000) }),
  'receive.get': shape({ id }),
  'receive.answer': shape({ id, key: words(500), answer: nullable(words(200)) }),
  'receive.accept': shape({ ids: listOf(id, 5_000), receivedOn: optional(day) }),
  'receive.acceptClean': shape({ roundId: id, receivedOn: optional(day) }),
  'receive.sendBack': shape({ id, reason: text(2_000) }),
  'receive.hold': shape({ id, reason: text(2_000) }),
  'receive.setAside': shape({ id, isSetAside: flag, reason: text(2_000) }),
  'entry.put': shape<EntryInput>({
    roundId: id,
    targetId: id,
    unitId: optional(id),
    reportedState: nullable(reportedState),
    amountText: text(500),
    progressNote: text(32_767),
    difficulty: text(32_767),
    nextStep: text(32_767),
    coordination: text(32_767),
    coordinationLevel: optional(nullable(oneOf('district', 'city', 'province', 'open'))),
    reportedOn: optional(day),
    note: text(2_000),
  }),
  'entry.withdraw': shape({ entryId: id, reason: text(2_000) }),
  'check.set': shape({
    roundId: id,
    targetIds: listOf(id, 100_000),
    verdict: oneOf('trueAsReported', 'notTrue', 'pending'),
    note: text(2_000),
    completedOn: optional(nullable(day)),
    doneSteps: optional(listOf(id, 100)),
  }),
  'risk.mark': shape({ targetId: id, note: text(2_000), isMarked: flag }),
  'target.history': shape({ id, asOf: optional(day) }),
  'overview.get': shape({ asOf: optional(day) }),
  'report.list': shape<ListInput>(listInput),
  'report.export': shape<ListExportInput>({ ...listInput, to: optional(fileRef) }),
  'report.print': shape<ListExportInput>({ ...listInput, to: optional(fileRef) }),
  'paper.list': shape({
    roundId: optional(id),
    kind: optional(numberedKind),
    state: optional(oneOf('draft', 'issued', 'replied', 'closed', 'cancelled', 'replaced')),
    taskId: optional(id),
    asOf: optional(day),
  }),
  'paper.propose': shape({ roundId: id, asOf: optional(day) }),
  'paper.draft': shape({ specs: listOf(paperSpec, 1_000) }),
  'paper.get': shape({ id, asOf: optional(day) }),
  'paper.edit': shape({
    id,
    rev,
    wording: listOf(shape({ key: words(200), text: nullable(text(20_000)) }), 100),
    asOf: optional(day),
  }),
  'paper.preview': shape({ source: paperSource }),
  'paper.export': shape<PaperExportInput>({
    source: paperSource,
    form: oneOf('pdf', 'docx', 'xlsx'),
    to: optional(fileRef),
  }),
  'paper.batch': shape<PaperBatchInput>({
    sources: listOf(paperSource, 1_000),
    form: oneOf('pdf', 'docx'),
    as: oneOf('one', 'each'),
    to: optional(fileRef),
  }),
  'paper.text': shape({ source: paperSource }),
  'paper.issue': shape({ ids: listOf(id, 1_000), issuedOn: optional(day) }),
  'paper.cancel': shape({ id, rev, reason: text(2_000) }),
  'paper.replace': shape({ id, rev }),
  'paper.reply': shape({ id, rev, repliedOn: day, text: text(20_000), file: optional(fileRef) }),
  'paper.close': shape({ id, rev, note: text(2_000) }),
  'pack.choice': nothing,
  'pack.choose': shape({ parts: listOf(packPart, 20) }),
  'wording.list': nothing,
  'wording.set': shape({ key: words(200), text: nullable(text(20_000)) }),
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
