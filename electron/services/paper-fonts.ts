/** Which fonts of GB/T 9704 this machine has; papers fall back to others where one is missing, and say so. */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { win32 } from 'node:path';
import { promisify } from 'node:util';
import { STANDARD_FACES } from '#report/paper-faces.ts';

export interface FontMachine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Output of a program. Rejects when it is not there or fails. */
  run(program: string, args: readonly string[]): Promise<Uint8Array>;
  /** Names in a folder. Rejects when it is not there. */
  list(folder: string): Promise<readonly string[]>;
}

/** Names as the standard has them, in its order. Empty where the fonts of a machine cannot be asked for. */
export async function missingFonts(machine: FontMachine = thisMachine): Promise<string[]> {
  const found = await (machine.platform === 'win32' ? windowsFonts(machine) : listedFonts(machine));
  if (found.size === 0) return [];
  return STANDARD_FACES.filter(
    ({ families, files }) => ![...families, ...files].some((name) => found.has(name.toLowerCase())),
  ).map(({ name }) => name);
}

/** fontconfig says every name of a family, Chinese and English, in one line. */
async function listedFonts({ run }: FontMachine): Promise<Set<string>> {
  const listed = await run('fc-list', [':', 'family']).catch(() => new Uint8Array());
  return new Set(new TextDecoder().decode(listed).toLowerCase().split(/[\n,]/).map(trimmed).filter(Boolean));
}

/**
 * Fonts of the system by their files, installed ones by their registered names: “方正小标宋简体 (TrueType)”, two in one
 * file as “SimSun & NSimSun”. For all users and for this one.
 */
async function windowsFonts({ env, run, list }: FontMachine): Promise<Set<string>> {
  const windows = env.SystemRoot ?? 'C:\\Windows';
  const folders = [
    win32.join(windows, 'Fonts'),
    ...(env.LOCALAPPDATA === undefined ? [] : [win32.join(env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')]),
  ];
  const files = await Promise.all(folders.map((folder) => list(folder).catch(() => [])));
  const reg = win32.join(windows, 'System32', 'reg.exe');
  const registered = await Promise.all(
    ['HKLM', 'HKCU'].map((root) =>
      run(reg, ['query', `${root}\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts`]).catch(
        () => new Uint8Array(),
      ),
    ),
  );
  // A Chinese Windows writes to programs in its own code page.
  const names = registered.flatMap((bytes) =>
    [...new TextDecoder('gbk').decode(bytes).matchAll(/^\s+(.+?)\s+REG_SZ\s/gm)].flatMap(([, name = '']) =>
      name.replace(/\s*\([^)]*\)$/, '').split('&'),
    ),
  );
  return new Set([...files.flat(), ...names].map((name) => trimmed(name.toLowerCase())).filter(Boolean));
}

const trimmed = (name: string): string => name.trim();

const execute = promisify(execFile);
const thisMachine: FontMachine = {
  platform: process.platform,
  env: process.env,
  run: async (program, args) => {
    const { stdout } = await execute(program, args, { encoding: 'buffer', maxBuffer: 32 << 20, windowsHide: true });
    return stdout;
  },
  list: readdir,
};
