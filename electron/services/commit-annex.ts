/** 确认导入: the file as it was previewed, the decisions, one transaction. */
import type { ImportSummary, Input } from '#ipc/contract.ts';
import { readAnnexForCommit } from './annex-file.ts';
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
  context: CallContext,
): Promise<ImportSummary> {
  const { name, reading, bytes, sha256 } = await readAnnexForCommit(office, input, context);
  const { opId, signal, progress } = context;
  signal.throwIfAborted();

  const decisions = sortDecisions(input.decisions);
  const plan = planImport(office.db.reader, reading, decisions, input.year);
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
