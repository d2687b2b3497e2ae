/** 文书 on record as rows: state, number, who it goes to, whether its reply is overdue on the day, copies kept. */
import type { Reader, Stored } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, PaperRow } from '#ipc/contract.ts';
import { readLedger } from './ledger.ts';
import type { Office } from './office.ts';
import { offerCopy, readCopies } from './paper-copies.ts';
import { askedLabel } from './round-plan.ts';
import { today } from './today.ts';

/** Models and specs are left out: a year of papers has megabytes of them. */
const COLUMNS = [
  'id',
  'rev',
  'kind',
  'state',
  'number',
  'title',
  'colour',
  'roundId',
  'unitId',
  'taskId',
  'targetId',
  'asOf',
  'draftedAt',
  'issuedOn',
  'replyDueOn',
  'repliedOn',
  'replyText',
  'closedOn',
  'closeNote',
  'cancelReason',
] as const;

type ListedPaper = Pick<Stored<'paper'>, (typeof COLUMNS)[number]>;

/** Newest first; drafts that were thrown away are not told. */
export function listPapers(office: Office, input: Input<'paper.list'>): PaperRow[] {
  const { roundId, kind, state, taskId, asOf = today(office) } = input;
  const { reader } = office.db;
  let query = reader.from.selectFrom('paper').select(COLUMNS).orderBy('id', 'desc');
  query = query.where(({ or, eb }) => or([eb('state', '<>', 'cancelled'), eb('number', 'is not', null)]));
  if (roundId !== undefined) query = query.where('roundId', '=', roundId);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (state !== undefined) query = query.where('state', '=', state);
  if (taskId !== undefined) query = query.where('taskId', '=', taskId);
  return rowsOf(office, reader.all(query), asOf);
}

/** In the order given, drafts thrown away too. Throws Refusal recordMissing. */
export function paperRows(office: Office, ids: readonly number[], asOf: string = today(office)): PaperRow[] {
  const { reader } = office.db;
  const found = reader.all(
    reader.from
      .selectFrom('paper')
      .select(COLUMNS)
      .where('id', 'in', [0, ...ids]),
  );
  const rows = new Map(rowsOf(office, found, asOf).map((row) => [row.id, row] as const));
  return ids.map((id) => {
    const row = rows.get(id);
    if (row === undefined) throw new Refusal('recordMissing', { kind: 'paper', id });
    return row;
  });
}

/** Throws Refusal recordMissing. */
export function paperRow(office: Office, id: number, asOf?: string): PaperRow {
  const [row] = paperRows(office, [id], asOf);
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'paper', id });
  return row;
}

function rowsOf(office: Office, papers: readonly ListedPaper[], asOf: string): PaperRow[] {
  if (papers.length === 0) return [];
  const { db } = office;
  const { reader } = db;
  const { from } = reader;
  const rounds = namesById(reader.all(from.selectFrom('dispatchRound').select(['id', 'title as name'])));
  const units = namesById(reader.all(from.selectFrom('unit').select(['id', 'name'])));
  const copies = readCopies(
    reader,
    papers.map(({ id }) => id),
  );
  const replacements = readReplacements(reader);
  const { byId } = readLedger(db);
  return papers.map(({ unitId, closeNote, ...paper }): PaperRow => {
    const task = paper.taskId === null ? undefined : byId.get(paper.taskId);
    const own = copies.get(paper.id) ?? [];
    return {
      ...paper,
      roundTitle: rounds.get(paper.roundId ?? 0) ?? null,
      unitName: units.get(unitId ?? 0) ?? null,
      about: task === undefined ? null : askedLabel(task),
      isReplyOverdue: paper.state === 'issued' && paper.replyDueOn !== null && paper.replyDueOn < asOf,
      closeNote,
      replacedBy: replacements.get(paper.id) ?? null,
      copies: own.flatMap((copy) => {
        const { form } = copy;
        return form === 'reply' ? [] : [{ form, ...offerCopy(office, copy) }];
      }),
      replyFile:
        own
          .filter(({ form }) => form === 'reply')
          .map((copy) => offerCopy(office, copy))
          .at(-1) ?? null,
    };
  });
}

function namesById(rows: readonly { id: number; name: string }[]): Map<number, string> {
  return new Map(rows.map(({ id, name }) => [id, name] as const));
}

/** Numbers of the papers that went out in place of others, by the one they replaced. */
function readReplacements(reader: Reader): Map<number, string> {
  const rows = reader.all(
    reader.from
      .selectFrom('paper')
      .select(['replacesId', 'number'])
      .where('replacesId', 'is not', null)
      .where('number', 'is not', null)
      .orderBy('id'),
  );
  return new Map(
    rows.flatMap(({ replacesId, number }) =>
      replacesId === null || number === null ? [] : [[replacesId, number] as const],
    ),
  );
}
