/**
 * The printing port of hosts without Electron: one browser for a row of papers, kept a short while after the last one.
 * A browser that cannot be spoken to (forbidden by policy) is run once for each paper instead.
 */
import { Refusal } from '#domain/refusal.ts';
import { printWithChromium } from './chromium-print.ts';
import { limitSeconds } from './chromium-process.ts';
import { findChromium } from './installed-browser.ts';
import { type KeptBrowser, startBrowser } from './kept-browser.ts';

export interface ChromiumPrinter {
  /** Bytes of a PDF; one paper after another. Throws Refusal browserMissing, printFailed, cancelled. */
  print(html: string, signal: AbortSignal): Promise<Uint8Array>;
  /** Ends the browser that is still kept. Printing again starts another one. */
  close(): Promise<void>;
}

const KEPT_MS = 10_000;
const START_SECONDS = 20;

export function createChromiumPrinter({ keptMs = KEPT_MS }: { keptMs?: number } = {}): ChromiumPrinter {
  let kept: KeptBrowser | null = null;
  let isKeeping = true;
  let leaving: NodeJS.Timeout | undefined;
  let tail: Promise<unknown> = Promise.resolve();

  async function end(): Promise<void> {
    clearTimeout(leaving);
    const ending = kept;
    kept = null;
    await ending?.end();
  }

  /** Null where it cannot be kept. */
  async function browser(signal: AbortSignal): Promise<KeptBrowser | null> {
    if (kept?.isRunning() === false) await end();
    if (kept !== null || !isKeeping) return kept;
    const path = findChromium();
    if (path === null) throw new Refusal('browserMissing', {});
    const starting = await startBrowser(path);
    kept = starting;
    try {
      await within(START_SECONDS, signal, starting.ready);
      return starting;
    } catch {
      await end();
      throwIfCancelled(signal);
      isKeeping = false;
      return null;
    }
  }

  async function print(html: string, signal: AbortSignal): Promise<Uint8Array> {
    throwIfCancelled(signal);
    clearTimeout(leaving);
    const printing = await browser(signal);
    if (printing === null) return printWithChromium(html, signal);
    try {
      const pdf = await within(limitSeconds(html), signal, printing.print(html));
      leaving = setTimeout(() => void inTurn(end), keptMs);
      return pdf;
    } catch (error) {
      // What it was doing goes on until it is ended.
      await end();
      throw error instanceof Refusal ? error : new Refusal('printFailed', { detail: wordsOf(error) });
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = tail.then(work);
    tail = turn.catch(() => undefined);
    return turn;
  }

  return { print: (html, signal) => inTurn(() => print(html, signal)), close: () => inTurn(end) };
}

/** Rejects with Refusal printFailed when time is over, cancelled when it is not wanted any more. */
async function within<T>(seconds: number, signal: AbortSignal, work: Promise<T>): Promise<T> {
  throwIfCancelled(signal);
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Refusal('printFailed', { detail: `超过 ${seconds} 秒` })), seconds * 1000);
  const onAbort = (): void => reject(new Refusal('cancelled', {}));
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new Refusal('cancelled', {});
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
