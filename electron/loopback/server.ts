/**
 * The contract served on 127.0.0.1 to the same page in an installed browser: for machines Electron cannot run on, for
 * browser tests, and where Electron's binary is absent.
 */
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { findPageFile } from '#ipc/page-file.ts';
import { PAGE_HEADERS } from '#ipc/page-policy.ts';
import type { Router } from '#ipc/router.ts';
import { answerCall, answerCancel } from './call-route.ts';
import { createEntrance, type Entrance } from './entrance.ts';
import { type LoopbackDesk, sendFile, takeUpload } from './file-route.ts';
import { createProgressStream } from './progress-stream.ts';
import { sendSentence, sendStatus } from './reply.ts';
import { refusalStatus } from './request-check.ts';

export interface LoopbackOptions {
  router: Router;
  desk: LoopbackDesk;
  /** Folder of the built page. */
  rendererFolder: string;
  /** A free port by default. */
  port?: number;
  /** Told of errors that no answer can carry (a broken disk under a page file). */
  onError?(error: unknown): void;
  /** Told after an address was used up. */
  onEnter?(): void;
}

export interface Loopback {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly port: number;
  /** A fresh address that opens the office once. */
  newAddress(): string;
  close(): Promise<void>;
}

const LOOPBACK_HOST = '127.0.0.1';

/** Throws the listening socket's error (port taken). */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { router, desk, rendererFolder, onError = () => {}, onEnter = () => {} } = options;
  const progress = createProgressStream();
  let origin = '';
  let entrance: Entrance | null = null;

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
    answer(request, response).catch((error: unknown) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else sendStatus(response, 500);
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refusalStatus(request, origin);
    if (refused !== null) return sendStatus(response, refused);
    // Parsed by hand: `new URL` would resolve `..` away before the page files are guarded against it.
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    const isInside = entrance?.isInside(request.headers.cookie) ?? false;
    if (path.startsWith('/enter/') && request.method === 'GET') return enter(path.slice(7), isInside, response);
    if (!isInside) {
      return request.method === 'GET' && path === '/'
        ? sendSentence(response, 401, '请使用终端里显示的完整地址打开。在终端按回车键可取得新的地址。')
        : sendStatus(response, 401);
    }
    if (request.method === 'POST') return answerPost(path, request, response);
    if (path === '/progress') return progress.open(response);
    if (path.startsWith('/file/')) return sendFile(desk, path.slice(6), query === 'inline', response);
    return sendPage(path, request.method === 'HEAD', response);
  }

  async function answerPost(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (path === '/call') return answerCall(router, request, response, progress.send);
    if (path === '/cancel') return answerCancel(router, request, response);
    if (path === '/upload') return takeUpload(desk, request, response);
    sendStatus(response, 404);
  }

  function enter(key: string, isInside: boolean, response: ServerResponse): void {
    const cookie = entrance?.enter(key) ?? null;
    if (cookie === null && !isInside) {
      sendSentence(response, 403, '这个地址已经用过，或不是本次启动的地址。请在终端按回车键，取得新的地址。');
      return;
    }
    response.writeHead(303, {
      ...(cookie === null ? {} : { 'Set-Cookie': cookie }),
      Location: '/',
      'Cache-Control': 'no-store',
    });
    response.end();
    if (cookie !== null) onEnter();
  }

  async function sendPage(path: string, isHead: boolean, response: ServerResponse): Promise<void> {
    const file = await findPageFile(rendererFolder, path);
    if (file === null) return sendStatus(response, 404);
    response.writeHead(200, {
      'Content-Type': file.mediaType,
      'Content-Length': file.sizeBytes,
      // Built assets carry their hash in the name; the page itself does not.
      'Cache-Control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
    });
    if (isHead) response.end();
    else await pipeline(createReadStream(file.path), response);
  }

  await new Promise<void>((listening, fail) => {
    server.once('error', fail);
    server.listen({ host: LOOPBACK_HOST, port: options.port ?? 0, exclusive: true }, listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  origin = `http://${LOOPBACK_HOST}:${port}`;
  const open = createEntrance(port);
  entrance = open;

  return {
    origin,
    port,
    newAddress: () => `${origin}/enter/${open.newKey()}`,
    close() {
      progress.close();
      return new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    },
  };
}
