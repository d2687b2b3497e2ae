/**
 * Packs the program for a target without Electron's binary (which cannot be fetched everywhere): electron-builder gets a
 * small stand-in that carries the fuse marker, and does the rest as for a real package.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const MODULES = join(ROOT, 'node_modules');

/** Where @electron/fuses looks: this marker, a version byte, the number of fuses, one digit each. */
const FUSE_MARKER = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_AS_SHIPPED = '101100010';

export interface Target {
  platform: 'linux' | 'win';
  arch: 'x64' | 'arm64';
}

/** Folder of the packed tree. Throws with electron-builder's words. */
export function packApp(folder: string, { platform, arch }: Target): string {
  const project = join(folder, 'project');
  const packed = join(folder, 'packed');
  layProject(project);
  const dist = layElectron(join(folder, 'electron'));
  const ran = spawnSync(
    process.execPath,
    [
      join(MODULES, 'electron-builder', 'cli.js'),
      `--${platform}`,
      `--${arch}`,
      '--dir',
      `-c.electronDist=${dist}`,
      `-c.directories.output=${packed}`,
    ],
    { cwd: project, encoding: 'utf8', env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
  );
  if (ran.status !== 0) throw new Error(`${ran.stdout}${ran.stderr}`);
  const [tree] = readdirSync(packed).filter((name) => name.endsWith('-unpacked'));
  return join(packed, tree ?? '');
}

/** What electron-builder looks at, with small files in the place of the bundles and one that must stay out. */
function layProject(project: string): void {
  for (const part of ['out/electron', 'out/renderer/assets']) mkdirSync(join(project, part), { recursive: true });
  for (const name of ['package.json', 'package-lock.json', 'electron-builder.yml'])
    cpSync(join(ROOT, name), join(project, name));
  cpSync(join(ROOT, 'seeds'), join(project, 'seeds'), { recursive: true });
  symlinkSync(MODULES, join(project, 'node_modules'));
  for (const name of ['main.cjs', 'preload.cjs', 'reader-process.cjs'])
    writeFileSync(join(project, 'out/electron', name), '0;');
  writeFileSync(join(project, 'out/renderer/index.html'), '<!doctype html>');
  writeFileSync(join(project, 'out/renderer/assets/main-a1.js'), '0;');
  writeFileSync(join(project, 'out/renderer.stamp'), 'not for the package');
  writeFileSync(join(project, '.npmrc'), 'loglevel=silent\n');
}

/** A Linux and a Windows program file in one folder, each with the fuse marker. */
function layElectron(folder: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  for (const language of ['zh-CN', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  writeFileSync(join(folder, 'version'), '45.4.1');
  const fuses = Buffer.concat([
    Buffer.from(FUSE_MARKER),
    Buffer.from([1, FUSES_AS_SHIPPED.length]),
    Buffer.from(FUSES_AS_SHIPPED),
  ]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('\u007fELF'), fuses]), { mode: 0o755 });
  // A real program, since resources are written into it.
  const program = readFileSync(join(MODULES, 'electron-winstaller', 'vendor', 'Squirrel.exe'));
  writeFileSync(join(folder, 'electron.exe'), Buffer.concat([program, fuses]));
  return folder;
}

/** Every file below `folder`, relative, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative('.', name).replaceAll('\\', '/'))
    .sort();
}

interface AsarReader {
  listPackage(archive: string, options: { isPack: boolean }): string[];
}

interface FuseReader {
  getCurrentFuseWire(path: string): Promise<Record<string, unknown>>;
  FuseV1Options: Record<string, string | number>;
}

/** Packages that electron-builder brings along; found from there, as this project does not list them. */
async function fromElectronBuilder<T>(name: string): Promise<T> {
  const builder = createRequire(join(MODULES, 'electron-builder', 'package.json'));
  return import(createRequire(builder.resolve('app-builder-lib')).resolve(name));
}

export async function filesInArchive(archive: string): Promise<string[]> {
  const { listPackage } = await fromElectronBuilder<AsarReader>('@electron/asar');
  return listPackage(archive, { isPack: false })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** `RunAsNode: 'off'` and so on, as they stand in the packed program. */
export async function readFuses(program: string): Promise<Record<string, string>> {
  const { getCurrentFuseWire, FuseV1Options } = await fromElectronBuilder<FuseReader>('@electron/fuses');
  const wire = await getCurrentFuseWire(program);
  return Object.fromEntries(
    Object.entries(wire)
      .filter(([index]) => index !== 'version' && FuseV1Options[index] !== undefined)
      .map(([index, state]) => [String(FuseV1Options[index]), state === '1'.charCodeAt(0) ? 'on' : 'off']),
  );
}
