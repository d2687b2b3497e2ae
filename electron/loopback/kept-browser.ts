/** An installed browser that stays for the next paper: it starts once, whether one letter is printed or thirty. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { endAll, printingFlags } from './chromium-process.ts';
import { connectDevTools, type DevTools } from './devtools-pipe.ts';

export interface KeptBrowser {
  /** It may have been ended from outside while nothing was printed. */
  isRunning(): boolean;
  /** Bytes of a PDF with bookmarks. Rejects with the browser's words; the browser is then to be ended. */
  print(html: string): Promise<Uint8Array>;
  /** Ends it and all it started; its profile is gone when this is done. Safe to call twice. */
  end(): Promise<void>;
}

const PIECE_BYTES = 1 << 20;

/** `browser` is its path. It has not answered yet: `ready` says when it has, and rejects when it ends before. */
export async function startBrowser(browser: string): Promise<KeptBrowser & { ready: Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'office-print-'));
  // A group of its own, so that renderers and a starter script go with it.
  const child = spawn(browser, [...printingFlags(join(folder, 'profile')), '--remote-debugging-pipe', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const ended = endOf(child);
  const tools = connectDevTools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const gone = ended.then((): never => {
    throw new Error('浏览器已退出');
  });
  gone.catch(() => undefined);
  let isRunning = true;
  void ended.then(() => {
    isRunning = false;
  });
  return {
    isRunning: () => isRunning,
    ready: Promise.race([tools.send('Browser.getVersion').then(() => undefined), gone]),
    print: (html) => Promise.race([printPage(tools, join(folder, 'page.html'), html), gone]),
    async end() {
      endAll(child);
      await ended;
      // Windows keeps files of a process that has just ended for a moment.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
    },
  };
}

function endOf(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('error', () => resolve());
  child.once('exit', () => resolve());
  return promise;
}

/** A page of its own for each paper, without scripts. */
async function printPage(tools: DevTools, path: string, html: string): Promise<Uint8Array> {
  await writeFile(path, html);
  const { targetId } = await tools.send('Target.createTarget', { url: 'about:blank' });
  const attached = await tools.send('Target.attachToTarget', { targetId, flatten: true });
  const sessionId = String(attached.sessionId);
  await tools.send('Emulation.setScriptExecutionDisabled', { value: true }, sessionId);
  await tools.send('Page.enable', {}, sessionId);
  const loaded = tools.next('Page.loadEventFired', sessionId);
  await tools.send('Page.navigate', { url: pathToFileURL(path).href }, sessionId);
  await loaded;
  const { stream } = await tools.send(
    'Page.printToPDF',
    {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      transferMode: 'ReturnAsStream',
    },
    sessionId,
  );
  const pdf = await readStream(tools, stream, sessionId);
  await tools.send('Target.closeTarget', { targetId });
  await rm(path, { force: true });
  return pdf;
}

/** In pieces: a long paper in one message would stand in memory several times. */
async function readStream(tools: DevTools, handle: unknown, sessionId: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await tools.send('IO.read', { handle, size: PIECE_BYTES }, sessionId);
    pieces.push(Buffer.from(String(data), base64Encoded === true ? 'base64' : 'latin1'));
    if (eof === true) break;
  }
  await tools.send('IO.close', { handle }, sessionId);
  return new Uint8Array(Buffer.concat(pieces));
}
