/** The window's page. Built once; served by `app://` in the desktop and by the loopback server in a browser. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  // Papers on screen are drawn by a worker that is a module.
  worker: { format: 'es' },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    // Oldest browser the loopback server is meant for: Chrome 109, the last one for Windows 7.
    target: 'chrome109',
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
  },
});
