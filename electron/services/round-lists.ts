/** 汇总表 and the lists of a round: on screen, as a workbook, as printed pages, as text. */
import { type AnnexPaper, safeFileName } from '#domain/annex-paper.ts';
import { dayWords } from '#domain/form-text.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, ListExportInput, ListInput, ListKind, Output } from '#ipc/contract.ts';
import { annexPageHtml } from '#report/annex-page.ts';
import { type ConsolidatedAnnex, consolidatedList } from '#report/consolidated-paper.ts';
import { listTitle, type RoundListPaper } from '#report/round-list-paper.ts';
import { coordinationList, difficultyList, overdueList } from '#report/target-lists.ts';
import { unreturnedList } from '#report/unreturned-list.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { paperOf } from './annex-papers.ts';
import { sealMark } from './history.ts';
import { type ListSource, readListSource } from './list-source.ts';
import type { CallContext, Office } from './office.ts';
import { countPages } from './print-annex.ts';
import { formRowOf } from './round-rows.ts';
import { today } from './today.ts';

/** Throws Refusal recordMissing. */
export function readList(office: Office, input: Input<'report.list'>): Output<'report.list'> {
  return listOf(office, input, readListSource(office, input));
}

/** Throws Refusal recordMissing, nothingSelected (a 汇总表 without a task). */
export async function exportList(
  office: Office,
  input: Input<'report.export'>,
  { signal, progress }: CallContext,
): Promise<Output<'report.export'>> {
  const { name, list } = madeList(office, input);
  progress(0, list.rows, '正在生成工作簿');
  const seal = sealMark(office.db);
  const day = `制表日期：${dayWords(today(office))}`;
  const foot = seal === null ? day : `${day}　留痕：${seal}`;
  const bytes = await writeAnnexWorkbook(list.papers.map((paper) => withFoot(paper, foot)));
  signal.throwIfAborted();
  const made = await office.ports.files.offer(safeFileName(name, '.xlsx'), bytes, input.to);
  progress(list.rows, list.rows, made.name);
  return { ...made, rows: list.rows };
}

/** Throws Refusal recordMissing, nothingSelected (a 汇总表 without a task), browserMissing, printFailed, cancelled. */
export async function printList(
  office: Office,
  input: Input<'report.print'>,
  { signal, progress }: CallContext,
): Promise<Output<'report.print'>> {
  const { name, list } = madeList(office, input);
  progress(0, list.rows, '正在排版');
  const seal = sealMark(office.db);
  const papers = list.papers.map((paper) => withFoot(paper, `制表日期：${dayWords(today(office))}`));
  const html = annexPageHtml(papers, seal === null ? {} : { sealMark: seal });
  const bytes = await office.ports.printPdf(html, signal);
  signal.throwIfAborted();
  const made = await office.ports.files.offer(safeFileName(name, '.pdf'), bytes, input.to);
  progress(list.rows, list.rows, made.name);
  return { ...made, rows: list.rows, pages: countPages(bytes) };
}

const NAMES: Readonly<Record<ListKind, string>> = {
  consolidated: '进展情况汇总表',
  difficulty: '存在问题清单',
  coordination: '需协调事项清单',
  overdue: '逾期未完成事项清单',
  unreturned: '未回表单位清单',
};

/** The list with the name of its file: what it is narrowed to stands in it. */
function madeList(office: Office, input: ListExportInput): { name: string; list: RoundListPaper } {
  const source = readListSource(office, input);
  const list = listOf(office, input, source);
  if (list.papers.length === 0) throw new Refusal('nothingSelected', {});
  const { head } = source;
  return { name: [listTitle(NAMES[input.kind], head), ...head.narrowedTo].join('-'), list };
}

function listOf(office: Office, { kind }: Pick<ListInput, 'kind'>, source: ListSource): RoundListPaper {
  const { targets, head } = source;
  switch (kind) {
    case 'consolidated':
      return consolidatedList(consolidatedAnnexes(office, source), head);
    case 'difficulty':
      return difficultyList(targets, head);
    case 'coordination':
      return coordinationList(targets, head);
    case 'overdue':
      return overdueList(targets, head);
    case 'unreturned':
      return unreturnedList(listForms(source), head);
  }
}

/** Texts as they count today: what units returned speaks of targets read from these. */
export function consolidatedAnnexes({ db: { reader } }: Office, source: ListSource): ConsolidatedAnnex[] {
  const { tasks, targets } = source;
  const listed = new Map(targets.map((target) => [target.targetId, target] as const));
  return [...Map.groupBy(tasks, ({ annex }) => annex.id)].flatMap(([annexId, those]) => {
    const annex = reader.first(reader.from.selectFrom('annex').selectAll().where('id', '=', annexId));
    if (annex === undefined) return [];
    return {
      paper: paperOf(reader, annex, those, 'corrected', false),
      tasks: those.map((entry) => ({
        taskId: entry.task.id,
        targets: entry.targets.map((target) => ({
          ordinal: target.ordinal,
          told: listed.get(target.id) ?? source.tellUnasked(target),
        })),
      })),
    };
  });
}

/** Forms that ask at least one of the targets, as narrowed; waived ones too, so that they can be told. */
function listForms({ tally, asked, asOf }: ListSource) {
  return tally.forms
    .filter(({ rows }) => rows.some(({ targetId }) => asked.has(targetId)))
    .map((form) => formRowOf(tally, form, asOf));
}

function withFoot(paper: AnnexPaper, line: string): AnnexPaper {
  return { ...paper, footLines: [...paper.footLines, line] };
}
