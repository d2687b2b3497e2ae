/**
 * What received files are found to be. Never stored: computed from the kept reading, the forms that were sent and the
 * office's answers, and held in memory until one of these changes, so that an inbox of hundreds opens at once.
 */
import { createHash } from 'node:crypto';
import type { OfficeDatabase, Reader } from '#db/record.ts';
import type { AuditedTable } from '#db/schema.ts';
import type { ReturnDiagnosis } from '#domain/return-diagnosis.ts';
import type { SentForm } from '#domain/return-form.ts';
import { diagnoseReturn } from '#domain/return-matching.ts';
import type { ReturnReading } from '#domain/return-reading.ts';
import { hasChangedSince } from './changed-tables.ts';
import { type ReceivedFile, readReading } from './received-record.ts';
import { readRoundRow, readSentForms } from './round-record.ts';

/** The round a file came for, and every form that was sent in it and before it. */
export interface FormsOfRound {
  round: { id: number; code: string; title: string };
  forms: readonly SentForm[];
  /** Changes when the forms do. */
  stamp: string;
}

interface Kept {
  /** The record was looked through for changes of the forms up to this seal. */
  sealNumber: number;
  rounds: Map<number, FormsOfRound>;
  /** By receivedFile id. */
  diagnoses: Map<number, { key: string; diagnosis: ReturnDiagnosis }>;
}

/** What a form that was sent is made of. */
const FORM_TABLES: ReadonlySet<AuditedTable> = new Set<AuditedTable>([
  'dispatchRound',
  'roundTarget',
  'returnForm',
  'returnFormRow',
  'target',
  'unit',
  'unitAlias',
  'unitMember',
  'unitReplacement',
]);

const kept = new WeakMap<OfficeDatabase, Kept>();

/** Outside of commands only: what a command has written and may take back again must not be kept. */
export function formsOfRound(db: OfficeDatabase, roundId: number): FormsOfRound {
  const present = presentOf(db);
  const known = present.rounds.get(roundId);
  if (known !== undefined) return known;
  const found = readFormsOfRound(db.reader, roundId);
  present.rounds.set(roundId, found);
  return found;
}

/** Throws Refusal recordMissing. */
export function readFormsOfRound(reader: Reader, roundId: number): FormsOfRound {
  const { id, code, title } = readRoundRow(reader, roundId);
  const round = { id, code, title };
  const forms = readSentForms(reader, roundId, 'all');
  const stamp = createHash('sha256')
    .update(JSON.stringify([round, forms]))
    .digest('hex');
  return { round, forms, stamp };
}

/** Outside of commands only. */
export function diagnosisOf(
  db: OfficeDatabase,
  file: ReceivedFile,
  sent = formsOfRound(db, file.roundId),
): ReturnDiagnosis {
  const known = presentOf(db).diagnoses.get(file.id);
  if (known?.key === keyOf(sent, file.answers)) return known.diagnosis;
  const diagnosis = diagnose(readReading(db.reader, file.id), sent, file.answers);
  keepDiagnosis(db, file.id, sent, file.answers, diagnosis);
  return diagnosis;
}

/** A file that has just been read need not be read again for its line. */
export function keepDiagnosis(
  db: OfficeDatabase,
  fileId: number,
  sent: FormsOfRound,
  answers: Record<string, string>,
  diagnosis: ReturnDiagnosis,
): void {
  presentOf(db).diagnoses.set(fileId, { key: keyOf(sent, answers), diagnosis });
}

function keyOf({ stamp }: FormsOfRound, answers: Record<string, string>): string {
  return stamp + JSON.stringify(answers);
}

export function diagnose(
  reading: ReturnReading,
  { forms, round }: FormsOfRound,
  answers: Record<string, string>,
): ReturnDiagnosis {
  return diagnoseReturn(reading, forms, round, answers);
}

/** Forms of the round itself that the file answers, each once. */
export function formIdsOf({ parts }: ReturnDiagnosis, { forms, round }: FormsOfRound): number[] {
  const own = new Set(forms.filter(({ roundId }) => roundId === round.id).map(({ formId }) => formId));
  return [...new Set(parts.flatMap(({ formId }) => (formId !== null && own.has(formId) ? [formId] : [])))];
}

/** The form whose file it is: null when that is not known, or when it is a file of several. */
export function soleFormOf(diagnosis: ReturnDiagnosis, sent: FormsOfRound): number | null {
  const ids = formIdsOf(diagnosis, sent);
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

/** Forms are read anew once an act has written to one of their tables; a diagnosis stays while they turn out the same. */
function presentOf(db: OfficeDatabase): Kept {
  const sealNumber = db.sealHead()?.number ?? 0;
  const present = kept.get(db) ?? { sealNumber, rounds: new Map(), diagnoses: new Map() };
  kept.set(db, present);
  if (sealNumber === present.sealNumber) return present;
  if (hasChangedSince(db, present.sealNumber, FORM_TABLES)) present.rounds.clear();
  present.sealNumber = sealNumber;
  return present;
}
