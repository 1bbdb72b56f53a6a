import { build, preview } from 'vite'

/**
 * Builds the app with the development backend inside it and serves it. Prints one address.
 * PORT chooses the port (4173 unless it is taken), HOST the address to listen on.
 */
const started = performance.now()
await build({ mode: 'demo', logLevel: 'warn' })
const server = await preview({
  mode: 'demo',
  logLevel: 'warn',
  preview: { port: Number(process.env.PORT ?? 4173), host: process.env.HOST ?? '127.0.0.1' }
})
const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]
console.log(`Miqat is ready after ${Math.round((performance.now() - started) / 1000)} s: ${address}`)
