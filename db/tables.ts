/** The audited tables by name, at run time. A table missing here does not compile. */
import type { AuditedTable } from './schema.ts';

const present: Record<AuditedTable, true> = {
  document: true,
  sourceFile: true,
  annex: true,
  section: true,
  task: true,
  correction: true,
  target: true,
  goal: true,
  unit: true,
  unitAlias: true,
  unitMember: true,
  unitReplacement: true,
  taskUnit: true,
  leader: true,
  leaderReplacement: true,
  leaderHandover: true,
  taskLeader: true,
  proposal: true,
  bodyMeasure: true,
  bodyClause: true,
  bodyClauseUnit: true,
  taskClause: true,
  setting: true,
  dispatchRound: true,
  roundTarget: true,
  returnForm: true,
  returnFormRow: true,
  reminder: true,
  receivedFile: true,
  returnEntry: true,
  receivedNote: true,
  targetCheck: true,
  targetRisk: true,
  lightRecord: true,
  paper: true,
  paperCopy: true,
  wording: true,
  closeOut: true,
};

/** Parents before children, as the foreign keys run. */
export const AUDITED_TABLES = Object.keys(present) as readonly AuditedTable[];

export function isAuditedTable(name: string): name is AuditedTable {
  return Object.hasOwn(present, name);
}
