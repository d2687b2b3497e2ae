/** Papers of a real quarter as Word and as PDF: the same pages, whoever opens them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '#domain/paper.ts';
import type { PaperSpec } from '#ipc/contract.ts';
import { paperDocument } from '#report/paper-document.ts';
import { paperPageHtml } from '#report/paper-page.ts';
import { paperOf } from '#services/paper-source.ts';
import { type ChromiumPrinter, createChromiumPrinter } from '../../electron/loopback/chromium-printer.ts';
import { openPaperOffice } from '../services/paper-fixture.ts';
import { CAN_PRINT } from './printed-pages.ts';
import { SAMPLE_PAPERS } from './sample-papers.ts';
import { bare, HAS_LIBREOFFICE, modelWords, pagesByLibreOffice, pagesOf, wordsOf } from './word-file.ts';

/** Chromium and LibreOffice on a machine that other tests use too. */
const SLOW = 300_000;

describe.skipIf(!CAN_PRINT || !HAS_LIBREOFFICE)('2022年三季度的文书', () => {
  const papers: Record<string, Paper> = { ...SAMPLE_PAPERS };
  let words: Record<string, Uint8Array>;
  let printer: ChromiumPrinter;

  beforeAll(async () => {
    const office = await openPaperOffice();
    const { roundId } = office;
    const specs: Record<string, PaperSpec> = {
      wholePack: { kind: 'meetingPack', roundId },
      quarterCircular: { kind: 'circular', roundId },
      chase: { kind: 'chaseNotice', roundId },
      letter: { kind: 'reminderLetter', roundId, unitId: 1 },
      slip: { kind: 'supervisionNotice', targetId: 29 },
      closeOut: { kind: 'closeOutSlip', targetId: 1 },
    };
    for (const [name, spec] of Object.entries(specs)) papers[name] = paperOf(office.office, { spec }).paper;
    await office.close();
    words = Object.fromEntries(
      await Promise.all(
        Object.entries(papers).map(async ([name, paper]) => [name, await paperDocument(paper)] as const),
      ),
    );
    printer = createChromiumPrinter();
  }, SLOW);
  afterAll(() => printer?.close());

  it('Word 文件逐字与文书相同', () => {
    for (const [name, paper] of Object.entries(papers)) {
      expect([name, bare(wordsOf(words[name]!).join(''))]).toEqual([name, bare(modelWords(paper))]);
    }
  });

  it(
    'LibreOffice 打开 Word 文件，页数与 PDF 相差不过一页',
    async () => {
      const opened = pagesByLibreOffice(words);
      const printed: Record<string, number> = {};
      for (const [name, paper] of Object.entries(papers)) {
        const html = paperPageHtml(paper, { isLinked: false });
        printed[name] = pagesOf(await printer.print(html, new AbortController().signal));
      }
      const apart = Object.keys(papers).filter((name) => Math.abs(opened[name]! - printed[name]!) > 1);
      expect({ apart, opened, printed }).toEqual({ apart: [], opened, printed });
    },
    SLOW,
  );
});
