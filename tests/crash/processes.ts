import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the data is, as the server's environment says it, and a folder for what is written besides. */
export type Place = { readonly env: Readonly<Record<string, string>>; readonly folder: string }

/** A server in a process of its own; `url` is where its API begins. */
export type Running = { readonly url: string; readonly child: ChildProcess }

/** Fills a database with so many open cases. */
export async function importCases(env: Place['env'], folder: string, count: number): Promise<void> {
  const file = join(folder, 'cases.csv')
  const lines = Array.from({ length: count }, (_, index) => `K-${index},lease-contract-register,sohar,2026-11-15 09:30`)
  writeFileSync(file, ['reference,service,office,submittedAt', ...lines].join('\n'))
  const child = node(['server/import/main.ts', file], env)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the import ended with ${code}`)
}

export async function start(env: Place['env']): Promise<Running> {
  const child = node(['server/main.ts', '--empty'], { PORT: '0', MIQAT_RATE: '1000000', MIQAT_LOG: 'silent', ...env })
  const [line] = await Promise.race([
    once(child.stdout ?? child, 'data'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`)))
  ])
  return { url: `${String(line).trim().split('\n')[0]}/api`, child }
}

function node(args: readonly string[], env: Place['env']): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit']
  })
}

export async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}
