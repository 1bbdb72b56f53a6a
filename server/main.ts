import { ConfigError, readConfig } from './config'
import { FolderInUse } from './db/lock'
import { startServer } from './start'

/** Starts the server as the environment says, with the built app where there is one, and stops it when told to. */
try {
  const config = readConfig(process.env, process.argv.slice(2))
  const running = await startServer(config, { dist: config.appFolder ?? 'dist/app' })
  process.stdout.write(`${running.url}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1)
      )
    })
  }
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof FolderInUse)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
