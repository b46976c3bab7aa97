/** The web build: two entries, hashed files under /assets/, nothing inline, so that the strict policy holds. */
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const here = import.meta.dirname

export default defineConfig({
  root: here,
  base: '/',
  esbuild: { jsx: 'automatic', jsxDev: false },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: resolve(here, '../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The weight that counts is that of the field entry, compressed; a test keeps it.
    chunkSizeWarningLimit: 1000,
    rollupOptions: { input: { field: resolve(here, 'field/index.html'), office: resolve(here, 'office/index.html') } },
  },
})
