import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const name = 'mockServiceWorker.js'

/** Serves MSW's worker while developing and ships it with the demo only: a file in `public/` would land in every build. */
export function mockWorker(mode: string): Plugin {
  const source = () => readFileSync(createRequire(import.meta.url).resolve(`msw/${name}`), 'utf8')
  return {
    name: 'mock-worker',
    configureServer(server) {
      server.middlewares.use(`/${name}`, (_, answer) => {
        answer.setHeader('content-type', 'text/javascript')
        answer.end(source())
      })
    },
    generateBundle() {
      if (mode === 'demo') this.emitFile({ type: 'asset', fileName: name, source: source() })
    }
  }
}
