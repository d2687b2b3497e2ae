/** `npx vite --config test/renderer/harness/vite.config.ts`: the window on its double, at /test/renderer/harness/. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  plugins: [react()],
  cacheDir: 'node_modules/.vite-harness',
  server: { host: '127.0.0.1', port: 5199, watch: { ignored: ['**/out/**'] } },
  optimizeDeps: { entries: ['renderer/main.tsx'] },
});
