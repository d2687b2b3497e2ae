/** PDFs read for the screen by pdf.js: no eval, no wasm, nothing fetched; its worker comes with the page. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import DrawingWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';

export interface OpenPdf {
  document: PDFDocumentProxy;
  /** Parts by their bookmarks, with the page each begins on (from 1). */
  contents: { title: string; page: number }[];
  close(): void;
}

/** Size in points. */
export interface PageSize {
  width: number;
  height: number;
}

/** A figure that can be opened, where it stands on the page in points from the top left. */
export interface FigureLink {
  /** Into the figures of the preview. */
  index: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One worker for the window: it is costly to start, and takes several documents. */
let worker: PDFWorker | null = null;

/** Rejects where the bytes are no PDF. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  worker ??= PDFWorker.create({ port: new DrawingWorker() });
  const task = getDocument({ data: bytes, worker, useWasm: false, useWorkerFetch: false, verbosity: 0 });
  const document = await task.promise;
  return { document, contents: await contentsOf(document), close: () => void task.destroy() };
}

async function contentsOf(document: PDFDocumentProxy): Promise<OpenPdf['contents']> {
  const outline = (await document.getOutline()) ?? [];
  const items = await Promise.all(
    outline.map(async ({ title, dest }) => {
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const target: unknown = place?.[0];
      if (typeof target !== 'object' || target === null) return null;
      const index = await document.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
      return { title, page: index + 1 };
    }),
  );
  return items.filter((item) => item !== null);
}

export async function pageSize(document: PDFDocumentProxy, number: number): Promise<PageSize> {
  const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
  return { width, height };
}

const FIGURE = /^office:figure\/(\d+)$/;

/** Links of the page that open rows; a figure that runs over two lines has two. */
export async function figureLinks(page: PDFPageProxy): Promise<FigureLink[]> {
  const viewport = page.getViewport({ scale: 1 });
  const annotations: { url?: string; unsafeUrl?: string; rect: number[] }[] = await page.getAnnotations();
  return annotations.flatMap(({ url, unsafeUrl, rect }) => {
    const index = FIGURE.exec(unsafeUrl ?? url ?? '')?.[1];
    if (index === undefined) return [];
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom) as number[];
    const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top) as number[];
    return [
      {
        index: Number(index),
        left: Math.min(x1, x2),
        top: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
      },
    ];
  });
}
