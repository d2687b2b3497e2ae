/** Bodies of requests, never more of them than allowed. */
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

function capped(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > limit) done(new BodyTooLarge());
      else done(null, chunk);
    },
  });
}

/** Parsed JSON; throws BodyTooLarge or SyntaxError. */
export async function readJson(request: IncomingMessage, limitBytes: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  await pipeline(request, capped(limitBytes), async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk);
  });
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** Streams the body to a new file; throws BodyTooLarge, or the stream's error when the sender goes away. */
export async function writeBody(request: IncomingMessage, path: string, limitBytes: number): Promise<void> {
  await pipeline(request, capped(limitBytes), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
}
