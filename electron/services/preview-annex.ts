/** 预览: what an import would do, beside everything a careful reader would point at. Writes nothing. */
import { leadFindings } from '#domain/lead-findings.ts';
import { namesInFile, recordFindings } from '#domain/record-findings.ts';
import type { AnnexPreview, Input, PreviewTable } from '#ipc/contract.ts';
import { readAnnexForPreview } from './annex-file.ts';
import { type ImportPlan, planImport, type TablePlan } from './annex-plan.ts';
import { sortDecisions } from './import-decisions.ts';
import { readKnownNames } from './name-register.ts';
import { addFileUses, type NameUses, readNameUses } from './name-uses.ts';
import type { CallContext, Office } from './office.ts';
import { raiseProposals, readBrackets } from './proposals.ts';

export async function previewAnnex(
  office: Office,
  input: Input<'annex.preview'>,
  context: CallContext,
): Promise<AnnexPreview> {
  const { year } = input;
  const { reading } = await readAnnexForPreview(office, input, context);
  context.signal.throwIfAborted();
  const { reader } = office.db;
  const plan = planImport(reader, reading, sortDecisions([]), year);
  const known = readKnownNames(reader);
  const uses = usesAfterImport(office, plan, known);
  const ofFile = namesOfFile(plan);
  const proposals = raiseProposals(reader, uses).filter(({ kind, subject }) =>
    kind === 'leaderSimilar' ? ofFile.leaders.has(subject) : ofFile.units.has(subject),
  );
  const documentId = plan.document.onRecord?.id;
  const brackets = documentId === undefined ? [] : readBrackets(reader, documentId);
  return {
    file: reading.file,
    document: {
      docNumber: plan.document.docNumber,
      title: plan.document.title,
      isOnRecord: plan.document.onRecord !== null,
    },
    tables: plan.tables.map(previewTable),
    findings: [
      ...reading.findings,
      ...recordFindings({ uses: namesInFile(plan.tables, known), proposals }),
      ...leadFindings(plan.tables, brackets),
    ],
    proposals,
    totals: {
      annexes: plan.tables.length,
      sections: plan.tables.reduce(
        (sum, { table }) => sum + table.rows.filter(({ kind }) => kind === 'section').length,
        0,
      ),
      tasks: plan.tables.reduce((sum, { taskRows }) => sum + taskRows.length, 0),
      targets: plan.tables.reduce(
        (sum, { readings }) => sum + Object.values(readings).reduce((targets, one) => targets + one.targets.length, 0),
        0,
      ),
    },
  };
}

function previewTable({ key, table, readings, onRecord, changes, counts, annexNo, year }: TablePlan): PreviewTable {
  return {
    key,
    table: { ...table, annexNo, year },
    readings,
    annexId: onRecord?.annex.id ?? null,
    changes,
    counts,
  };
}

/** Names as they would stand after the import, so that the keys of the proposals are those the commit will raise. */
function usesAfterImport(office: Office, plan: ImportPlan, known: ReturnType<typeof readKnownNames>): NameUses {
  const renewed = new Set(plan.tables.flatMap(({ onRecord }) => (onRecord === null ? [] : [onRecord.annex.id])));
  const uses = readNameUses(office.db.reader, renewed);
  for (const { annexNo, taskRows, readings } of plan.tables) {
    const rows = taskRows.flatMap((row) => {
      const reading = readings[row.key];
      return reading === undefined ? [] : [{ row, reading }];
    });
    addFileUses(uses, annexNo, rows, known);
  }
  return uses;
}

function namesOfFile(plan: ImportPlan): { units: Set<string>; leaders: Set<string> } {
  const readings = plan.tables.flatMap((table) => Object.values(table.readings));
  return {
    units: new Set(readings.flatMap(({ units }) => units.map(({ name }) => name))),
    leaders: new Set(readings.flatMap(({ leaders }) => leaders.map(({ name }) => name))),
  };
}
