/** Lines of the inbox: every file of a round with what it is, how complete it is and what it asks. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Reader } from '#db/record.ts';
import type { ReturnDiagnosis } from '#domain/return-diagnosis.ts';
import { isCleanDiagnosis, openAsks } from '#domain/return-standing.ts';
import type { ReceivedRow } from '#ipc/contract.ts';
import type { Office } from './office.ts';
import { diagnosisOf } from './received-diagnosis.ts';
import { listReceived, type ReceivedFile, readReceivedFile } from './received-record.ts';
import { offerSource } from './source-file.ts';

/** Work on the record between two turns of the event loop: the window stays responsive. */
const TURN_MS = 12;

/**
 * Files of a round in the order they came. Asynchronous because a first look at many files is spread over many turns of
 * the event loop; looked at once, they are answered from memory until forms, names or answers change.
 */
export async function receivedRows(office: Office, roundId: number): Promise<ReceivedRow[]> {
  return rowsOf(office, roundId, listReceived(office.db.reader, roundId));
}

/** The lines of these files, in their order, unknown ids left out. */
export async function receivedRowsOf(office: Office, roundId: number, ids: readonly number[]): Promise<ReceivedRow[]> {
  const files = new Map(listReceived(office.db.reader, roundId).map((file) => [file.id, file] as const));
  const wanted = ids.flatMap((id) => files.get(id) ?? []);
  return rowsOf(office, roundId, wanted);
}

async function rowsOf(office: Office, roundId: number, files: readonly ReceivedFile[]): Promise<ReceivedRow[]> {
  const { db } = office;
  const standing = readStandingReturns(db.reader, roundId);
  const rows: ReceivedRow[] = [];
  let since = performance.now();
  for (const file of files) {
    rows.push(rowOf(office, file, diagnosisOf(db, file), standing));
    if (performance.now() - since < TURN_MS) continue;
    await nextTurn();
    since = performance.now();
  }
  return rows;
}

/** Throws Refusal recordMissing. */
export function receivedRow(office: Office, id: number): ReceivedRow {
  const { db } = office;
  const file = readReceivedFile(db.reader, id);
  return rowOf(office, file, diagnosisOf(db, file), readStandingReturns(db.reader, file.roundId));
}

/** What stands for the forms of a round: accepted files, and entries from whatever source. */
interface StandingReturns {
  /** receivedFile ids of accepted files, by form. */
  accepted: ReadonlyMap<number, readonly number[]>;
  /** receivedFile ids (null: by hand) that active entries come from, by form. */
  entered: ReadonlyMap<number, ReadonlySet<number | null>>;
}

function readStandingReturns(reader: Reader, roundId: number): StandingReturns {
  const { from } = reader;
  const entries = reader.all(
    from
      .selectFrom('returnEntry')
      .innerJoin('returnFormRow', 'returnFormRow.id', 'returnEntry.formRowId')
      .select(['returnFormRow.formId', 'returnEntry.receivedFileId'])
      .distinct()
      .where('returnEntry.roundId', '=', roundId)
      .where('returnEntry.state', '=', 'active'),
  );
  const entered = new Map<number, Set<number | null>>();
  for (const { formId, receivedFileId } of entries) {
    const sources = entered.get(formId);
    if (sources === undefined) entered.set(formId, new Set([receivedFileId]));
    else sources.add(receivedFileId);
  }
  const accepted = new Map<number, number[]>();
  const files = from
    .selectFrom('receivedFile')
    .select(['id', 'formId'])
    .where('roundId', '=', roundId)
    .where('outcome', '=', 'accepted');
  for (const { id, formId } of reader.all(files)) {
    if (formId !== null) accepted.set(formId, [...(accepted.get(formId) ?? []), id]);
  }
  return { accepted, entered };
}

function rowOf(office: Office, file: ReceivedFile, diagnosis: ReturnDiagnosis, standing: StandingReturns): ReceivedRow {
  const { id, rev, source, outcome } = file;
  const formIds = diagnosis.parts.flatMap(({ formId }) => (formId === null ? [] : [formId]));
  const hasOther = formIds.some((formId) => hasReturnBeside(standing, formId, id));
  const asks = openAsks(diagnosis, file.answers).length;
  return {
    id,
    rev,
    fileName: source.name,
    sha256: source.sha256,
    token: offerSource(office, source),
    receivedAt: file.receivedAt,
    outcome,
    kind: diagnosis.kind,
    formId: file.formId,
    unitName: joined(diagnosis.parts.map(({ unitName }) => unitName)),
    code: joined(diagnosis.parts.map(({ code }) => code)),
    version: file.version,
    rows: sumOf(diagnosis, ({ rows }) => rows.length),
    filledRows: sumOf(diagnosis, ({ filledRows }) => filledRows),
    totalRows: sumOf(diagnosis, ({ totalRows }) => totalRows),
    openAsks: asks,
    warnings: warningsOf(diagnosis),
    isClean: outcome === 'pending' && asks === 0 && !hasOther && isCleanDiagnosis(diagnosis, file.answers),
    isNewVersion: formIds.some((formId) => (standing.accepted.get(formId) ?? []).some((other) => other !== id)),
    reason: file.reason,
  };
}

/** Whether something stands for the form that this file did not bring: taking the file in would replace it. */
function hasReturnBeside({ accepted, entered }: StandingReturns, formId: number, fileId: number): boolean {
  return (
    (accepted.get(formId) ?? []).some((id) => id !== fileId) ||
    [...(entered.get(formId) ?? [])].some((source) => source !== fileId)
  );
}

function warningsOf(diagnosis: ReturnDiagnosis): number {
  const notices = [...diagnosis.notices, ...diagnosis.parts.flatMap((part) => part.notices)];
  return notices.filter(({ level }) => level === 'warn').length;
}

function sumOf(diagnosis: ReturnDiagnosis, count: (part: ReturnDiagnosis['parts'][number]) => number): number {
  return diagnosis.parts.reduce((sum, part) => sum + count(part), 0);
}

/** Two forms in one file have two names; none when no part has one. */
function joined(names: readonly (string | null)[]): string | null {
  const known = names.filter((name) => name !== null);
  return known.length === 0 ? null : [...new Set(known)].join('、');
}
