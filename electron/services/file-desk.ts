/**
 * The file desk on Node: what was chosen, dropped or uploaded comes in under a token, what was made goes out under
 * one. The page on the other side never names a path; only the terminal may (`paths`).
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import type { FileDesk, OfferedFile, TakenFile } from './office.ts';

export interface NodeFileDesk extends FileDesk {
  /** Registers a file of the user (dialog, drop, upload). `name` when the stored name differs from the user's. */
  admit(path: string, name?: string): Promise<AdmittedFile>;
  /** A made or stored file behind a token, written to disk by now. Throws Refusal fileTokenUnknown. */
  made(token: string): Promise<{ path: string; name: string; sizeBytes: number }>;
  /** A fresh path in the temp area of this desk, for uploads. */
  tempPath(name: string): Promise<string>;
  /** Removes the temp area. */
  close(): void;
}

export interface AdmittedFile {
  ref: { token: string };
  name: string;
  sizeBytes: number;
}

export interface FileDeskOptions {
  /** Emptied when the desk opens and when it closes. */
  tempFolder: string;
  /** Terminal only: path refs allowed, relative ones from `base`; made files without `to` go to `outFolder`. */
  paths?: { base: string; outFolder: string };
}

interface Kept {
  path: string | null;
  name: string;
  sizeBytes: number;
  read: (() => Uint8Array) | null;
}

export function createFileDesk(options: FileDeskOptions): NodeFileDesk {
  const { tempFolder, paths } = options;
  const chosen = new Map<string, string>();
  const chosenNames = new Map<string, string>();
  const kept = new Map<string, Kept>();
  const storedTokens = new Map<string, string>();
  rmSync(tempFolder, { recursive: true, force: true });

  async function freshFolder(): Promise<string> {
    const folder = join(tempFolder, newToken());
    await mkdir(folder, { recursive: true });
    return folder;
  }

  async function tempPath(name: string): Promise<string> {
    return join(await freshFolder(), safeFileName(name));
  }

  async function sizeOf(path: string, name: string): Promise<number> {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) throw new Refusal('fileMissing', { file: name });
    return found.size;
  }

  async function settled(entry: Kept): Promise<{ path: string; name: string; sizeBytes: number }> {
    if (entry.path === null && entry.read !== null) {
      const bytes = entry.read();
      const path = await tempPath(entry.name);
      await writeFile(path, bytes);
      entry.path = path;
      entry.sizeBytes = bytes.byteLength;
    }
    if (entry.path === null) throw new Refusal('fileTokenUnknown', {});
    return { path: entry.path, name: entry.name, sizeBytes: entry.sizeBytes };
  }

  /** Where the terminal wants a file: a folder, a file path, or the export folder of the data folder. */
  async function terminalPath(name: string, to: { token: string } | { path: string } | undefined): Promise<string> {
    if (paths === undefined) throw new Refusal('fileTokenUnknown', {});
    if (to === undefined || !('path' in to)) return join(paths.outFolder, safeFileName(name));
    const wanted = resolve(paths.base, to.path);
    const found = await stat(wanted).catch(() => null);
    const isFolder = found === null ? /[\\/]$/.test(to.path) || extname(wanted) === '' : found.isDirectory();
    return isFolder ? join(wanted, safeFileName(name)) : wanted;
  }

  /** Where a path of the terminal leads; the page names none. */
  function givenPath(path: string): string {
    if (paths === undefined) throw new Refusal('fileTokenUnknown', {});
    return isAbsolute(path) ? path : resolve(paths.base, path);
  }

  async function take(ref: { token: string } | { path: string }): Promise<TakenFile> {
    if ('path' in ref) {
      const path = givenPath(ref.path);
      const name = basename(path);
      return { path, name, sizeBytes: await sizeOf(path, name) };
    }
    const path = chosen.get(ref.token);
    if (path === undefined) {
      const entry = kept.get(ref.token);
      if (entry === undefined) throw new Refusal('fileTokenUnknown', {});
      return settled(entry);
    }
    const name = chosenNames.get(ref.token) ?? basename(path);
    return { path, name, sizeBytes: await sizeOf(path, name) };
  }

  return {
    tempPath,
    tempFolder: freshFolder,

    async admit(path, name = basename(path)) {
      const sizeBytes = await sizeOf(path, name);
      const token = newToken();
      chosen.set(token, path);
      chosenNames.set(token, name);
      return { ref: { token }, name, sizeBytes };
    },

    take,

    async takeAll(ref) {
      if (!('path' in ref)) return [await take(ref)];
      const path = givenPath(ref.path);
      const found = await stat(path).catch(() => null);
      return found?.isDirectory() ? filesIn(path) : [await take(ref)];
    },

    async offer(name, bytes, to): Promise<OfferedFile> {
      const path = paths === undefined ? await tempPath(name) : await terminalPath(name, to);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
      const token = newToken();
      const entry = { path, name: basename(path), sizeBytes: bytes.byteLength, read: null };
      kept.set(token, entry);
      return { token, name: entry.name, sizeBytes: entry.sizeBytes, path: paths === undefined ? null : path };
    },

    offerStored(key, name, sizeBytes, read) {
      const known = storedTokens.get(`${key} ${name}`);
      if (known !== undefined) return known;
      const token = newToken();
      kept.set(token, { path: null, name, sizeBytes, read });
      storedTokens.set(`${key} ${name}`, token);
      return token;
    },

    async made(token) {
      const entry = kept.get(token);
      if (entry === undefined) throw new Refusal('fileTokenUnknown', {});
      return settled(entry);
    },

    close() {
      rmSync(tempFolder, { recursive: true, force: true });
      chosen.clear();
      kept.clear();
      storedTokens.clear();
    },
  };
}

/** What systems and Office leave beside people's files. */
const LEFT_OUT = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i;

/** Links are not followed: a folder that contains itself would have no end. */
async function filesIn(folder: string): Promise<TakenFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Refusal('folderMissing', { folder: basename(folder) });
  });
  const seen = entries.filter((entry) => {
    const inside = relative(folder, join(entry.parentPath, entry.name)).split(sep);
    return entry.isFile() && !inside.some((part) => LEFT_OUT.test(part));
  });
  const taken = await Promise.all(
    seen.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { path, name, sizeBytes: (await stat(path)).size };
    }),
  );
  return taken.sort((a, b) => byPath.compare(a.path, b.path));
}

/** 2.xlsx before 10.xlsx; Chinese names by pinyin, as a file manager lists them. */
const byPath = new Intl.Collator('zh', { numeric: true });

function newToken(): string {
  return randomBytes(18).toString('base64url');
}

/** Characters Windows refuses in names become their full-width twins, so that the name still reads the same. */
export function safeFileName(name: string): string {
  const twins: Record<string, string> = {
    '\\': '＼',
    '/': '／',
    ':': '：',
    '*': '＊',
    '?': '？',
    '"': '＂',
    '<': '＜',
    '>': '＞',
    '|': '｜',
  };
  let safe = '';
  for (const sign of name) {
    const code = sign.codePointAt(0) ?? 0;
    safe += code < 32 || code === 127 ? ' ' : (twins[sign] ?? sign);
  }
  safe = safe.replace(/[. ]+$/, '').trim();
  return safe === '' ? '未命名' : safe.slice(0, 180);
}
