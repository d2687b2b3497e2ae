/** Messages to a browser through the two pipes of `--remote-debugging-pipe`: no port is opened. */
import type { Readable, Writable } from 'node:stream';

export interface DevTools {
  /** The result of a command. Rejects with the browser's own words, or when it is gone. */
  send(method: string, params?: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>>;
  /** The next event of this name in the session. Rejects when the page crashes or the browser is gone. */
  next(event: string, sessionId: string): Promise<void>;
}

interface Waiting {
  sessionId: string | undefined;
  /** Id of a command or name of an event. */
  awaited: number | string;
  resolve(result: Readonly<Record<string, unknown>>): void;
  reject(reason: Error): void;
}

interface Message {
  id?: number;
  method?: string;
  sessionId?: string;
  result?: Readonly<Record<string, unknown>>;
  error?: { message: string };
}

export function connectDevTools(input: Writable, output: Readable): DevTools {
  const waiting = new Set<Waiting>();
  let lastId = 0;
  let isGone = false;

  function settle(chosen: (one: Waiting) => boolean, end: (one: Waiting) => void): void {
    for (const one of [...waiting].filter(chosen)) {
      waiting.delete(one);
      end(one);
    }
  }

  function take({ id, method, sessionId, result, error }: Message): void {
    if (id !== undefined) {
      settle(
        ({ awaited }) => awaited === id,
        ({ resolve, reject }) => (error === undefined ? resolve(result ?? {}) : reject(new Error(error.message))),
      );
    } else if (method === 'Inspector.targetCrashed') {
      settle(
        (one) => one.sessionId === sessionId,
        ({ reject }) => reject(new Error('页面进程中途退出')),
      );
    } else {
      settle(
        (one) => one.awaited === method && one.sessionId === sessionId,
        ({ resolve }) => resolve({}),
      );
    }
  }

  function leave(): void {
    isGone = true;
    settle(
      () => true,
      ({ reject }) => reject(new Error('浏览器已退出')),
    );
  }

  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (piece: string) => {
    const parts = (rest + piece).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) take(JSON.parse(part) as Message);
  });
  output.on('close', leave);
  output.on('error', leave);
  input.on('error', leave);

  function wait(awaited: number | string, sessionId: string | undefined): Promise<Readonly<Record<string, unknown>>> {
    const { promise, resolve, reject } = Promise.withResolvers<Readonly<Record<string, unknown>>>();
    waiting.add({ awaited, sessionId, resolve, reject });
    // Whoever stops awaiting it (a print given up) leaves nobody to be told.
    promise.catch(() => undefined);
    if (isGone) leave();
    return promise;
  }

  return {
    send(method, params = {}, sessionId) {
      lastId += 1;
      const answered = wait(lastId, sessionId);
      input.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
      return answered;
    },
    async next(event, sessionId) {
      await wait(event, sessionId);
    },
  };
}
