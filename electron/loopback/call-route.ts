/** `POST /call` and `POST /cancel`: the router behind HTTP. Every answer to a call is a `Result`, also a "no". */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { callMeta } from '#ipc/call-meta.ts';
import type { Progress } from '#ipc/contract.ts';
import type { Router } from '#ipc/router.ts';
import { sendJson, sendStatus } from './reply.ts';
import { BodyTooLarge, readJson } from './request-body.ts';

/** Room for the decisions on 20,000 rows. */
const CALL_LIMIT = 16 * 1024 * 1024;

export async function answerCall(
  router: Router,
  request: IncomingMessage,
  response: ServerResponse,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const body = await jsonObject(request, response);
  if (body === null) return;
  const { channel } = body;
  if (typeof channel !== 'string') return sendStatus(response, 400);
  sendJson(response, await router.call(channel, body.input, callMeta(body.meta), onProgress));
}

export async function answerCancel(router: Router, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await jsonObject(request, response);
  if (body === null) return;
  if (typeof body.callId !== 'string') return sendStatus(response, 400);
  router.cancel(body.callId);
  sendStatus(response, 204);
}

/** Null when the body was no JSON object; the refusal is sent by then. */
async function jsonObject(request: IncomingMessage, response: ServerResponse): Promise<Record<string, unknown> | null> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    sendStatus(response, 415);
    return null;
  }
  try {
    const body = await readJson(request, CALL_LIMIT);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
    sendStatus(response, 400);
  } catch (error) {
    sendStatus(response, error instanceof BodyTooLarge ? 413 : 400);
  }
  return null;
}
