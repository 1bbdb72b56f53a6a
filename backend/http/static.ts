import { readFile } from 'node:fs/promises'
import { extname, join, normalize, resolve, sep } from 'node:path'
import type { Env, Hono } from 'hono'
import { compress } from 'hono/compress'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.yaml': 'application/yaml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json'
}

/** The files of a built app. An address that names no file is one of the app's own pages; a missing file is missing. */
export function serveFiles<E extends Env>(app: Hono<E>, dist: string): void {
  const root = resolve(dist)
  app.use('*', compress())
  app.get('*', async context => {
    const path = pathOf(context.req.path)
    const file = path === undefined ? undefined : ((await fileOf(root, path)) ?? (await pageOf(root, path)))
    return file ?? context.text('Not found', 404)
  })
}

function pathOf(encoded: string): string | undefined {
  try {
    return normalize(decodeURIComponent(encoded))
  } catch {
    return undefined
  }
}

async function pageOf(root: string, path: string): Promise<Response | undefined> {
  return extname(path) === '' ? fileOf(root, '/index.html') : undefined
}

async function fileOf(root: string, path: string): Promise<Response | undefined> {
  const name = join(root, path)
  if (!name.startsWith(root + sep) || extname(name) === '') return undefined
  const bytes = await readFile(name).catch(() => undefined)
  return bytes && new Response(new Uint8Array(bytes), { headers: headersOf(path) })
}

/** Files under `assets` carry a hash in their name and never change; everything else is asked for again. */
function headersOf(path: string): Record<string, string> {
  return {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  }
}
