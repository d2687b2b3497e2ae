/**
 * 收表: files that came back are read in the guarded process and taken into the record one by one, each in an act of its
 * own. A file that cannot be read is told and never holds up the others.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '#domain/refusal.ts';
import type { ReturnDiagnosis } from '#domain/return-diagnosis.ts';
import type { ReturnReading } from '#domain/return-reading.ts';
import type { Input, TakenFiles } from '#ipc/contract.ts';
import { createFaultLog } from './fault-log.ts';
import { gatherFiles, type IncomingFile, type RefusedFile, refusalOf } from './incoming-files.ts';
import type { CallContext, Office } from './office.ts';
import { diagnose, type FormsOfRound, formsOfRound, keepDiagnosis, soleFormOf } from './received-diagnosis.ts';
import { nextVersion } from './received-record.ts';
import { receivedRowsOf } from './received-rows.ts';
import { readStandingRound } from './round-record.ts';
import { keepSource } from './source-file.ts';

/** As the reading process has it: larger files are not opened. */
const FILE_LIMIT_MEGABYTES = 20;
const MEGABYTE = 1024 * 1024;
/** The reading process works on the next file while this one is written, and never waits for bytes. */
const OPENED_AHEAD = 3;

/** `TakenFiles` whose refusals have no words yet: those are found where the contract is answered. */
export type TakenInbox = Omit<TakenFiles, 'refused'> & { refused: RefusedFile[] };

interface FoundReturn {
  reading: ReturnReading;
  diagnosis: ReturnDiagnosis;
}

/** A file whose bytes are here and whose reading is on its way. */
interface OpenedFile {
  name: string;
  bytes: Buffer;
  sha256: string;
  /** Id of the line it has already; there is nothing to read then. */
  knownId: number | null;
  reading: Promise<ReturnReading> | null;
}

/**
 * Files that came before, byte for byte, are told as known and change nothing, so that a drop can be repeated. When the
 * call is cancelled, what has been taken stays and the rest is left. Throws Refusal recordMissing, roundClosed.
 */
export async function takeFiles(
  office: Office,
  input: Input<'receive.take'>,
  context: CallContext,
): Promise<TakenInbox> {
  const { signal, progress } = context;
  const round = readStandingRound(office.db.reader, input.roundId);
  progress(0, 0, '正在清点文件');
  const { files, refused, clear } = await gatherFiles(office, input.files, context);
  const takenIds: number[] = [];
  const knownIds: number[] = [];
  const idByHash = new Map<string, number>();
  let done = 0;

  // Looked at ahead, in a turn of its own: the first file shall not wait for both.
  const sent = formsOfRound(office.db, round.id);
  await nextTurn();
  const ahead: Promise<OpenedFile | Refusal>[] = [];
  const openAhead = (next: number): void => {
    const file = files[next];
    if (file !== undefined && !signal.aborted) ahead.push(openFile(office, round.id, file, signal));
  };
  for (let next = 0; next < OPENED_AHEAD; next += 1) openAhead(next);
  try {
    for (const [index, { name }] of files.entries()) {
      progress(index, files.length, name);
      const opened = await ahead.shift();
      openAhead(index + OPENED_AHEAD);
      if (opened === undefined) break;
      const outcome = await readingOf(opened, sent);
      if (signal.aborted) break;
      if (outcome instanceof Refusal) refused.push({ fileName: name, refusal: outcome });
      else {
        const { knownId, sha256, found } = outcome;
        const earlier = knownId ?? idByHash.get(sha256);
        if (earlier !== undefined) knownIds.push(earlier);
        else if (found !== null) {
          const id = writeFile(office, round, { ...outcome, ...found }, sent, `${context.opId}/${sha256}`);
          idByHash.set(sha256, id);
          takenIds.push(id);
        }
      }
      done = index + 1;
      await nextTurn();
    }
  } finally {
    await Promise.all(ahead.map(atRest));
    await clear();
  }
  progress(done, files.length, '');
  logCauses(office, refused);
  return {
    taken: await receivedRowsOf(office, round.id, takenIds),
    known: await receivedRowsOf(office, round.id, knownIds),
    refused,
    left: files.length - done,
  };
}

async function openFile(
  office: Office,
  roundId: number,
  { path, name }: IncomingFile,
  signal: AbortSignal,
): Promise<OpenedFile | Refusal> {
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMIT_MEGABYTES * MEGABYTE) {
      const sizeMegabytes = Math.ceil(size / MEGABYTE);
      return new Refusal('fileTooLarge', { file: name, sizeMegabytes, limitMegabytes: FILE_LIMIT_MEGABYTES });
    }
    const bytes = await readFile(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const knownId = knownFile(office, roundId, sha256);
    const reading = knownId === null ? office.ports.workbooks.readReturn(path, name, { signal }) : null;
    // Looked at in its turn; until then a refusal is nobody's.
    reading?.catch(() => undefined);
    return { name, bytes, sha256, knownId, reading };
  } catch (error) {
    return refusalOf(error, name);
  }
}

function knownFile(office: Office, roundId: number, sha256: string): number | null {
  const { reader } = office.db;
  const row = reader.first(
    reader.from
      .selectFrom('receivedFile')
      .innerJoin('sourceFile', 'sourceFile.id', 'receivedFile.sourceFileId')
      .select('receivedFile.id')
      .where('receivedFile.roundId', '=', roundId)
      .where('sourceFile.sha256', '=', sha256),
  );
  return row?.id ?? null;
}

type ReadFile = Omit<OpenedFile, 'reading'> & { found: FoundReturn | null };

/** What was read and found, or why it cannot be taken. */
async function readingOf(opened: OpenedFile | Refusal, sent: FormsOfRound): Promise<ReadFile | Refusal> {
  if (opened instanceof Refusal) return opened;
  const { name: file, sha256 } = opened;
  try {
    const reading = await opened.reading;
    // What is kept must be what was read: a file that is still being written to is not taken.
    if (reading !== null && reading.file.sha256 !== sha256) return new Refusal('fileUnreadable', { file });
    const found = reading === null ? null : { reading, diagnosis: diagnose(reading, sent, {}) };
    return { ...opened, found };
  } catch (error) {
    return refusalOf(error, file);
  }
}

/** Bytes, source and line in one act. Answers the id of the line. */
function writeFile(
  office: Office,
  round: { id: number; title: string },
  file: { name: string; bytes: Buffer; sha256: string } & FoundReturn,
  sent: FormsOfRound,
  opId: string,
): number {
  const formId = soleFormOf(file.diagnosis, sent);
  const subject = `${round.title} ${file.name}`;
  const id = office.db.command({ name: 'receive.take', opId, subject }, (writer) =>
    writer.insert('receivedFile', {
      roundId: round.id,
      sourceFileId: keepSource(writer, file, 'returnForm'),
      formId,
      version: nextVersion(writer, round.id, formId),
      outcome: 'pending',
      readingJson: JSON.stringify(file.reading),
      answersJson: '{}',
      receivedAt: writer.at,
      decidedAt: null,
      reason: null,
    }),
  );
  keepDiagnosis(office.db, id, sent, {}, file.diagnosis);
  return id;
}

/** Refusals tell people what to do; what went wrong inside is for the log. */
function logCauses(office: Office, refused: readonly RefusedFile[]): void {
  const log = createFaultLog(join(office.folder, 'logs'), () => office.ports.now());
  for (const { refusal } of refused) if (refusal.cause !== undefined) log.record('receive.take', refusal.cause);
}

/** A file opened ahead and no longer wanted: its reading process is at rest before the call ends. */
async function atRest(ahead: Promise<OpenedFile | Refusal>): Promise<void> {
  const opened = await ahead;
  if (!(opened instanceof Refusal)) await opened.reading?.catch(() => undefined);
}
