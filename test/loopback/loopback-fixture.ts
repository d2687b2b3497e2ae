/** A running loopback server over a small folder of page files and a router double that only remembers. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { CallMeta, Progress, Result } from '#ipc/contract.ts';
import type { Router } from '#ipc/router.ts';
import { createFileDesk, type NodeFileDesk } from '#services/file-desk.ts';
import { type Loopback, startLoopback } from '../../electron/loopback/server.ts';

export interface RecordedCall {
  channel: string;
  input: unknown;
  meta: CallMeta | undefined;
}

export interface Fixture {
  loopback: Loopback;
  desk: NodeFileDesk;
  folder: string;
  calls: RecordedCall[];
  cancelled: string[];
  errors: unknown[];
  /** The page's cookie after entering once. */
  enter(): Promise<string>;
  send(options: RawRequest): Promise<RawAnswer>;
  close(): Promise<void>;
}

export interface RawRequest {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export async function openFixture(): Promise<Fixture> {
  const folder = mkdtempSync(join(tmpdir(), 'loopback-'));
  const rendererFolder = join(folder, 'page');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><p>page</p>');
  await writeFile(join(rendererFolder, 'assets', 'main-a1.js'), 'export {};');
  await writeFile(join(rendererFolder, 'notes.txt'), 'not a kind that pages have');
  await writeFile(join(rendererFolder, '.hidden.js'), 'hidden');
  await writeFile(join(folder, 'secret.js'), 'secret');
  symlinkSync(join(folder, 'secret.js'), join(rendererFolder, 'link.js'));

  const calls: RecordedCall[] = [];
  const cancelled: string[] = [];
  const errors: unknown[] = [];
  const desk = createFileDesk({ tempFolder: join(folder, 'temp') });
  const loopback = await startLoopback({
    router: recordingRouter(calls, cancelled),
    desk,
    rendererFolder,
    onError: (error) => errors.push(error),
  });
  const send = (options: RawRequest): Promise<RawAnswer> => rawRequest(loopback.port, options);

  return {
    loopback,
    desk,
    folder,
    calls,
    cancelled,
    errors,
    send,
    async enter() {
      const answer = await send({ path: new URL(loopback.newAddress()).pathname });
      return (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
    },
    async close() {
      await loopback.close();
      desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function recordingRouter(calls: RecordedCall[], cancelled: string[]): Router {
  return {
    async call(channel: string, input: unknown, meta?: CallMeta, onProgress?: (progress: Progress) => void) {
      calls.push({ channel, input, meta });
      if (meta?.callId !== undefined) onProgress?.({ callId: meta.callId, done: 1, total: 2, label: '附件2' });
      return { ok: true, value: { channel } } satisfies Result<unknown> as never;
    },
    cancel: (callId) => void cancelled.push(callId),
    close: async () => {},
  };
}

/** Node's own client, so that Host, Origin and the raw path can be anything. */
async function rawRequest(port: number, { method = 'GET', path, headers = {}, body }: RawRequest): Promise<RawAnswer> {
  return new Promise((done, fail) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      buffer(response).then(
        (bytes) => done({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString('utf8') }),
        fail,
      );
    });
    request.on('error', fail);
    request.end(body);
  });
}
