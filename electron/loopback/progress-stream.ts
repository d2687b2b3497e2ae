/** Progress to the page as server-sent events. One office, one stream: every open page hears every call. */
import type { ServerResponse } from 'node:http';
import type { Progress } from '#ipc/contract.ts';

export interface ProgressStream {
  open(response: ServerResponse): void;
  send(progress: Progress): void;
  close(): void;
}

/** Comment lines that keep the connection from being taken for dead. */
const KEEP_ALIVE_MS = 25_000;

export function createProgressStream(): ProgressStream {
  const listeners = new Set<ServerResponse>();
  const keepAlive = setInterval(() => {
    for (const response of listeners) response.write(':\n\n');
  }, KEEP_ALIVE_MS);
  keepAlive.unref();

  return {
    open(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
      response.write(':\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    send(progress) {
      for (const response of listeners) response.write(`data: ${JSON.stringify(progress)}\n\n`);
    },
    close() {
      clearInterval(keepAlive);
      for (const response of listeners) response.end();
    },
  };
}
