/** Answers of the loopback server. */
import type { ServerResponse } from 'node:http';

export function sendJson(response: ServerResponse, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

export function sendStatus(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Cache-Control': 'no-store' });
  response.end();
}

/** A page of one sentence, for a person whose address does not (or no longer) open the office. */
export function sendSentence(response: ServerResponse, status: number, sentence: string): void {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>示范区建设任务调度台</title><style>body{margin:20vh auto;max-width:32em;padding:0 1em;font:16px/1.8 sans-serif;color:#1f2329;background:#fbfaf7}</style><p>${sentence}</p></html>`;
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(html);
}
