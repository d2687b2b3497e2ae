/** The dependency arrows of the architecture, read from the imports of every file. */
import { describe, expect, test } from 'vitest';
import { chineseLines, importRings, importsWithoutExtension, linesWith, wrongImports } from './layers/rules.ts';
import { readSources, sourceOf } from './layers/source-file.ts';

const product = readSources('{electron,renderer,db,seeds}/**/*.{ts,tsx,mjs}');
const renderer = product.filter(({ path }) => path.startsWith('renderer/'));

describe('sources', () => {
  test('were found in every folder', () => {
    for (const folder of ['electron/domain/', 'electron/ipc/', 'electron/loopback/', 'db/', 'renderer/']) {
      expect(product.some(({ path }) => path.startsWith(folder))).toBe(true);
    }
  });

  test('import along the arrows only', () => {
    expect(product.flatMap(wrongImports)).toEqual([]);
  });

  test('name files with their ending', () => {
    expect(product.flatMap(importsWithoutExtension)).toEqual([]);
  });

  test('import in no ring', () => {
    expect(importRings(product)).toEqual([]);
  });

  test('stay under 400 lines', () => {
    const long = product.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  test('never run a query through kysely itself', () => {
    expect(product.flatMap((file) => linesWith(file, /\.execute(TakeFirst|TakeFirstOrThrow)?\(/))).toEqual([]);
  });

  test('leave no console.log, any, @ts-ignore or open note behind', () => {
    const leftBehind = /console\.(log|debug)\(|:\s*any\b|\bas any\b|<any>/;
    expect(product.flatMap((file) => linesWith(file, leftBehind))).toEqual([]);
    const inComments = new RegExp(['@ts-ignore', '@ts-nocheck', 'TO' + 'DO', 'FIX' + 'ME'].join('|'));
    expect(product.filter(({ text }) => inComments.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('carry no name of a catch-all', () => {
    const catchAll = /(^|\/)(utils?|helpers?|types|manager|common|misc|index)\.(ts|tsx|mjs)$/;
    expect(product.filter(({ path }) => catchAll.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('know no machine', () => {
    expect(product.flatMap((file) => linesWith(file, /['"`](\/work|\/root|\/home|\/tmp)\//))).toEqual([]);
  });
});

describe('renderer', () => {
  test('keeps every visible word in renderer/text', () => {
    const outside = renderer.filter(({ path }) => !path.startsWith('renderer/text/'));
    expect(outside.flatMap(chineseLines)).toEqual([]);
  });

  test('reaches for nothing of Node', () => {
    expect(renderer.flatMap((file) => linesWith(file, /\b(process\.|Buffer\.|__dirname|require\()/))).toEqual([]);
  });

  test('writes no HTML by hand', () => {
    expect(renderer.flatMap((file) => linesWith(file, /dangerouslySetInnerHTML|\.innerHTML\s*=|\beval\(/))).toEqual([]);
  });
});

describe('the checks themselves', () => {
  test('see an import against the arrows', () => {
    const wrong = (path: string, text: string) => wrongImports(sourceOf(path, text));
    expect(wrong('electron/domain/a.ts', "import { x } from '../services/b.ts';")).toEqual([
      'electron/domain/a.ts imports electron/services/b.ts',
    ]);
    expect(wrong('electron/services/a.ts', "import Excel from 'exceljs';")).toHaveLength(1);
    expect(wrong('electron/services/a.ts', "import {\n  type A,\n  b,\n} from 'kysely';")).toHaveLength(1);
    expect(wrong('electron/loopback/a.ts', "export { app } from 'electron';")).toHaveLength(1);
    expect(wrong('renderer/a.tsx', "const db = await import('#db/open.ts');")).toHaveLength(1);
    expect(wrong('renderer/a.tsx', "import 'node:fs';")).toHaveLength(1);
    expect(wrong('electron/domain/a.ts', "// import x from 'kysely';\nimport type { B } from '#domain/b.ts';")).toEqual(
      [],
    );
  });

  test('see Chinese outside comments only', () => {
    expect(
      chineseLines(sourceOf('renderer/a.tsx', '// 台账\n/* 台账\n */ <p>台账</p>;\nconst url = "https://x";')),
    ).toEqual(['renderer/a.tsx:3 <p>台账</p>;']);
  });

  test('see a ring', () => {
    const files = [
      sourceOf('db/a.ts', "import { b } from './b.ts';"),
      sourceOf('db/b.ts', "import { c } from './c.ts';"),
      sourceOf('db/c.ts', "import { a } from './a.ts';"),
      sourceOf('db/d.ts', "import type { a } from './a.ts';"),
    ];
    expect(importRings(files)).toEqual(['db/a.ts → db/b.ts → db/c.ts → db/a.ts']);
  });
});
