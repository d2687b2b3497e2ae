import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '#ipc/page-policy.ts';
import { type Fixture, openFixture, type RawRequest } from './loopback-fixture.ts';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await openFixture();
});
afterEach(() => fixture.close());

/** A request as the page itself sends it. */
async function fromPage(request: RawRequest): Promise<RawRequest> {
  const { origin } = fixture.loopback;
  return {
    ...request,
    headers: { Cookie: await fixture.enter(), Origin: origin, 'Sec-Fetch-Site': 'same-origin', ...request.headers },
  };
}

const call = (channel: string, more: Record<string, unknown> = {}): RawRequest => ({
  method: 'POST',
  path: '/call',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ channel, ...more }),
});

describe('the way in', () => {
  test('listens on 127.0.0.1 only, on a port of its own', () => {
    expect(fixture.loopback.origin).toBe(`http://127.0.0.1:${fixture.loopback.port}`);
    expect(fixture.loopback.port).toBeGreaterThan(1023);
  });

  test('turns the address into a cookie that scripts and other sites cannot use', async () => {
    const answer = await fixture.send({ path: new URL(fixture.loopback.newAddress()).pathname });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^office-${fixture.loopback.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/; Max-Age=\\d+$`),
    );
  });

  test('takes an address once', async () => {
    const { pathname } = new URL(fixture.loopback.newAddress());
    expect((await fixture.send({ path: pathname })).status).toBe(303);
    const again = await fixture.send({ path: pathname });
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body).toContain('已经用过');
  });

  test('lets a browser that is inside pass over a used address', async () => {
    const { pathname } = new URL(fixture.loopback.newAddress());
    const first = await fixture.send({ path: pathname });
    const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    expect((await fixture.send({ path: pathname, headers: { Cookie: cookie } })).status).toBe(303);
  });

  test('refuses an invented key and an invented cookie', async () => {
    expect((await fixture.send({ path: '/enter/abc' })).status).toBe(403);
    const cookie = await fixture.enter();
    const forged = `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`;
    expect((await fixture.send({ path: '/', headers: { Cookie: forged } })).status).toBe(401);
    expect((await fixture.send({ path: '/', headers: { Cookie: cookie } })).status).toBe(200);
  });

  test.each(['/', '/assets/main-a1.js', '/progress', '/file/abc'])(
    'shows nothing of %s without the cookie',
    async (path) => {
      expect((await fixture.send({ path })).status).toBe(401);
    },
  );

  test.each(['/call', '/cancel', '/upload'])('does nothing at %s without the cookie', async (path) => {
    const { Origin } = { Origin: fixture.loopback.origin };
    const answer = await fixture.send({
      ...call('app.info'),
      path,
      headers: { Origin, 'Content-Type': 'application/json' },
    });
    expect(answer.status).toBe(401);
    expect(fixture.calls).toEqual([]);
  });
});

describe('requests of others', () => {
  test.each(['localhost', 'evil.example', '127.0.0.1'])('are refused when they call the host %s', async (name) => {
    const headers = { Host: name === '127.0.0.1' ? name : `${name}:${fixture.loopback.port}` };
    expect((await fixture.send({ path: '/', headers: { ...headers, Cookie: await fixture.enter() } })).status).toBe(
      421,
    );
  });

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost'])(
    'are refused from the origin %s, cookie or not',
    async (origin) => {
      const request = await fromPage(call('app.info'));
      const answer = await fixture.send({ ...request, headers: { ...request.headers, Origin: origin } });
      expect(answer.status).toBe(403);
      expect(fixture.calls).toEqual([]);
    },
  );

  test('are refused when a POST names no origin', async () => {
    const request = call('app.info');
    const answer = await fixture.send({ ...request, headers: { ...request.headers, Cookie: await fixture.enter() } });
    expect(answer.status).toBe(403);
  });

  test.each(['cross-site', 'same-site'])('are refused when the browser calls them %s', async (site) => {
    const answer = await fixture.send(await fromPage({ path: '/', headers: { 'Sec-Fetch-Site': site } }));
    expect(answer.status).toBe(403);
  });

  test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('are refused with the method %s', async (method) => {
    expect((await fixture.send(await fromPage({ method, path: '/call' }))).status).toBe(405);
  });
});

describe('page files', () => {
  test('carry the policy and forbid guessing and framing', async () => {
    for (const path of ['/', '/assets/main-a1.js', '/nothing.js']) {
      const { headers } = await fixture.send(await fromPage({ path }));
      expect(headers).toMatchObject({
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  test('are kept by the browser only when their name holds their hash', async () => {
    const page = await fixture.send(await fromPage({ path: '/' }));
    expect([page.body, page.headers['cache-control']]).toEqual(['<!doctype html><p>page</p>', 'no-store']);
    const asset = await fixture.send(await fromPage({ path: '/assets/main-a1.js' }));
    expect([asset.body, asset.headers['cache-control']]).toEqual([
      'export {};',
      'private, max-age=31536000, immutable',
    ]);
  });

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/%5c..%5csecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/link.js',
    '/.hidden.js',
    '/notes.txt',
    '/assets',
    '/%00',
    '/%E0%A4%A',
    '/C:/secret.js',
  ])('do not include %s', async (path) => {
    const answer = await fixture.send(await fromPage({ path }));
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('');
  });
});

describe('calls', () => {
  test('reach the router with channel, input and the text parts of meta', async () => {
    const answer = await fixture.send(
      await fromPage(call('task.list', { input: { asOf: '2022-07-05' }, meta: { callId: 'a', opId: 7, more: 'x' } })),
    );
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { channel: 'task.list' } });
    expect(fixture.calls).toEqual([{ channel: 'task.list', input: { asOf: '2022-07-05' }, meta: { callId: 'a' } }]);
  });

  test('can be cancelled', async () => {
    const answer = await fixture.send(await fromPage({ ...call(''), path: '/cancel', body: '{"callId":"a"}' }));
    expect(answer.status).toBe(204);
    expect(fixture.cancelled).toEqual(['a']);
  });

  test.each([
    ['no JSON', '{"channel":', 400],
    ['no object', '[]', 400],
    ['no channel', '{"channel":7}', 400],
  ])('with %s are refused', async (_what, body, status) => {
    expect((await fixture.send(await fromPage({ ...call(''), body }))).status).toBe(status);
    expect(fixture.calls).toEqual([]);
  });

  test('of a form or as plain text are refused, since other sites could send them', async () => {
    const request = await fromPage(call('app.info'));
    const answer = await fixture.send({ ...request, headers: { ...request.headers, 'Content-Type': 'text/plain' } });
    expect(answer.status).toBe(415);
  });

  test('larger than any set of decisions are refused', async () => {
    const answer = await fixture.send(
      await fromPage({ ...call(''), body: `{"channel":"${'x'.repeat(17 * 1024 * 1024)}"}` }),
    );
    expect(answer.status).toBe(413);
  });

  test('tell their progress to the page', async () => {
    const { loopback } = fixture;
    const Cookie = await fixture.enter();
    const stream = await fetch(`${loopback.origin}/progress`, { headers: { Cookie } });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await fixture.send(await fromPage(call('annex.preview', { meta: { callId: 'p1' } })));
    const { value } = await reader.read();
    expect(value).toBe('data: {"callId":"p1","done":1,"total":2,"label":"附件2"}\n\n');
    await reader.cancel();
  });
});
