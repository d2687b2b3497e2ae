/** What the body says where the annex names a unit: the brackets of the sentence a row grew from. */
import { linkClauses } from './clause-link.ts';
import { isSameForm, unitFormOf } from './unit-form.ts';
import { unitKindOf } from './unit-name.ts';

export interface NamedUnit {
  name: string;
  /** Rows where the name stands, as labels. */
  rows: readonly string[];
  /** `sentences[i]` is the content of `rows[i]`. */
  sentences?: readonly string[];
}

export interface Bracket {
  names: readonly string[];
  /** The stretch of text before the bracket. */
  text: string;
  measureNo: number;
}

/** One row that names the unit, with a bracket of its sentence. */
export interface RowEvidence {
  measureNo: number;
  /** Names of the bracket that no other unit of the row answers to, in bracket order. Groups are left out. */
  names: string[];
}

interface AnnexRowUnits {
  content: string;
  units: string[];
}

/** Evidence by unit name, for names the body does not write so itself. Names without sentences or links have no entry. */
export function sentenceEvidence(
  names: readonly NamedUnit[],
  brackets: readonly Bracket[],
): ReadonlyMap<string, RowEvidence[]> {
  const evidence = new Map<string, RowEvidence[]>();
  if (brackets.length === 0) return evidence;
  const attested = new Set(brackets.flatMap((bracket) => bracket.names));
  // Rows in which every name is the body's own need no evidence.
  const rows = [...rowsOf(names).values()].filter(({ units }) => units.some((unit) => !attested.has(unit)));
  const tasks = rows.map(({ content, units }, id) => ({ id, content, units }));
  const clauses = brackets.map((bracket, id) => ({ id, ...bracket, units: bracket.names }));
  const forms = new Map(names.map(({ name }) => [name, unitFormOf(name)]));
  const single = brackets.map((bracket) =>
    bracket.names
      .filter((name) => unitKindOf(name) !== 'group')
      .map((name) => ({ name, form: forms.get(name) ?? unitFormOf(name) })),
  );
  for (const { taskId, clauseId } of linkClauses(tasks, clauses)) {
    const { units } = rows[taskId]!;
    const { measureNo } = brackets[clauseId]!;
    const written = single[clauseId]!.map(({ name, form }) => ({
      name,
      answeredBy: units.filter((unit) => isSameForm(forms.get(unit)!, form)),
    }));
    for (const unit of units) {
      const free = written.filter(({ answeredBy }) => answeredBy.every((other) => other === unit));
      const row = { measureNo, names: free.map(({ name }) => name) };
      const list = evidence.get(unit);
      if (list === undefined) evidence.set(unit, [row]);
      else list.push(row);
    }
  }
  return evidence;
}

function rowsOf(names: readonly NamedUnit[]): Map<string, AnnexRowUnits> {
  const rows = new Map<string, AnnexRowUnits>();
  for (const { name, rows: labels, sentences } of names) {
    for (const [index, label] of labels.entries()) {
      const content = sentences?.[index] ?? '';
      if (content === '') continue;
      // Two documents can both have an 附件2 第15项.
      const key = `${label}\n${content}`;
      const row = rows.get(key);
      if (row === undefined) rows.set(key, { content, units: [name] });
      else row.units.push(name);
    }
  }
  return rows;
}
