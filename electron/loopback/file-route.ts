/** `POST /upload`: a file of the user becomes a token. `GET /file/<token>`: a made file is downloaded or shown. */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '#domain/refusal.ts';
import type { ChosenFile, Result } from '#ipc/contract.ts';
import { faultOf } from '#ipc/fault.ts';
import { sendJson, sendSentence, sendStatus } from './reply.ts';
import { BodyTooLarge, writeBody } from './request-body.ts';

/** What the server needs of the office's file desk. */
export interface LoopbackDesk {
  tempPath(name: string): Promise<string>;
  admit(path: string, name?: string): Promise<ChosenFile>;
  made(token: string): Promise<{ path: string; name: string; sizeBytes: number }>;
}

/** Backups come this way too, so the cap lies above the 20 MB for workbooks, which their reader checks. */
const UPLOAD_LIMIT_MEGABYTES = 512;

const MEDIA_TYPES = new Map([
  ['.pdf', 'application/pdf'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.zip', 'application/zip'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
]);

export async function takeUpload(
  desk: LoopbackDesk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = fileName(request.headers['x-file-name']);
  if (name === null) return sendStatus(response, 400);
  const path = await desk.tempPath(name);
  let result: Result<ChosenFile>;
  try {
    await writeBody(request, path, UPLOAD_LIMIT_MEGABYTES * 1024 * 1024);
    result = { ok: true, value: await desk.admit(path, name) };
  } catch (error) {
    await rm(path, { force: true });
    if (!(error instanceof BodyTooLarge)) {
      if (request.destroyed && !request.complete) return;
      throw error;
    }
    const sizeMegabytes = Math.ceil(Number(request.headers['content-length'] ?? 0) / 1024 / 1024);
    result = {
      ok: false,
      fault: faultOf(
        new Refusal('fileTooLarge', { file: name, sizeMegabytes, limitMegabytes: UPLOAD_LIMIT_MEGABYTES }),
      ),
    };
  }
  sendJson(response, result);
}

/** Names travel percent-encoded, because header text is Latin. */
function fileName(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string' || header === '') return null;
  try {
    const name = decodeURIComponent(header).split(/[\\/]/).at(-1) ?? '';
    return name === '' ? null : name;
  } catch {
    return null;
  }
}

/** @param isInline shows a PDF in the browser; every other kind is downloaded whatever was asked */
export async function sendFile(
  desk: LoopbackDesk,
  token: string,
  isInline: boolean,
  response: ServerResponse,
): Promise<void> {
  const file = await desk.made(token).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (file === null) return sendSentence(response, 404, '这份文件已不在。请回到调度台重新生成。');
  const mediaType = MEDIA_TYPES.get(extname(file.name).toLowerCase()) ?? 'application/octet-stream';
  const disposition = isInline && mediaType === 'application/pdf' ? 'inline' : 'attachment';
  response.writeHead(200, {
    'Content-Type': mediaType,
    'Content-Length': file.sizeBytes,
    'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeHeaderText(file.name)}`,
    'Cache-Control': 'no-store',
  });
  await pipeline(createReadStream(file.path), response);
}

function encodeHeaderText(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
