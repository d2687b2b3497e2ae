import type { RowDecision } from '#domain/decision.ts';
import type { AnnexPreview } from '#ipc/contract.ts';

/** What the office chose on a preview, by what it is about; absent means the silence that `RowDecision` describes. */
export interface ImportChoices {
  rows: Readonly<Record<string, 'take' | 'leave'>>;
  removed: Readonly<Record<number, 'keep' | 'remove'>>;
  tables: Readonly<Record<string, { action: 'take' | 'leave'; annexNo?: number; year?: number }>>;
  proposals: Readonly<Record<string, { action: 'accept' | 'refuse'; option?: number }>>;
  docNumber: string;
}

export const NO_CHOICES: ImportChoices = { rows: {}, removed: {}, tables: {}, proposals: {}, docNumber: '' };

export function choicesAsDecisions(choices: ImportChoices, preview: AnnexPreview): RowDecision[] {
  const decisions: RowDecision[] = [];
  const docNumber = choices.docNumber.trim();
  if (docNumber !== '' && docNumber !== preview.document.docNumber) {
    decisions.push({ about: 'document', docNumber });
  }
  for (const [key, table] of Object.entries(choices.tables)) decisions.push({ about: 'table', key, ...table });
  for (const [key, action] of Object.entries(choices.rows)) decisions.push({ about: 'row', key, action });
  for (const [taskId, action] of Object.entries(choices.removed)) {
    decisions.push({ about: 'removed', taskId: Number(taskId), action });
  }
  for (const [key, proposal] of Object.entries(choices.proposals))
    decisions.push({ about: 'proposal', key, ...proposal });
  return decisions;
}

/** True while a table to be taken lacks its year or number, or the document its number. */
export function isIncomplete(choices: ImportChoices, preview: AnnexPreview): boolean {
  if (preview.document.docNumber === null && choices.docNumber.trim() === '') return true;
  return preview.tables.some(({ key, table }) => {
    const choice = choices.tables[key];
    if (choice?.action === 'leave') return false;
    return (table.annexNo ?? choice?.annexNo) === undefined || (table.year ?? choice?.year) === undefined;
  });
}

export function isUnchanged(preview: AnnexPreview): boolean {
  return preview.tables.every(
    ({ annexId, counts }) => annexId !== null && counts.added + counts.changed + counts.removed === 0,
  );
}
