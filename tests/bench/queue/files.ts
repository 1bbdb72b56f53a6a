import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2'
}

/** The built app, and beside it the floor; only what this bench asks for, on this machine. */
export async function answerFile(path: string, response: ServerResponse) {
  const file = path.startsWith('/floor')
    ? join(import.meta.dirname, path === '/floor' ? 'floor.html' : path.replace('/floor/', ''))
    : join(process.env.BENCH_DIST ?? 'dist/app', extname(path) === '' ? 'index.html' : path)
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(bytes)
}
