/** Rows whose lead is another than the one the body names first. The annex governs: shown, nothing changed. */
import type { AnnexTable, TaskReading } from './annex.ts';
import { linkClauses, otherLead } from './clause-link.ts';
import { type Finding, finding } from './finding.ts';
import type { Bracket } from './sentence-evidence.ts';
import { cellOf } from './table-place.ts';

/** In table order, at the cell that names the lead. `brackets` are those of the same document's body. */
export function leadFindings(
  tables: readonly { table: AnnexTable; readings: Record<string, TaskReading> }[],
  brackets: readonly Bracket[],
): Finding[] {
  const rows = tables.flatMap(({ table, readings }) =>
    table.rows.flatMap((row) => (row.kind === 'task' ? [{ table, row, units: readings[row.key]?.units ?? [] }] : [])),
  );
  const tasks = rows.map(({ row, units }, id) => ({
    id,
    content: row.cells.content ?? '',
    units: units.filter(({ isLead }) => isLead).map(({ name }) => name),
  }));
  const clauses = brackets.map((bracket, id) => ({ id, ...bracket, units: bracket.names }));
  return linkClauses(tasks, clauses).flatMap(({ taskId, clauseId }) => {
    const { table, row, units } = rows[taskId]!;
    const { names, measureNo } = brackets[clauseId]!;
    const [annexLead] = tasks[taskId]!.units;
    const bodyLead = otherLead(tasks[taskId]!.units, names);
    if (annexLead === undefined || bodyLead === null) return [];
    const field = units.find(({ isLead }) => isLead)?.field ?? 'units';
    return [finding('bodyLeadDiffers', 'note', cellOf(table, row, field), { annexLead, bodyLead, measureNo })];
  });
}
