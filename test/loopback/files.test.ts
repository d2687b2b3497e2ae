import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Fixture, openFixture, type RawRequest } from './loopback-fixture.ts';

let fixture: Fixture;
let headers: Record<string, string>;
beforeEach(async () => {
  fixture = await openFixture();
  headers = { Cookie: await fixture.enter(), Origin: fixture.loopback.origin };
});
afterEach(() => fixture.close());

const upload = (name: string, body: string | Uint8Array): RawRequest => ({
  method: 'POST',
  path: '/upload',
  headers: { ...headers, 'X-File-Name': encodeURIComponent(name) },
  body,
});

test('an upload becomes a token for exactly its bytes', async () => {
  const bytes = new Uint8Array(300_000).map((_, index) => index % 251);
  const answer = await fixture.send(upload('区发〔2022〕9号附件.xlsx', bytes));
  const { ok, value } = JSON.parse(answer.body);
  expect(ok).toBe(true);
  expect(value).toEqual({ ref: { token: expect.any(String) }, name: '区发〔2022〕9号附件.xlsx', sizeBytes: 300_000 });
  const taken = await fixture.desk.take(value.ref);
  expect(taken.name).toBe('区发〔2022〕9号附件.xlsx');
  expect(readFileSync(taken.path).equals(Buffer.from(bytes))).toBe(true);
});

test('an empty file is taken in too, so that its reader can say what is wrong', async () => {
  const answer = await fixture.send(upload('空表.xlsx', ''));
  expect(JSON.parse(answer.body).value.sizeBytes).toBe(0);
});

test.each(['../../evil.xlsx', '..\\..\\evil.xlsx', '/etc/evil.xlsx'])('the name %s leads nowhere', async (name) => {
  const answer = await fixture.send(upload(name, 'x'));
  const { path } = await fixture.desk.take(JSON.parse(answer.body).value.ref);
  expect(path.startsWith(join(fixture.folder, 'temp'))).toBe(true);
  expect(path.endsWith('evil.xlsx')).toBe(true);
});

test.each(['', '%E0%A4%A', '..%2F'])('an upload named “%s” is refused', async (name) => {
  const answer = await fixture.send({ ...upload('x', 'x'), headers: { ...headers, 'X-File-Name': name } });
  expect(answer.status).toBe(400);
});

test('a sender that goes away leaves no file behind', async () => {
  const { port } = fixture.loopback;
  const request = httpRequest({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/upload',
    headers: { ...headers, 'X-File-Name': 'a.xlsx', 'Content-Length': '9000' },
  });
  request.on('error', () => {});
  request.write(Buffer.alloc(1000));
  const left = (): string[] =>
    existsSync(join(fixture.folder, 'temp'))
      ? readdirSync(join(fixture.folder, 'temp'), { recursive: true })
          .map(String)
          .filter((name) => name.endsWith('.xlsx'))
      : [];
  await expect.poll(left).toHaveLength(1);
  request.destroy();
  await expect.poll(left).toEqual([]);
  expect(fixture.errors).toEqual([]);
});

test('a made file is downloaded under its Chinese name', async () => {
  const made = await fixture.desk.offer("附件2：责任分工表(2022年)'.xlsx", Buffer.from('workbook'));
  const answer = await fixture.send({ path: `/file/${made.token}`, headers });
  expect(answer.body).toBe('workbook');
  expect(answer.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const disposition = String(answer.headers['content-disposition']);
  expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w%.!~-]+$/);
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe("附件2：责任分工表(2022年)'.xlsx");
});

test('a PDF is shown in the browser when asked, any other kind never', async () => {
  const pdf = await fixture.desk.offer('表.pdf', Buffer.from('%PDF-1.7'));
  const page = await fixture.desk.offer('表.html', Buffer.from('<script>alert(1)</script>'));
  const shown = await fixture.send({ path: `/file/${pdf.token}?inline`, headers });
  expect([shown.headers['content-type'], shown.headers['content-disposition']]).toEqual([
    'application/pdf',
    expect.stringMatching(/^inline;/),
  ]);
  const kept = await fixture.send({ path: `/file/${page.token}?inline`, headers });
  expect([kept.headers['content-type'], kept.headers['content-disposition']]).toEqual([
    'application/octet-stream',
    expect.stringMatching(/^attachment;/),
  ]);
});

test('a token nobody gave out is answered with a sentence', async () => {
  const answer = await fixture.send({ path: '/file/abcdef', headers });
  expect(answer.status).toBe(404);
  expect(answer.body).toContain('这份文件已不在');
});

test('a file of the user is not handed out again', async () => {
  const answer = await fixture.send(upload('a.xlsx', 'x'));
  const { token } = JSON.parse(answer.body).value.ref;
  expect((await fixture.send({ path: `/file/${token}`, headers })).status).toBe(404);
});
