import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * zod compiles its parsers with `new Function` unless told not to. The content security policy forbids that, and
 * even the caught attempt shows up as an error in the console, so every chunk says so before zod is evaluated.
 */
const withoutEval = '(globalThis.__zod_globalConfig ??= {}).jitless = true;';

/** Chromium of Electron 45, and what browsers of the last two years understand. */
const target = 'es2023';

export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react()],
  // The engine names the file that runs on Node too; of the same program this one asks for no Node module.
  resolve: { alias: { 'sql.js/dist/sql-wasm.js': 'sql.js/dist/sql-wasm-browser.js' } },
  worker: {
    format: 'es',
    rolldownOptions: { output: { banner: withoutEval } },
  },
  build: {
    target,
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsDir: 'assets',
    // Fonts and pictures stay files: the policy allows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor and its language worker are large by nature; they are loaded when a page is opened.
    chunkSizeWarningLimit: 8000,
    reportCompressedSize: false,
    rolldownOptions: { output: { banner: withoutEval } },
  },
});
