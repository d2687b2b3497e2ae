import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { CSSProperties } from 'react';
import { useEffect, useRef, useState } from 'react';
import { previewText } from '../text/papers.ts';
import { withoutRadicals } from '../text/radicals.ts';
import type { FigureLink } from './pdf-reading.ts';
import { figureLinks } from './pdf-reading.ts';

export interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
  /** Screen pixels per point. */
  scale: number;
  figures: readonly { label: string }[];
  onFigure(index: number): void;
}

/** Text to select and copy. Runs without words (marks of structure) stay as they are. */
async function readableText(page: PDFPageProxy): ReturnType<PDFPageProxy['getTextContent']> {
  const content = await page.getTextContent();
  return {
    ...content,
    items: content.items.map((item) => ('str' in item ? { ...item, str: withoutRadicals(item.str) } : item)),
  };
}

/** One page: drawn, its text laid over it to select and copy, its figures as buttons. Drawn only while it stands near the window. */
export function PdfPage({ document: pdf, number, scale, figures, onFigure }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [links, setLinks] = useState<readonly FigureLink[]>([]);
  useEffect(() => {
    const surface = canvas.current;
    const layer = text.current;
    if (surface === null || layer === null) return;
    let stop = (): void => {};
    let isLeft = false;
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      const content = await readableText(page);
      if (isLeft) return;
      const viewport = page.getViewport({ scale: scale * devicePixelRatio });
      surface.width = Math.floor(viewport.width);
      surface.height = Math.floor(viewport.height);
      const drawing = page.render({ canvas: surface, viewport });
      const words = new TextLayer({
        textContentSource: content,
        container: layer,
        viewport: page.getViewport({ scale }),
      });
      stop = () => {
        drawing.cancel();
        words.cancel();
      };
      layer.replaceChildren();
      const [found] = await Promise.all([figureLinks(page), drawing.promise, words.render()]);
      if (isLeft) return;
      setLinks(found);
      surface.dataset.drawn = 'true';
    };
    // Cancelled drawings reject; a page that cannot be drawn stays white, the others stand.
    draw().catch(() => {});
    return () => {
      isLeft = true;
      stop();
    };
  }, [pdf, number, scale]);
  return (
    <>
      <canvas ref={canvas} />
      <div ref={text} className="textLayer" style={{ '--total-scale-factor': scale } as CSSProperties} />
      {links.map((link) => {
        const label = figures[link.index]?.label;
        if (label === undefined) return null;
        const { left, top, width, height } = link;
        return (
          <button
            key={`${link.index} ${left} ${top}`}
            type="button"
            className="plain pdf-figure"
            data-testid={`figure-${link.index}`}
            title={previewText.figure(label)}
            aria-label={previewText.figure(label)}
            style={{ left: left * scale, top: top * scale, width: width * scale, height: height * scale }}
            onClick={() => onFigure(link.index)}
          />
        );
      })}
    </>
  );
}
