import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PaperPreview, PaperSource } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { callOffice } from '../data/office-client.ts';
import type { OpenPdf } from './pdf-reading.ts';

export interface Preview {
  data: PaperPreview | undefined;
  /** Set up now, for the first time or anew. */
  isMaking: boolean;
  /** False for the moment before it is asked for. */
  isAsked: boolean;
  error: Error | null;
  cancel(): void;
  again(): void;
}

/** What a paper is: of two looks at the same one, the earlier stays until the new one is there, and so does its place. */
export function subjectOf(source: PaperSource | null): string {
  if (source === null) return '';
  if ('id' in source) return `paper ${source.id}`;
  return source.spec.kind;
}

/** The printed page of a paper. Made anew whenever it is looked at: what it tells may have changed since. */
export function usePreview(wanted: PaperSource | null): Preview {
  const source = useSettled(wanted);
  const client = useQueryClient();
  const queryKey = ['paper.preview', { source }];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      const callId = crypto.randomUUID();
      signal.addEventListener('abort', () => void office().cancel(callId));
      return callOffice('paper.preview', { source: source as PaperSource }, { callId });
    },
    enabled: source !== null,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before, beforeQuery) => {
      const asked = beforeQuery?.queryKey[1] as { source: PaperSource | null } | undefined;
      return asked !== undefined && subjectOf(asked.source) === subjectOf(source) ? before : undefined;
    },
  });
  return {
    data: query.data,
    isMaking: query.isFetching,
    isAsked: source !== null,
    error: query.error,
    cancel: () => void client.cancelQueries({ queryKey }),
    again: () => void query.refetch(),
  };
}

/** Keys held down pass many papers; the one where they stop is set up. */
const SETTLE_MS = 150;

function useSettled(wanted: PaperSource | null): PaperSource | null {
  const [settled, setSettled] = useState<PaperSource | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  return settled;
}

export type PdfState = { pdf: OpenPdf | null; preview: PaperPreview | null; error: Error | null };

/** The PDF of a preview, opened in the page. The one before stays on screen until the next one can be drawn. */
export function usePdf(preview: PaperPreview | undefined): PdfState {
  const [state, setState] = useState<PdfState>({ pdf: null, preview: null, error: null });
  useEffect(() => {
    if (preview === undefined) {
      setState({ pdf: null, preview: null, error: null });
      return;
    }
    let isLeft = false;
    const open = async (): Promise<OpenPdf> => {
      const { openPdf } = await import('./pdf-reading.ts');
      return openPdf(await office().readFile(preview.pdf));
    };
    open().then(
      (pdf) => {
        if (isLeft) pdf.close();
        else setState({ pdf, preview, error: null });
      },
      (error: Error) => {
        if (!isLeft) setState({ pdf: null, preview: null, error });
      },
    );
    return () => {
      isLeft = true;
    };
  }, [preview]);
  const { pdf } = state;
  useEffect(() => () => pdf?.close(), [pdf]);
  return state;
}
