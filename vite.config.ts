import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { budget } from './scripts/vite-budget.ts'
import { mockWorker } from './scripts/vite-mock-worker.ts'

/** gzip kB of JavaScript that the first page may weigh: the words of all pages are in it; charts, palette and menus come when they are wanted. */
const firstPageKb = 250

export default defineConfig(({ mode }) => ({
  plugins: [react({ compiler: true }), mockWorker(mode), budget({ firstPageKb, mode })],
  build: {
    target: 'es2023',
    outDir: mode === 'demo' ? 'dist/demo' : 'dist/app',
    sourcemap: false,
    reportCompressedSize: false,
    // Only the demo, with a whole backend in it, is larger; what the first page weighs is for the budget to say.
    chunkSizeWarningLimit: 2000
  },
  server: {
    port: 5173,
    host: '127.0.0.1',
    ...(process.env.MIQAT_BACKEND && {
      proxy: { '/api': { target: process.env.MIQAT_BACKEND, changeOrigin: true } }
    })
  },
  preview: { port: 4173, host: '127.0.0.1' }
}))
