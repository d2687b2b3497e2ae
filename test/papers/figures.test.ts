/**
 * Every figure of the papers, worked out a second time from the rows of the record file by SQL of its own, against what
 * stands in the PDF (real Chromium, pdftotext) and in the Word document.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '#domain/paper.ts';
import type { PaperProposal, PaperSpec } from '#ipc/contract.ts';
import { createChromiumPrinter } from '../../electron/loopback/chromium-printer.ts';
import { missingTexts, openedBy, unknownFigures } from './covered-figures.ts';
import { expectedCircular } from './expected-circular.ts';
import { expectedChase, expectedCloseOut, expectedNotice, expectedReminder } from './expected-letters.ts';
import { expectedPack } from './expected-pack.ts';
import { CAN_READ_PDF, textOfDocument, textOfPdf } from './paper-texts.ts';
import { openFigures, type RecordFigures } from './record-figures.ts';
import { FOURTH_DAY, openTwoQuarters, THIRD_DAY, type TwoQuarters } from './two-quarters.ts';

interface MadePaper {
  paper: Paper;
  pdf: string;
  docx: string;
}

const LETTERS = ['reminderLetter', 'chaseNotice', 'supervisionNotice', 'closeOutSlip'] as const;

/** Texts with figures that say how the program counts, whatever stands on record. */
const RULES = ['没有编号的一格计为1个。', '今后60天内到期', '起10个工作日'];

describe.skipIf(!CAN_READ_PDF)('文书上的每个数字都与另行用 SQL 从数据文件算出的一致', () => {
  const printer = createChromiumPrinter();
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const made: Record<string, MadePaper> = {};
  const records: Record<string, RecordFigures> = {};
  let office: TwoQuarters;
  let proposals: PaperProposal[];

  function firstOf(kind: (typeof LETTERS)[number]): PaperProposal {
    const found = proposals.find(({ spec }) => spec.kind === kind);
    if (found === undefined) throw new Error(`no ${kind} is proposed`);
    return found;
  }

  function targetOf(kind: (typeof LETTERS)[number]): number {
    const { spec } = firstOf(kind);
    return 'targetId' in spec ? spec.targetId : 0;
  }

  async function make(name: string, spec: PaperSpec): Promise<void> {
    const source = { spec };
    const { paper } = await office.ask('paper.preview', { source });
    const pdf = await office.ask('paper.export', { source, form: 'pdf', to: { path: `${name}.pdf` } });
    const docx = await office.ask('paper.export', { source, form: 'docx', to: { path: `${name}.docx` } });
    made[name] = { paper, pdf: textOfPdf(pdf.path ?? ''), docx: textOfDocument(readFileSync(docx.path ?? '')) };
  }

  /** Of the record as it lies there once the office has closed it. */
  async function look(name: string, roundId: number, day: string): Promise<void> {
    office.close();
    const path = join(folder, `${name}.sqlite`);
    cpSync(join(office.root, 'data', 'record.sqlite'), path);
    office.reopen();
    records[name] = await openFigures(path, roundId, day);
  }

  beforeAll(async () => {
    office = await openTwoQuarters(printer.print);
    await make('三季度通报', { kind: 'circular', roundId: office.third, asOf: THIRD_DAY });
    await make('三季度调度会材料', { kind: 'meetingPack', roundId: office.third, asOf: THIRD_DAY });
    await look('三季度', office.third, THIRD_DAY);
    await office.goOn();
    await make('四季度通报', { kind: 'circular', roundId: office.fourth, asOf: FOURTH_DAY });
    await make('四季度调度会材料', { kind: 'meetingPack', roundId: office.fourth, asOf: FOURTH_DAY });
    proposals = await office.ask('paper.propose', { roundId: office.fourth, asOf: FOURTH_DAY });
    for (const kind of LETTERS) await make(kind, firstOf(kind).spec);
    await look('四季度', office.fourth, FOURTH_DAY);
    await look('三季度后来', office.third, FOURTH_DAY);
  }, 240_000);
  afterAll(async () => {
    for (const record of Object.values(records)) record.close();
    await printer.close();
    office.end();
    rmSync(folder, { recursive: true, force: true });
  });

  function hold(name: string, expected: readonly string[]): void {
    const { paper, pdf, docx } = made[name]!;
    expect(missingTexts(pdf, expected, true), 'PDF').toEqual([]);
    expect(missingTexts(docx, expected), 'Word').toEqual([]);
    expect(unknownFigures(paper, [...expected, ...RULES]), 'figures').toEqual([]);
  }

  it.each([
    ['三季度', THIRD_DAY],
    ['四季度', FOURTH_DAY],
  ])('%s通报', (quarter, day) => {
    hold(`${quarter}通报`, expectedCircular(records[quarter]!, day));
  });

  it.each([
    ['三季度', THIRD_DAY, null],
    ['四季度', FOURTH_DAY, '三季度后来'],
  ])('%s调度会材料', (quarter, day, before) => {
    const previous = before === null ? null : records[before]!;
    hold(`${quarter}调度会材料`, expectedPack(records[quarter]!, previous, day));
  });

  it('点开数字，打开的正是它所数的分项', () => {
    const { rows } = records.四季度!;
    const ids = (from: string): number[] =>
      rows(`SELECT item.targetId ${from} ORDER BY item.targetId`).map(({ targetId }) => Number(targetId));
    const asked = "FROM item WHERE scope = 'asked'";
    const changed = "FROM change JOIN item USING (targetId) WHERE scope = 'asked'";
    const circular = openedBy(made.四季度通报!.paper);
    const expected: [string, string][] = [
      ['本轮调度的分项目标', asked],
      ['红灯分项目标', `${asked} AND light = 'red'`],
      ['黄灯分项目标', `${asked} AND light = 'yellow'`],
      ['绿灯分项目标', `${asked} AND light = 'green'`],
      ['已完成的分项目标', `${asked} AND class = 'completed'`],
      ['未报的分项目标', `${asked} AND class = 'unreported'`],
      ['与2022年三季度相比新增红灯的分项目标', `${changed} AND newlyRed`],
      ['与2022年三季度相比新完成的分项目标', `${changed} AND finished`],
      ['连续两轮没有进展的分项目标', `${changed} AND noMovement`],
    ];
    expect(expected.map(([label]) => [label, circular.get(label)])).toEqual(
      expected.map(([label, from]) => [label, ids(from)]),
    );
    const pack = openedBy(made.四季度调度会材料!.paper);
    const ofPack: [string, string][] = [
      ['全部分项目标', 'FROM item'],
      ['2022年四季度红灯的分项目标', "FROM item WHERE light = 'red'"],
      ['2022年四季度未报的分项目标', "FROM item WHERE class = 'unreported'"],
      ['严玥的分项目标', "FROM item WHERE leaders LIKE '%严玥%'"],
    ];
    expect(ofPack.map(([label]) => [label, pack.get(label)])).toEqual(
      ofPack.map(([label, from]) => [label, ids(from)]),
    );
  });

  it('提醒函', () => {
    hold('reminderLetter', expectedReminder(records.四季度!, firstOf('reminderLetter').unitName ?? '', FOURTH_DAY));
  });
  it('催报通知', () => hold('chaseNotice', expectedChase(records.四季度!, FOURTH_DAY)));
  it('督办单', () => {
    hold('supervisionNotice', expectedNotice(records.四季度!, targetOf('supervisionNotice'), FOURTH_DAY));
  });
  it('销号单', () => hold('closeOutSlip', expectedCloseOut(records.四季度!, targetOf('closeOutSlip'))));
});
