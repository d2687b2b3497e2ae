/** Answers `app://office/…` with the built page's files. */
import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { findPageFile } from '#ipc/page-file.ts';
import { PAGE_HEADERS } from '#ipc/page-policy.ts';
import { APP_ORIGIN, APP_SCHEME, originOf } from './app-origin.ts';

/** @param rendererFolder folder of the built page; may lie in the asar archive */
export function servePages(protocol: Protocol, rendererFolder: string): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    if (originOf(url) !== APP_ORIGIN || method !== 'GET')
      return new Response(null, { status: 403, headers: PAGE_HEADERS });
    const file = await findPageFile(rendererFolder, new URL(url).pathname);
    if (file === null) return new Response(null, { status: 404, headers: PAGE_HEADERS });
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: { ...PAGE_HEADERS, 'Content-Type': file.mediaType, 'Cache-Control': 'no-store' },
    });
  });
}
