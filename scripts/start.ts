import { spawn } from 'node:child_process'
import { ConfigError, readConfig } from '#server/config'
import { FolderInUse } from '#server/db/lock'
import { startServer } from '#server/start'

/**
 * Builds the app (or takes the one in MIQAT_APP) and serves it with the reference backend from this one process. Prints one address.
 * The first start fills in a year of invented cases, unless it is told `--empty`; every further one goes on where the last one ended.
 */
const started = performance.now()

try {
  const config = readConfig(process.env, process.argv.slice(2))
  // At the same time: what the database does first is not asked for before there is a page to ask.
  const building = config.appFolder === undefined ? buildApp() : undefined
  const [running] = await Promise.all([
    startServer(config, { dist: config.appFolder ?? 'dist/app', progress }),
    building
  ])
  console.log(`Miqat is ready after ${Math.round((performance.now() - started) / 1000)} s: ${running.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1)
      )
    })
  }
} catch (error) {
  console.error(error instanceof ConfigError || error instanceof FolderInUse ? error.message : error)
  process.exit(1)
}

function buildApp(): Promise<void> {
  const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' }
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error('the app could not be built'))))
  })
}

function progress(share: number): void {
  if (process.stdout.isTTY)
    process.stdout.write(`\rFilling in the demo year: ${Math.round(share * 100)} %${share === 1 ? '\n' : ''}`)
  else if (share === 1) console.log('The demo year is filled in')
}
