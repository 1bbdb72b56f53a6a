import { execFileSync } from 'node:child_process'
import { chromium } from '@playwright/test'
import { startServer } from '#mocks/serve'
import { findChromium } from '../../scripts/chromium'

/**
 * How long until the first rows of a queue are on screen: the production build in a fresh browser profile, the development backend over HTTP on
 * this machine, medians of five. Beside it the same page with a backend that has no cases, which is what opening the page costs by itself.
 */
const rounds = 5
const goalMs = 2000

execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], { stdio: 'inherit' })
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-background-networking']
})

type Round = { readonly ms: number; readonly heapMb: number }

async function measure(url: string, shown: string): Promise<Round> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const started = performance.now()
  await page.goto(`${url}/queues/all`)
  await page.waitForSelector(shown)
  const ms = performance.now() - started
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await page.close()
  return { ms, heapMb: usedSize / 1e6 }
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const rows: Record<string, object> = {}
for (const cases of [0, 1300, 100_000]) {
  const server = await startServer({
    at: Date.parse('2026-11-22T11:42:07+04:00'),
    seed: 1,
    cases,
    dist: 'dist/app',
    strict: false
  })
  const shown = cases === 0 ? '[aria-current=page]' : '[role=gridcell]'
  await measure(server.url, shown)
  const taken: Round[] = []
  for (let round = 0; round < rounds; round++) taken.push(await measure(server.url, shown))
  await server.close()
  rows[`${cases} open cases`] = {
    'first rows ms': Math.round(median(taken.map(({ ms }) => ms))),
    'heap MB': Math.round(median(taken.map(({ heapMb }) => heapMb))),
    'goal ms': cases > 1300 ? '' : goalMs
  }
}
console.table(rows)
await browser.close()
