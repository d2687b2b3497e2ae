/** Any order of drafting, issuing, cancelling, replacing, replying, closing and undoing, over two years. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaperRow, PaperSpec } from '#ipc/contract.ts';
import { HANDLERS } from '#ipc/handlers.ts';
import { createRouter } from '#ipc/router.ts';
import { recordPath } from '#services/data-folder.ts';
import { openOffice } from '#services/open-office.ts';
import { openQuarter, THIRD_QUARTER } from '../quarter/round-office.ts';
import { openTestOffice, SEEDS, type TestOffice } from './office-fixture.ts';
import { report } from './round-fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'papers-'));
const template = join(root, 'template.db');
let roundId = 0;
let targetIds: number[] = [];

beforeAll(async () => {
  const office = openTestOffice();
  await office.ask('seed.load', {});
  await office.ask('setting.set', { officeName: '区示范区建设办公室' });
  roundId = (await openQuarter(office, THIRD_QUARTER)).round.id;
  targetIds = (await office.ask('task.list', {})).flatMap(({ targets }) => targets.map(({ id }) => id));
  // Two of the four targets can be closed out.
  for (const targetId of targetIds.slice(0, 2)) await completeVerified(office, targetId);
  office.office.db.copyInto(template);
  office.end();
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function completeVerified(office: TestOffice, targetId: number): Promise<void> {
  const { forms } = await office.ask('round.get', { id: roundId });
  for (const { id, unitId } of forms) {
    const { lines } = await office.ask('form.get', { id });
    if (lines.some((line) => line.targetId === targetId))
      await report(office, { roundId, targetId, unitId, state: 'completed' });
  }
  await office.ask('check.set', { roundId, targetIds: [targetId], verdict: 'trueAsReported', note: '' });
}

type Caller = Pick<TestOffice, 'office' | 'router'>;
let folders = 0;

function openCopy(): Caller & { setNow(day: string): void; end(): void } {
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(dirname(recordPath(folder)), { recursive: true });
  copyFileSync(template, recordPath(folder));
  let now = '';
  const nothing = () => Promise.reject(new Error('nothing is read here'));
  const opened = openOffice({
    folder,
    host: 'terminal',
    version: '0.0.0',
    seedsFolder: SEEDS,
    workbooks: { readAnnex: nothing, readReturn: nothing, expandArchive: nothing, close: () => {} },
    printPdf: async (html) => new TextEncoder().encode(`%PDF /Type /Page\n${html}`),
    now: () => new Date(`${now}T09:00:00+08:00`),
    pathBase: folder,
  });
  return {
    office: opened.office,
    router: createRouter(opened.office, HANDLERS),
    setNow(day) {
      now = day;
    },
    end() {
      opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Step =
  | { do: 'draft'; kind: 'circular' | 'supervisionNotice' | 'closeOutSlip'; at: number }
  | { do: 'issue'; pick: number[] }
  | { do: 'cancel' | 'replace' | 'reply' | 'close'; at: number }
  | { do: 'undo' | 'redo' | 'nextDay' };

const at = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('draft' as const),
      kind: fc.constantFrom('circular' as const, 'supervisionNotice' as const, 'closeOutSlip' as const),
      at,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('issue' as const), pick: fc.array(at, { maxLength: 3 }) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('cancel', 'replace', 'reply', 'close'), at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo', 'nextDay', 'nextDay') }) },
);

/** Before and after any order of steps: however few of them the rules allow, each year has a paper. */
const ISSUE_ONE: Step[] = [
  { do: 'draft', kind: 'circular', at: 0 },
  { do: 'issue', pick: [0] },
];
const RUNS = 30;

const DAYS = ['2022-12-31', '2023-01-01', '2023-01-02', '2023-01-03'];

class Desk {
  readonly #copy: ReturnType<typeof openCopy>;
  #day = 0;

  constructor(copy: ReturnType<typeof openCopy>) {
    this.#copy = copy;
    copy.setNow(DAYS[0]!);
  }

  get day(): string {
    return DAYS[this.#day]!;
  }

  /** What the rules refuse changes nothing, and anything unexpected fails. */
  async #call(channel: Parameters<TestOffice['ask']>[0], input: object): Promise<void> {
    const result = await this.#copy.router.call(channel as string, input);
    if (!result.ok) expect(result.fault.code).not.toBe('unexpected');
  }

  async list(): Promise<PaperRow[]> {
    const result = await this.#copy.router.call('paper.list', {});
    if (!result.ok) throw new Error(result.fault.message);
    return result.value;
  }

  async take(one: Step): Promise<void> {
    const rows = await this.list();
    const drafts = rows.filter(({ state }) => state === 'draft');
    // Mostly what can be done, sometimes what must be refused.
    const from = 'at' in one && one.at % 5 > 0 ? rows.filter(({ state }) => state !== 'draft') : rows;
    const row = 'at' in one && from.length > 0 ? from[one.at % from.length] : undefined;
    switch (one.do) {
      case 'draft':
        return this.#call('paper.draft', { specs: [this.#specOf(one, row)] });
      case 'issue': {
        const wanted = one.pick.map((pick) => (pick === 0 ? rows[0] : drafts[pick % drafts.length]));
        return this.#call('paper.issue', { ids: wanted.flatMap((paper) => paper?.id ?? []) });
      }
      case 'undo':
      case 'redo':
        return this.#call(`history.${one.do}`, {});
      case 'nextDay':
        this.#day = Math.min(this.#day + 1, DAYS.length - 1);
        return this.#copy.setNow(this.day);
      default: {
        if (row === undefined) return;
        const { id, rev } = row;
        const said = {
          cancel: { reason: '有误' },
          replace: {},
          reply: { repliedOn: this.day, text: '已办。' },
          close: { note: '' },
        };
        return this.#call(`paper.${one.do}`, { id, rev, ...said[one.do] });
      }
    }
  }

  #specOf({ kind, at: place }: Extract<Step, { do: 'draft' }>, row: PaperRow | undefined): PaperSpec {
    const targetId = targetIds[place % 4] ?? 0;
    if (kind === 'circular') return { kind, roundId };
    const isNotice = row?.kind === 'supervisionNotice' && row.targetId !== null;
    if (kind === 'closeOutSlip' && isNotice) return { kind, targetId: row.targetId ?? 0, noticeId: row.id };
    return { kind, targetId };
  }
}

function holds(copy: Caller): void {
  const { reader } = copy.office.db;
  const { from } = reader;
  const papers = reader.all(from.selectFrom('paper').selectAll());
  const copies = reader.all(from.selectFrom('paperCopy').selectAll());
  const closeOuts = reader.all(from.selectFrom('closeOut').selectAll().where('state', '=', 'active'));
  for (const paper of papers) {
    const forms = copies.filter(({ paperId }) => paperId === paper.id).map(({ form }) => form);
    const isOut = paper.number !== null;
    const isDraft = paper.state === 'draft' || (paper.state === 'cancelled' && !isOut);
    expect([isDraft, paper.serialNo === null, paper.issuedOn === null, paper.modelJson === null]).toEqual(
      Array.from({ length: 4 }, () => !isOut),
    );
    expect(forms).toEqual(isOut ? ['pdf', 'docx'] : []);
    if (isOut) expect(paper.year).toBe(Number(paper.issuedOn?.slice(0, 4)));
    const standing = closeOuts.filter(({ paperId }) => paperId === paper.id);
    const stands = paper.kind === 'closeOutSlip' && paper.state === 'issued' ? 1 : 0;
    const closed = standing.filter(({ closedOn }) => closedOn !== null).length;
    if (paper.kind === 'closeOutSlip') expect(closed).toBe(stands);
    else if (paper.state !== 'closed') expect(standing).toEqual([]);
  }
  for (const [, series] of Map.groupBy(papers, ({ kind, year, number }) =>
    number === null ? '' : `${kind} ${year}`,
  )) {
    if (series[0]?.number === null) continue;
    const numbers = series.map(({ serialNo }) => serialNo ?? 0).toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
  for (const paper of papers) {
    const replacing = papers.filter(({ replacesId, number }) => replacesId === paper.id && number !== null);
    expect(paper.state === 'replaced').toBe(replacing.length > 0 && paper.cancelReason === null);
  }
}

test('随意起草、发出、作废、替换、答复、销号、撤销：各类各年的号从1起不断不重，草稿没有号也没有存件，销号与文书相符', {
  timeout: 300_000,
}, async () => {
  let issued = 0;
  const years = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (steps) => {
      const copy = openCopy();
      try {
        const desk = new Desk(copy);
        for (const one of [...ISSUE_ONE, ...steps, { do: 'nextDay' as const }, ...ISSUE_ONE]) {
          await desk.take(one);
          holds(copy);
        }
        expect(copy.office.db.verify().problems).toEqual([]);
        const out = (await desk.list()).filter(({ number }) => number !== null);
        issued += out.length;
        for (const { issuedOn } of out) years.add(issuedOn?.slice(0, 4) ?? '');
      } finally {
        copy.end();
      }
    }),
    { numRuns: RUNS },
  );
  // Sequences that issue nothing would prove nothing.
  expect(issued).toBeGreaterThanOrEqual(2 * RUNS);
  expect([...years].toSorted()).toEqual(['2022', '2023']);
});
