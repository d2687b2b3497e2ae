/** Sources of the project and what they import, for the layer test. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  path: string;
  text: string;
  imports: readonly Import[];
}

export interface Import {
  /** Project path for files of ours, `node:x` for Node, the package's name otherwise. */
  target: string;
  isTypeOnly: boolean;
}

const ALIASES: Readonly<Record<string, string>> = {
  '#domain/': 'electron/domain/',
  '#db/': 'db/',
  '#sheet/': 'electron/sheet/',
  '#report/': 'electron/report/',
  '#services/': 'electron/services/',
  '#ipc/': 'electron/ipc/',
};

export function readSources(pattern: string): SourceFile[] {
  return globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules'))
    .sort()
    .map((path) => sourceOf(path, readFileSync(join(ROOT, path), 'utf8')));
}

export function sourceOf(path: string, text: string): SourceFile {
  return { path, text, imports: importsOf(path, text) };
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*{},\s$]+?\s+from\s+)?['"]([^'"]+)['"]/gm;
const CALL = /\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const statements = [...code.matchAll(STATEMENT)].map((match) => ({
    target: resolveTarget(path, match[2] ?? ''),
    isTypeOnly: match[1] !== undefined,
  }));
  const calls = [...code.matchAll(CALL)].map((match) => ({
    target: resolveTarget(path, match[1] ?? ''),
    isTypeOnly: false,
  }));
  return [...statements, ...calls];
}

function resolveTarget(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(from).replaceAll('\\', '/'), specifier));
  const alias = Object.keys(ALIASES).find((prefix) => specifier.startsWith(prefix));
  if (alias !== undefined) return `${ALIASES[alias]}${specifier.slice(alias.length)}`;
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/**
 * The text with comments blanked out; lines stay where they are. Strings and templates are skipped as such; a regular
 * expression that holds a quote is the one thing it may misread, and then it errs towards finding too much.
 */
export function withoutComments(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    (match) => (match.startsWith('/*') || match.startsWith('//') ? match.replace(/[^\n]/g, ' ') : match),
  );
}
