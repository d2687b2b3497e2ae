/**
 * Which form a returned table is. Five carriers, none trusted alone (workbooks.md): they agree, or the office is asked.
 */
import { cameRows } from './came-row.ts';
import { findFormCode, readRowKey } from './form-code.ts';
import type { FormDiagnosis } from './return-diagnosis.ts';
import { LOCKED_COLUMNS, type SentForm } from './return-form.ts';
import type { ReturnTable } from './return-reading.ts';
import { isSameText, type SentIndex } from './sent-index.ts';
import { strictKey } from './written-text.ts';

export type Carrier = FormDiagnosis['recognisedBy'][number];

/** What the carriers say. */
export interface Recognition {
  /** The form they point at, of any round; null when none does. */
  form: SentForm | null;
  /** 反馈编号 as found, though no such form was ever sent. */
  unknownCode: string | null;
  recognisedBy: Carrier[];
  /** Only weak carriers (name, words, keywords) told it. */
  isWeak: boolean;
  /** Why nobody but the office can tell; null when they agree on a form of this round. */
  doubt: Doubt | null;
  /** Forms of this round that something speaks for, likeliest first. */
  candidates: SentForm[];
  /** Carriers that say otherwise without weighing enough to doubt. */
  dissent: { carrier: Carrier; code: string }[];
  /** 填报单位 that is no name of the form's unit nor of any other. */
  strangeUnit: string | null;
}

export type Doubt =
  | { kind: 'none' }
  | { kind: 'otherRound'; form: SentForm | null; code: string | null; title: string }
  | { kind: 'disagree'; voices: { carrier: Carrier; says: string }[] }
  | { kind: 'weak' };

interface Voice {
  carrier: Carrier;
  form: SentForm | null;
  code: string;
}

export interface IdentityContext {
  index: SentIndex;
  round: { id: number; code: string; title: string };
  /** Whether other tables of the file carry the same hidden name. */
  isMetaShared: boolean;
}

export function recogniseTable(table: ReturnTable, context: IdentityContext): Recognition {
  const { index } = context;
  const keys = keyVoice(table, index);
  const visible = codeVoice('visible', table.identity.visible, index);
  const meta = codeVoice('meta', table.identity.meta, index);
  const keywords = codeVoice('keywords', table.identity.keywords, index);
  const named = formsNamed(table.unitName, index);
  const worded = textVotes(table, index);
  const strong = [keys, visible, context.isMetaShared ? null : meta].filter((voice) => voice !== null);
  const lead = strong[0] ?? (context.isMetaShared ? meta : null);
  if (lead === null) return weakRecognition(table, context, { keywords, named, worded });

  const voices = [keys, visible, meta, keywords].filter((voice) => voice !== null);
  const agreeing = voices.filter(({ code }) => code === lead.code).map(({ carrier }) => carrier);
  const others = voices.filter(({ code }) => code !== lead.code);
  const isNamed = lead.form !== null && named.some(({ unitId }) => unitId === lead.form?.unitId);
  const isUnitOther = lead.form !== null && named.length > 0 && !isNamed;
  const isWordedOther = lead.form !== null && isWordedElsewhere(lead.form, worded, index);
  // A hidden name or keywords stay behind when a sheet is copied into another book; a visible number does not.
  const isDoubted = others.some(
    ({ carrier }) => carrier === 'visible' || (carrier === 'meta' && keys === null && !context.isMetaShared),
  );
  const recognisedBy: Carrier[] = [...agreeing];
  if (isNamed) recognisedBy.push('unit');
  if (lead.form !== null && (worded.get(lead.form)?.rows ?? 0) > 0) recognisedBy.push('texts');
  const base = {
    form: lead.form,
    unknownCode: lead.form === null ? lead.code : null,
    recognisedBy,
    isWeak: false,
    candidates: candidatesOf(
      [...voices.map(({ form }) => form), ...named, ...bestWorded(worded, index.roundId)],
      index,
    ),
    dissent: others,
    strangeUnit: named.length === 0 && !isNameOf(table.unitName, lead.form) ? table.unitName : null,
  };
  if (isDoubted || isUnitOther || isWordedOther) {
    const said = voices.map(({ carrier, form, code }) => ({
      carrier,
      says: form === null ? code : `${form.unitName} ${code}`,
    }));
    if (isUnitOther) said.push({ carrier: 'unit', says: table.unitName ?? '' });
    if (isWordedOther) said.push({ carrier: 'texts', says: bestWorded(worded, index.roundId)[0]?.unitName ?? '' });
    return { ...base, doubt: { kind: 'disagree', voices: said } };
  }
  if (lead.form === null || lead.form.roundId !== index.roundId) {
    const title = lead.form?.roundTitle ?? titledRound(table, context) ?? '';
    return { ...base, doubt: { kind: 'otherRound', form: lead.form, code: lead.code, title } };
  }
  // Without row keys the number may have been retyped over an old form; its title tells.
  const titled = keys === null ? titledRound(table, context) : null;
  return { ...base, doubt: titled === null ? null : { kind: 'otherRound', form: null, code: null, title: titled } };
}

interface WeakVoices {
  keywords: Voice | null;
  named: SentForm[];
  worded: Map<SentForm, TextFit>;
}

/** Nothing but names and words is left: two of them must point at one form, and nothing at another round. */
function weakRecognition(
  table: ReturnTable,
  context: IdentityContext,
  { keywords, named, worded }: WeakVoices,
): Recognition {
  const { index } = context;
  const best = bestWorded(worded, index.roundId);
  const sets = [named, best, keywords?.form ? [keywords.form] : []].filter((forms) => forms.length > 0);
  const common = (sets[0] ?? []).filter((form) => sets.every((forms) => forms.includes(form)));
  const candidates = candidatesOf([...common, ...best, ...named, keywords?.form ?? null], index);
  const earlier = earlierRound(table, context, worded);
  const only = common.length === 1 && sets.length > 1 ? common[0]! : null;
  const recognisedBy: Carrier[] = [];
  if (keywords?.form && keywords.form === only) recognisedBy.push('keywords');
  if (named.length > 0) recognisedBy.push('unit');
  if (best.length > 0) recognisedBy.push('texts');
  const isSettled = only !== null && earlier === null && only.roundId === index.roundId;
  return {
    form: isSettled ? only : null,
    unknownCode: null,
    recognisedBy,
    isWeak: true,
    candidates,
    dissent: [],
    strangeUnit: named.length === 0 ? table.unitName : null,
    doubt: isSettled ? null : (earlier ?? { kind: candidates.length > 0 ? 'weak' : 'none' }),
  };
}

/** The form most row keys belong to. Keys that were never sent say nothing. */
function keyVoice(table: ReturnTable, index: SentIndex): Voice | null {
  const votes = new Map<SentForm, number>();
  for (const { rowKey } of table.rows) {
    const form = rowKey === null ? undefined : index.byKey(rowKey)?.form;
    if (form !== undefined) votes.set(form, (votes.get(form) ?? 0) + 1);
  }
  const order = [...votes].sort(([, a], [, b]) => b - a);
  const [first] = order;
  if (first !== undefined) {
    const visible = table.identity.visible === null ? null : findFormCode(table.identity.visible);
    const tied = order.filter(([, count]) => count === first[1]).map(([form]) => form);
    const form =
      tied.find(({ code }) => code === visible?.code) ??
      tied.find(({ roundId }) => roundId === index.roundId) ??
      first[0];
    return { carrier: 'rowKeys', form, code: form.code };
  }
  // Keys of a form that is not on record: the number in them still tells which it was.
  const unknown = table.rows
    .map(({ rowKey }) => (rowKey === null ? null : readRowKey(rowKey)))
    .find((key) => key !== null);
  if (unknown === undefined || index.byCode(unknown.formCode) !== null) return null;
  return { carrier: 'rowKeys', form: null, code: unknown.formCode };
}

function codeVoice(carrier: Carrier, text: string | null, index: SentIndex): Voice | null {
  const code = text === null ? null : findFormCode(text);
  return code === null ? null : { carrier, form: index.byCode(code.code), code: code.code };
}

/** Forms of this round whose unit bears exactly this name. */
function formsNamed(unitName: string | null, index: SentIndex): SentForm[] {
  if (unitName === null || strictKey(unitName) === '') return [];
  return index.current.filter((form) => [form.unitName, ...form.otherNames].some((name) => isSameText(name, unitName)));
}

/** 章贡区教体局 for 区教体局: a longer or shorter way to write the same name. */
function isNameOf(written: string | null, form: SentForm | null): boolean {
  const name = strictKey(written ?? '');
  if (name === '' || form === null) return true;
  return [form.unitName, ...form.otherNames].map(strictKey).some((known) => {
    const [short, long] = known.length < name.length ? [known, name] : [name, known];
    return short.length >= 3 && long.endsWith(short);
  });
}

interface TextFit {
  /** Rows whose 任务内容 and 年度任务目标 are exactly those of a row of the form. */
  rows: number;
  /** Locked cells of these rows that are the same. */
  cells: number;
}

function textVotes(table: ReturnTable, index: SentIndex): Map<SentForm, TextFit> {
  const votes = new Map<SentForm, TextFit>();
  for (const { texts } of cameRows(table)) {
    const seen = new Set<SentForm>();
    for (const { form, row } of index.byText(texts)) {
      if (seen.has(form)) continue;
      seen.add(form);
      const fit = votes.get(form) ?? { rows: 0, cells: 0 };
      const same = LOCKED_COLUMNS.filter((column) => isSameText(texts[column] ?? '', row.locked[column]));
      votes.set(form, { rows: fit.rows + 1, cells: fit.cells + same.length });
    }
  }
  return votes;
}

/** Forms that fit best by words, of one round or of all. */
function bestWorded(worded: ReadonlyMap<SentForm, TextFit>, roundId?: number): SentForm[] {
  const fits = [...worded].filter(([form]) => roundId === undefined || form.roundId === roundId);
  const most = Math.max(0, ...fits.map(([, { rows }]) => rows));
  const best = fits.filter(([, { rows }]) => rows === most);
  const cells = Math.max(0, ...best.map(([, fit]) => fit.cells));
  return best.filter(([, fit]) => fit.cells === cells).map(([form]) => form);
}

/** The words of not one row are those of the form, and another form of this round fits at least two or all. */
function isWordedElsewhere(form: SentForm, worded: ReadonlyMap<SentForm, TextFit>, index: SentIndex): boolean {
  if ((worded.get(form)?.rows ?? 0) > 0) return false;
  return [...worded].some(
    ([other, { rows }]) => other.roundId === index.roundId && (rows >= 2 || rows === other.rows.length),
  );
}

/** The round that the title names, when it is another one. */
function titledRound({ titleLine }: ReturnTable, { index, round }: IdentityContext): string | null {
  const title = strictKey(titleLine);
  if (title.includes(strictKey(round.title))) return null;
  const sent = index.forms.find((form) => form.roundId !== index.roundId && title.includes(strictKey(form.roundTitle)));
  return sent?.roundTitle ?? /\d{4}年(?:第?[一二三四1-4]季度|\d{1,2}月)/u.exec(title)?.[0] ?? null;
}

/** The title or the words speak for another round. */
function earlierRound(
  table: ReturnTable,
  context: IdentityContext,
  worded: ReadonlyMap<SentForm, TextFit>,
): Doubt | null {
  const { index, round } = context;
  const titled = titledRound(table, context);
  if (titled !== null) return { kind: 'otherRound', form: null, code: null, title: titled };
  const isThis = strictKey(table.titleLine).includes(strictKey(round.title));
  const fitOf = (forms: SentForm[]) => forms.map((form) => worded.get(form)!)[0] ?? { rows: 0, cells: 0 };
  const here = fitOf(bestWorded(worded, index.roundId));
  const older = new Map([...worded].filter(([form]) => form.roundId !== index.roundId));
  const bests = bestWorded(older);
  const [best] = bests;
  const there = fitOf(bests);
  const isThere = there.rows > here.rows || (there.rows === here.rows && there.cells > here.cells);
  return !isThis && best !== undefined && isThere
    ? { kind: 'otherRound', form: best, code: best.code, title: best.roundTitle }
    : null;
}

/** This round's forms of the units spoken for, each once, in the order given. */
function candidatesOf(forms: readonly (SentForm | null)[], index: SentIndex): SentForm[] {
  const current = index.current;
  const found = forms.flatMap((form) => {
    if (form === null) return [];
    return form.roundId === index.roundId ? form : (current.find(({ unitId }) => unitId === form.unitId) ?? []);
  });
  return [...new Set(found)];
}
