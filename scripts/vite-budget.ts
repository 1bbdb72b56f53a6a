import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

type Chunk = Rolldown.OutputChunk

/** Chunks that the first page asks for by dynamic import: its route and one language. The largest of several languages counts. */
const firstRoutes = [/features\/queues\/QueuesPage/]

/**
 * Fails the build when the JavaScript of the first page grows over its budget, or when the charts' library slips into it.
 * Counted are the entry, the first route and all they import statically; words are counted by their largest language.
 */
export function budget(options: { readonly firstPageKb: number; readonly mode: string }): Plugin {
  return {
    name: 'budget',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
      if (!chunks.some(chunk => chunk.isEntry)) return
      const first = closure(chunks, chunks.filter(isFirst))
      const kb = [...first].reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0) / 1000 + wordsKb(chunks)
      const text = `first page: ${kb.toFixed(1)} kB of gzipped JavaScript, budget ${options.firstPageKb}`
      if ([...first].some(chunk => chunk.moduleIds.some(id => id.includes('/recharts/'))))
        this.error('the charts library is part of the first page')
      // The demo carries a whole backend; its weight is nobody's page load.
      if (options.mode !== 'demo' && kb > options.firstPageKb) this.error(text)
      this.info(text)
    }
  }
}

const isFirst = (chunk: Chunk) => chunk.isEntry || firstRoutes.some(route => route.test(chunk.facadeModuleId ?? ''))

function closure(all: readonly Chunk[], roots: readonly Chunk[]): Set<Chunk> {
  const found = new Set(roots)
  for (const chunk of found)
    for (const name of chunk.imports) {
      const next = all.find(one => one.fileName === name)
      if (next) found.add(next)
    }
  return found
}

function wordsKb(chunks: readonly Chunk[]): number {
  const of = (language: string) =>
    chunks
      .filter(chunk => chunk.moduleIds.some(id => id.includes(`/locales/${language}/`)))
      .reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0) / 1000
  return Math.max(of('ar'), of('en'))
}
