import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileDesk, safeFileName } from '#services/file-desk.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'desk-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const unknown = expect.objectContaining({ code: 'fileTokenUnknown' });
const bytes = new TextEncoder().encode('内容');

describe('the file desk of a window', () => {
  const open = () => createFileDesk({ tempFolder: join(root, 'temp') });

  it('takes a chosen file by its token and never by a path', async () => {
    const desk = open();
    const path = join(root, '附件.xlsx');
    writeFileSync(path, bytes);
    const admitted = await desk.admit(path);
    expect(admitted).toEqual({ ref: { token: expect.any(String) }, name: '附件.xlsx', sizeBytes: 6 });
    expect(await desk.take(admitted.ref)).toEqual({ path, name: '附件.xlsx', sizeBytes: 6 });
    await expect(desk.take({ path })).rejects.toEqual(unknown);
    await expect(desk.take({ token: 'guess' })).rejects.toEqual(unknown);
  });

  it('says so when the file is gone by the time it is wanted, or was a folder', async () => {
    const desk = open();
    const path = join(root, 'a.xlsx');
    writeFileSync(path, bytes);
    const { ref } = await desk.admit(path, '回表.xlsx');
    rmSync(path);
    await expect(desk.take(ref)).rejects.toEqual(
      expect.objectContaining({ code: 'fileMissing', params: { file: '回表.xlsx' } }),
    );
    await expect(desk.admit(root)).rejects.toEqual(expect.objectContaining({ code: 'fileMissing' }));
  });

  it('keeps a made file under a token, whatever `to` says, and tells no path', async () => {
    const desk = open();
    const made = await desk.offer('附件2.xlsx', bytes, { path: join(root, 'elsewhere') });
    expect(made).toEqual({ token: expect.any(String), name: '附件2.xlsx', sizeBytes: 6, path: null });
    const kept = await desk.made(made.token);
    expect(readFileSync(kept.path)).toEqual(Buffer.from(bytes));
    expect(existsSync(join(root, 'elsewhere'))).toBe(false);
  });

  it('reads stored bytes only when asked, once, and gives the same token for the same file', async () => {
    const desk = open();
    let reads = 0;
    const read = () => {
      reads += 1;
      return bytes;
    };
    const token = desk.offerStored('hash', '附件.xlsx', 6, read);
    expect(desk.offerStored('hash', '附件.xlsx', 6, read)).toBe(token);
    expect(reads).toBe(0);
    expect((await desk.made(token)).sizeBytes).toBe(6);
    expect((await desk.take({ token })).name).toBe('附件.xlsx');
    expect(reads).toBe(1);
  });

  it('forgets everything when it closes', async () => {
    const desk = open();
    const made = await desk.offer('a.pdf', bytes);
    const { path } = await desk.made(made.token);
    desk.close();
    expect(existsSync(path)).toBe(false);
    await expect(desk.made(made.token)).rejects.toEqual(unknown);
  });
});

describe('the file desk of the terminal', () => {
  const open = () =>
    createFileDesk({
      tempFolder: join(root, 'temp'),
      paths: { base: join(root, 'here'), outFolder: join(root, '导出') },
    });
  beforeEach(() => mkdirSync(join(root, 'here')));

  it('takes paths from the folder the user stands in', async () => {
    writeFileSync(join(root, 'here', 'a.xlsx'), bytes);
    expect((await open().take({ path: 'a.xlsx' })).path).toBe(join(root, 'here', 'a.xlsx'));
    await expect(open().take({ path: 'b.xlsx' })).rejects.toEqual(expect.objectContaining({ code: 'fileMissing' }));
  });

  it('puts a made file into the export folder, a folder, or the file named', async () => {
    const desk = open();
    const places = [
      await desk.offer('附件2：表.xlsx', bytes),
      await desk.offer('附件2：表.xlsx', bytes, { path: '.' }),
      await desk.offer('附件2：表.xlsx', bytes, { path: 'new/' }),
      await desk.offer('附件2：表.xlsx', bytes, { path: 'out.xlsx' }),
    ].map(({ path }) => path);
    expect(places).toEqual([
      join(root, '导出', '附件2：表.xlsx'),
      join(root, 'here', '附件2：表.xlsx'),
      join(root, 'here', 'new', '附件2：表.xlsx'),
      join(root, 'here', 'out.xlsx'),
    ]);
    for (const path of places) expect(readFileSync(path ?? '')).toEqual(Buffer.from(bytes));
  });
});

describe('file names', () => {
  it.each([
    ['附件2：《建设方案》2022年.xlsx', '附件2：《建设方案》2022年.xlsx'],
    ['a/b\\c:d*e?"f"<g>|.xlsx', 'a／b＼c：d＊e？＂f＂＜g＞｜.xlsx'],
    ['../../etc/passwd', '..／..／etc／passwd'],
    ['line\nbreak.pdf', 'line break.pdf'],
    ['dots...', 'dots'],
    ['', '未命名'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
    expect(basename(safe)).toBe(safe);
  });
});

describe('folders', () => {
  it('lists the files of a folder and below by name, without hidden and lock files, and a file as itself', async () => {
    const desk = createFileDesk({ tempFolder: join(root, 'temp'), paths: { base: root, outFolder: root } });
    mkdirSync(join(root, '回表', '街道', '.隐藏'), { recursive: true });
    const names = ['10.xlsx', '2.xlsx', '.a.xlsx', '~$2.xlsx', 'Thumbs.db', '街道/1.xlsx', '街道/.隐藏/3.xlsx'];
    for (const name of names) writeFileSync(join(root, '回表', name), bytes);
    symlinkSync(root, join(root, '回表', '圈'));
    const listed = await desk.takeAll({ path: '回表' });
    expect(listed.map(({ path, name, sizeBytes }) => [relative(join(root, '回表'), path), name, sizeBytes])).toEqual([
      ['2.xlsx', '2.xlsx', 6],
      ['10.xlsx', '10.xlsx', 6],
      [join('街道', '1.xlsx'), '1.xlsx', 6],
    ]);
    expect(await desk.takeAll({ path: '回表/2.xlsx' })).toEqual([
      { path: join(root, '回表', '2.xlsx'), name: '2.xlsx', sizeBytes: 6 },
    ]);
    await expect(desk.takeAll({ path: '没有' })).rejects.toEqual(expect.objectContaining({ code: 'fileMissing' }));
  });

  it('takes no folder by path in a window', async () => {
    const desk = createFileDesk({ tempFolder: join(root, 'temp') });
    await expect(desk.takeAll({ path: root })).rejects.toEqual(unknown);
    const first = await desk.tempFolder();
    expect([existsSync(first), first === (await desk.tempFolder())]).toEqual([true, false]);
    desk.close();
    expect(existsSync(first)).toBe(false);
  });
});
