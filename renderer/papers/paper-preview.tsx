import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { PaperSource } from '#ipc/contract.ts';
import { useRemembered } from '../data/remembered.ts';
import { Failure } from '../frame/failure.tsx';
import { previewText } from '../text/papers.ts';
import { FigureDialog } from './figure-dialog.tsx';
import { FontNote } from './font-note.tsx';
import { subjectOf, usePdf, usePreview } from './use-preview.ts';

/** Fetched with the first page: the drawing of PDFs is large. */
const PdfView = lazy(() => import('./pdf-view.tsx'));

const STEPS: readonly number[] = [50, 67, 80, 90, 100, 110, 125, 150, 200];

const isZoom = (value: unknown): value is number | null => value === null || STEPS.some((step) => step === value);

export interface PaperPreviewProps {
  source: PaperSource | null;
  asOf: string | undefined;
}

/** A paper exactly as it prints, with figures that open their rows. */
export function PaperPreview({ source, asOf }: PaperPreviewProps) {
  const preview = usePreview(source);
  const { pdf, preview: shown, error } = usePdf(preview.data);
  const [zoom, setZoom] = useRemembered<number | null>('papers.zoom', null, isZoom);
  const [fit, setFit] = useState(100);
  const [page, setPage] = useState(1);
  const [place, setPlace] = useState<{ page: number } | null>(null);
  const [figure, setFigure] = useState<number | null>(null);
  const openFigure = useCallback((index: number) => setFigure(index), []);
  const percent = zoom ?? fit;
  const bigger = STEPS.find((step) => step > percent);
  const smaller = STEPS.findLast((step) => step < percent);
  const opened = figure === null ? undefined : shown?.figures[figure];
  const failure = preview.error ?? error;
  const isOpening = preview.data !== undefined && shown !== preview.data && error === null;
  return (
    <div className="paper-preview" data-testid="preview" data-pages={shown?.pages}>
      <div className="preview-bar" role="toolbar" aria-label={previewText.label}>
        <span className="preview-page">
          {pdf === null ? '' : previewText.pages(Math.min(page, pdf.document.numPages), pdf.document.numPages)}
        </span>
        {pdf !== null && pdf.contents.length > 1 ? (
          <Dropdown
            trigger={['click']}
            menu={{
              items: pdf.contents.map((item, index) => ({
                key: String(index),
                label: item.title,
                onClick: () => setPlace({ page: item.page }),
              })),
            }}
          >
            <button type="button" className="link" data-testid="preview-contents" aria-haspopup="menu">
              {previewText.contents}
            </button>
          </Dropdown>
        ) : null}
        <span className="preview-state" role="status">
          {preview.isMaking ? previewText.making : isOpening ? previewText.reading : ''}
          {preview.isMaking ? (
            <button type="button" className="link" data-testid="preview-cancel" onClick={preview.cancel}>
              {previewText.cancel}
            </button>
          ) : null}
        </span>
        <span className="grow" />
        {(shown?.figures.length ?? 0) > 0 ? <span className="faint preview-hint">{previewText.figureHint}</span> : null}
        <span className="preview-zoom">
          <button
            type="button"
            className="link"
            aria-label={previewText.zoomOut}
            title={previewText.zoomOut}
            disabled={smaller === undefined}
            onClick={() => smaller !== undefined && setZoom(smaller)}
          >
            −
          </button>
          <span>{previewText.zoom(percent)}</span>
          <button
            type="button"
            className="link"
            aria-label={previewText.zoomIn}
            title={previewText.zoomIn}
            disabled={bigger === undefined}
            onClick={() => bigger !== undefined && setZoom(bigger)}
          >
            +
          </button>
          <button type="button" className="link" aria-pressed={zoom === null} onClick={() => setZoom(null)}>
            {previewText.fit}
          </button>
        </span>
      </div>
      {shown ? <FontNote fonts={shown.missingFonts} /> : null}
      {failure !== null && !preview.isMaking ? (
        <Failure error={failure} onRetry={preview.again} />
      ) : pdf !== null && shown !== null ? (
        <Suspense fallback={<div className="pdf-view" />}>
          <PdfView
            // Another paper begins at its first page; the same one, worded anew, stays where it is.
            key={subjectOf(source)}
            pdf={pdf}
            zoom={zoom}
            figures={shown.figures}
            onFigure={openFigure}
            onPage={setPage}
            onFit={setFit}
            goTo={place}
          />
        </Suspense>
      ) : preview.isMaking || isOpening || !preview.isAsked ? (
        <div className="pdf-view" />
      ) : (
        <div className="empty">
          <p>{previewText.cancelled}</p>
          <Button onClick={preview.again}>{previewText.again}</Button>
        </div>
      )}
      {opened ? <FigureDialog figure={opened} asOf={asOf} onClose={() => setFigure(null)} /> : null}
    </div>
  );
}
