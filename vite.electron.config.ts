/**
 * The desktop's own code, one CommonJS file per process; `BUNDLE` says which. Bundled one by one: a sandboxed preload may
 * load nothing but `electron`, and code shared between two entries may end up in either, so that the reading process
 * would start the desktop once more.
 */
import { defineConfig } from 'vite';

const ENTRIES: Readonly<Record<string, string>> = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  'reader-process': 'electron/sheet/reader-process.ts',
};
const name = process.env.BUNDLE ?? 'main';
const entry = ENTRIES[name];
if (entry === undefined) throw new Error(`no bundle ${name}`);

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
  build: {
    ssr: true,
    outDir: 'out/electron',
    emptyOutDir: name === 'main',
    target: 'node24',
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { [name]: entry },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
