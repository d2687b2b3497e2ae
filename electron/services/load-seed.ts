/** 载入区发〔2022〕9号示例: body text and both annexes in one act. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportSummary } from '#ipc/contract.ts';
import { planImport } from './annex-plan.ts';
import { backUpBeforeChange } from './backups.ts';
import { documentOfBody, readBodyFile, writeBody } from './commit-body.ts';
import { assertComplete, planDiffers, summarizeUnchanged, writeImport } from './import-annex.ts';
import { sortDecisions } from './import-decisions.ts';
import type { CallContext, Office } from './office.ts';

const BODY = '区发〔2022〕9号.txt';
const ANNEXES = '区发〔2022〕9号附件.xlsx';

export async function loadSeed(
  office: Office,
  _input: Record<never, never>,
  { opId, signal, progress }: CallContext,
): Promise<ImportSummary> {
  const folder = office.ports.seedsFolder;
  const bodyPath = join(folder, BODY);
  const bodyBytes = await readFile(bodyPath);
  const body = await readBodyFile({ path: bodyPath, name: BODY, sizeBytes: bodyBytes.byteLength });
  const annexPath = join(folder, ANNEXES);
  const reading = await office.ports.workbooks.readAnnex(annexPath, ANNEXES, { signal, onProgress: progress });
  const bytes = await readFile(annexPath);
  signal.throwIfAborted();

  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const decisions = sortDecisions([]);
  if (office.db.sealHead() !== null) backUpBeforeChange(office, 'import');
  return office.db.command({ name: 'seed.load', opId, subject: '区发〔2022〕9号' }, (writer) => {
    const written = writeBody(writer, body, documentOfBody(writer, body, undefined));
    const plan = planImport(writer, reading, decisions, undefined);
    assertComplete(plan, decisions, ANNEXES);
    if (written.isUnchanged && !planDiffers(plan, decisions)) return summarizeUnchanged(writer, plan);
    return writeImport(writer, plan, decisions, { name: ANNEXES, sha256, bytes }, (done, total) =>
      progress(done, total, '正在写入台账'),
    );
  });
}
