import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '#domain/paper.ts';
import { previewPaper } from '#services/preview-paper.ts';
import { SAMPLE_PAPERS } from '../report/sample-papers.ts';
import { openTestOffice, type TestOffice } from './office-fixture.ts';

/** What `paperOf` answers: making the papers themselves is proved elsewhere. */
const shown = vi.hoisted(() => ({ paper: null as unknown }));
vi.mock('#services/paper-source.ts', () => ({
  paperOf: () => ({ paper: shown.paper, row: null, fileName: '调度会材料-2022年三季度' }),
}));

let test: TestOffice;
beforeEach(() => {
  test = openTestOffice('electron');
  shown.paper = SAMPLE_PAPERS.circular;
});
afterEach(() => test.end());

const SOURCE = { spec: { kind: 'circular', roundId: 1 } } as const;
const context = (signal = new AbortController().signal) => ({ opId: 'preview', signal, progress: vi.fn() });
const preview = (signal?: AbortSignal) => previewPaper(test.office, { source: SOURCE }, context(signal));

/** Text of each link of the page, by its number. */
const linksOf = (html: string): Map<number, string> =>
  new Map([...html.matchAll(/<a href="office:figure\/(\d+)">([^<]*)<\/a>/g)].map(([, n, text]) => [Number(n), text!]));

function figuresOf({ parts }: Paper): { text: string; label: string; count: number }[] {
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const texts =
        block.kind === 'paragraph' || block.kind === 'rule'
          ? [block.text]
          : block.kind === 'table'
            ? block.table.rows.flatMap((row) => (row.kind === 'section' ? [] : row.cells))
            : [];
      return texts
        .flat()
        .flatMap(({ text, rows }) =>
          rows === undefined ? [] : [{ text, label: rows.label, count: rows.targetIds.length }],
        );
    }),
  );
}

describe('文书预览', () => {
  it('每个可点的数字对应它背后的分项', async () => {
    const print = vi.spyOn(test.office.ports, 'printPdf');
    const { figures, paper } = await preview();
    const links = linksOf(print.mock.calls[0]![0]);
    const expected = figuresOf(paper);
    expect(expected.length).toBeGreaterThan(3);
    expect(
      figures.map(({ label, targetIds }, index) => ({ text: links.get(index), label, count: targetIds.length })),
    ).toEqual(expected);
    expect(links.size).toBe(figures.length);
  });

  it('得到 PDF 文件和页数，文件名就是文书名', async () => {
    const { pdf, pages } = await preview();
    expect([pdf.name, pages]).toEqual(['调度会材料-2022年三季度.pdf', 1]);
    expect((await test.desk.made(pdf.token)).sizeBytes).toBe(pdf.sizeBytes);
  });

  it('没有变的文书不重新排版，变了才重新排', async () => {
    const print = vi.spyOn(test.office.ports, 'printPdf');
    const first = await preview();
    expect(await preview()).toEqual(first);
    expect(print).toHaveBeenCalledTimes(1);
    shown.paper = SAMPLE_PAPERS.notice;
    const other = await preview();
    expect(other.pdf.token).not.toBe(first.pdf.token);
    shown.paper = SAMPLE_PAPERS.circular;
    expect(await preview()).toEqual(first);
    expect(print).toHaveBeenCalledTimes(2);
  });

  it('可以取消，取消后再看照常排版', async () => {
    const stopping = new AbortController();
    const print = vi.spyOn(test.office.ports, 'printPdf').mockImplementationOnce(async () => {
      stopping.abort();
      return new Uint8Array();
    });
    await expect(preview(stopping.signal)).rejects.toThrow();
    await preview();
    expect(print).toHaveBeenCalledTimes(2);
  });
});
