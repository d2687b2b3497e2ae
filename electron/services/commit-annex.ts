/** 确认导入: the file read again, the decisions, one transaction. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Refusal } from '#domain/refusal.ts';
import type { ImportSummary, Input } from '#ipc/contract.ts';
import { planImport } from './annex-plan.ts';
import { backUpBeforeChange } from './backups.ts';
import { assertComplete, planDiffers, summarizeUnchanged, writeImport } from './import-annex.ts';
import { sortDecisions } from './import-decisions.ts';
import type { CallContext, Office } from './office.ts';

/**
 * Refuses fileChangedSincePreview when the file is not the one that was previewed. An import that changes nothing
 * leaves no act. Undone by one undo.
 */
export async function commitAnnex(
  office: Office,
  input: Input<'annex.commit'>,
  { opId, signal, progress }: CallContext,
): Promise<ImportSummary> {
  const { path, name } = await office.ports.files.take(input.file);
  const { year } = input;
  const reading = await office.ports.workbooks.readAnnex(path, name, {
    signal,
    ...(year === undefined ? {} : { year }),
    onProgress: progress,
  });
  const { sha256 } = reading.file;
  if (input.expectedSha256 !== undefined && input.expectedSha256 !== sha256) {
    throw new Refusal('fileChangedSincePreview', { file: name });
  }
  const bytes = await readFile(path);
  // The file may change between the reading process and here: what is kept must be what was read.
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Refusal('fileChangedSincePreview', { file: name });
  }
  signal.throwIfAborted();

  const decisions = sortDecisions(input.decisions);
  const plan = planImport(office.db.reader, reading, decisions, year);
  assertComplete(plan, decisions, name);
  if (!planDiffers(plan, decisions)) return summarizeUnchanged(office.db.reader, plan);
  backUpBeforeChange(office, 'import');
  const subject = `${plan.document.docNumber ?? ''} ${name}`.trim();
  return office.db.command({ name: 'annex.commit', opId, subject }, (writer) =>
    writeImport(writer, plan, decisions, { name, sha256, bytes }, (done, total) =>
      progress(done, total, '正在写入台账'),
    ),
  );
}
