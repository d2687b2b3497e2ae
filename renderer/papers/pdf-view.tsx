import { useCallback, useEffect, useRef, useState } from 'react';
import { previewText } from '../text/papers.ts';
import { PdfPage } from './pdf-page.tsx';
import type { OpenPdf, PageSize } from './pdf-reading.ts';
import { pageSize } from './pdf-reading.ts';

/** Upright A4 in points, for pages not looked at yet. */
const A4: PageSize = { width: 595.3, height: 841.9 };
/** CSS pixels per point at 100 %. */
const FULL_SIZE = 96 / 72;
const MARGIN = 16;
/** Sizes asked for at once: a pack of thousands of pages opens on its first ones. */
const BATCH = 40;

export interface PdfViewProps {
  pdf: OpenPdf;
  /** `null` fits each page to the width. */
  zoom: number | null;
  figures: readonly { label: string }[];
  onFigure(index: number): void;
  /** The page under the eye, from 1. */
  onPage(page: number): void;
  /** Percent that fits the width. */
  onFit(percent: number): void;
  /** Scrolls to this page; a new object scrolls again. */
  goTo: { page: number } | null;
}

/** All pages of a PDF under each other; those near the window are drawn. */
export default function PdfView({ pdf, zoom, figures, onFigure, onPage, onFit, goTo }: PdfViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const sizes = usePageSizes(pdf);
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([1]));
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => setWidth(box.clientWidth));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const scaleOf = (size: PageSize): number =>
    zoom === null ? Math.min((width - 2 * MARGIN) / size.width, FULL_SIZE * 1.5) : (zoom / 100) * FULL_SIZE;
  const fit = Math.round((scaleOf(A4) / FULL_SIZE) * 100);
  useEffect(() => {
    if (zoom === null && width > 0) onFit(fit);
  }, [zoom, width, fit, onFit]);
  const look = useCallback(() => {
    const box = scroller.current;
    if (box === null) return;
    const top = box.scrollTop;
    const bottom = top + box.clientHeight;
    const reach = box.clientHeight;
    const pages = [...box.querySelectorAll<HTMLElement>('[data-page]')];
    const close = pages.filter((page) => {
      const end = page.offsetTop + page.offsetHeight;
      return end >= top - reach && page.offsetTop <= bottom + reach;
    });
    const numbers = close.map((page) => Number(page.dataset.page));
    setNear((before) =>
      numbers.every((number) => before.has(number)) && before.size === numbers.length ? before : new Set(numbers),
    );
    const eye = top + box.clientHeight / 3;
    const seen = close.find((page) => page.offsetTop + page.offsetHeight >= eye);
    if (seen) onPage(Number(seen.dataset.page));
  }, [onPage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the layout moves pages
  useEffect(look, [look, sizes, width, zoom]);
  useEffect(() => {
    if (goTo === null) return;
    scroller.current?.querySelector(`[data-page="${goTo.page}"]`)?.scrollIntoView({ block: 'start' });
  }, [goTo]);
  return (
    <div
      ref={scroller}
      className="pdf-view"
      role="document"
      aria-label={previewText.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
      tabIndex={0}
      onScroll={look}
    >
      {width === 0
        ? null
        : sizes.map((size, index) => {
            const number = index + 1;
            const scale = scaleOf(size);
            return (
              <section
                key={number}
                className="pdf-page"
                data-page={number}
                data-testid={`page-${number}`}
                aria-label={previewText.page(number)}
                style={{ width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) }}
              >
                {near.has(number) ? (
                  <PdfPage
                    document={pdf.document}
                    number={number}
                    scale={scale}
                    figures={figures}
                    onFigure={onFigure}
                  />
                ) : null}
              </section>
            );
          })}
    </div>
  );
}

function usePageSizes({ document }: OpenPdf): readonly PageSize[] {
  const [sizes, setSizes] = useState<readonly PageSize[]>([]);
  useEffect(() => {
    let isLeft = false;
    const known: PageSize[] = [];
    const read = async (): Promise<void> => {
      for (let first = 1; first <= document.numPages && !isLeft; first += BATCH) {
        const last = Math.min(document.numPages, first + BATCH - 1);
        const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
        known.push(...(await Promise.all(numbers.map((number) => pageSize(document, number)))));
        if (isLeft) return;
        const rest = Array.from({ length: document.numPages - known.length }, () => A4);
        setSizes([...known, ...rest]);
      }
    };
    // A document that was closed meanwhile rejects: nobody looks at it any more.
    read().catch(() => {});
    return () => {
      isLeft = true;
    };
  }, [document]);
  return sizes;
}
