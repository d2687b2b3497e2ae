/** The checks of the layer test, as plain functions from a source file to sentences about what is wrong in it. */
import { LAYERS } from './arrows.ts';
import { type SourceFile, withoutComments } from './source-file.ts';

/** Empty when every import follows an arrow. */
export function wrongImports(file: SourceFile): string[] {
  const layer = LAYERS.find(({ folder }) => folder.test(file.path));
  if (layer === undefined) return [`${file.path} lies in no known layer`];
  const isOurs = (target: string): boolean => /^(electron|renderer|db|seeds|test)\//.test(target);
  return file.imports
    .filter(({ target, isTypeOnly }) => {
      if (isOurs(target)) {
        const allowed = isTypeOnly ? [...layer.files, ...(layer.shapes ?? [])] : layer.files;
        return !allowed.some((prefix) => target.startsWith(prefix));
      }
      if (/^(?:\.\.\/|[\w-]+\.json$)/.test(target)) return true;
      const name = target.startsWith('node:') ? 'node' : target;
      if (layer.packages.includes('*')) return name === 'node' || name === 'electron' || FENCED.has(name);
      return !layer.packages.includes(name);
    })
    .map(({ target }) => `${file.path} imports ${target}`);
}

/** Packages with one home; a `*` layer may not take them. */
const FENCED = new Set(['exceljs', 'kysely', 'better-sqlite3', 'fflate', 'saxes', 'docx']);

/** `.ts` in relative and aliased imports: plain Node runs the sources as they are. */
export function importsWithoutExtension(file: SourceFile): string[] {
  return file.imports
    .filter(
      ({ target }) => /^(electron|renderer|db|seeds|test)\//.test(target) && !/\.(tsx?|mjs|css|json)$/.test(target),
    )
    .map(({ target }) => `${file.path} imports ${target} without its ending`);
}

/** Ideographs; a lone full-width colon or space between two words is layout. */
const CHINESE = /\p{Script=Han}/u;

/** Lines with Chinese outside comments. */
export function chineseLines(file: SourceFile): string[] {
  return withoutComments(file.text)
    .split('\n')
    .flatMap((line, index) => (CHINESE.test(line) ? [`${file.path}:${index + 1} ${line.trim()}`] : []));
}

/** Lines outside comments that match. */
export function linesWith(file: SourceFile, pattern: RegExp): string[] {
  return withoutComments(file.text)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1} ${line.trim()}`] : []));
}

/** Every ring of imports, each told once, as `a → b → a`. Type-only imports run nothing and may close a ring. */
export function importRings(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map((file) => [file.path, file.imports.filter((one) => !one.isTypeOnly).map(({ target }) => target)]),
  );
  const rings: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      rings.push([...trail.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) if (graph.has(next)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return rings;
}
