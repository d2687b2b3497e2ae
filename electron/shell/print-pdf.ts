/** HTML of a whole paper → PDF, in a window nobody sees: no scripts, no network, a session that is forgotten. */
import { BrowserWindow, type Session, session } from 'electron';
import { Refusal } from '#domain/refusal.ts';
import { APP_SCHEME, PAPER_ORIGIN } from './app-origin.ts';
import { lockSession } from './session-lockdown.ts';

const PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** The paper's own @page rule decides; A4 stands in where it has none, since the default is Letter. Bookmarks come from its headings. */
const PRINTING = {
  preferCSSPageSize: true,
  pageSize: 'A4',
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** Throws Refusal cancelled. One paper at a time is rendered; others wait. */
export function createPdfPrinter(): (html: string, signal: AbortSignal) => Promise<Uint8Array> {
  let paper = '';
  let papers: Session | null = null;
  let tail: Promise<unknown> = Promise.resolve();

  function paperSession(): Session {
    if (papers !== null) return papers;
    papers = session.fromPartition('paper');
    lockSession(papers);
    papers.protocol.handle(
      APP_SCHEME,
      () =>
        new Response(paper, {
          headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PAPER_POLICY },
        }),
    );
    return papers;
  }

  async function print(html: string, signal: AbortSignal): Promise<Uint8Array> {
    if (signal.aborted) throw new Refusal('cancelled', {});
    paper = html;
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: paperSession(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webSecurity: true,
        spellcheck: false,
        devTools: false,
      },
    });
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const stop = (): void => reject(new Refusal('cancelled', {}));
    signal.addEventListener('abort', stop, { once: true });
    try {
      const made = window.loadURL(`${PAPER_ORIGIN}/`).then(() => window.webContents.printToPDF(PRINTING));
      // Should the abort win, the window goes away under `made`, whose failure then belongs to nobody.
      made.catch(() => undefined);
      return new Uint8Array(await Promise.race([made, aborted]));
    } finally {
      signal.removeEventListener('abort', stop);
      window.destroy();
    }
  }

  return (html, signal) => {
    const turn = tail.then(() => print(html, signal));
    tail = turn.catch(() => undefined);
    return turn;
  };
}
