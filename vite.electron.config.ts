/** The desktop's own code, one CommonJS file per process. `BUNDLE` says which: `desktop` (default) or `preload`. */
import { defineConfig } from 'vite';

// A sandboxed preload may load nothing but `electron`, so it is bundled on its own, without shared chunks.
const isPreload = process.env.BUNDLE === 'preload';

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
  build: {
    ssr: true,
    outDir: 'out/electron',
    emptyOutDir: !isPreload,
    target: 'node24',
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: isPreload
        ? { preload: 'electron/preload.ts' }
        : { main: 'electron/main.ts', 'reader-process': 'electron/sheet/reader-process.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
});
