import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { startServer } from '#mocks/serve'
import { findChromium } from './chromium'

/** Takes the pictures of the README anew: the app as it is, on a Sunday morning, in both languages and themes, wide and narrow. */
const folder = 'docs/pictures'
mkdirSync(folder, { recursive: true })
await build({ logLevel: 'error' })
const at = Date.parse('2026-11-22T11:42:07+04:00')
const token = 'a-screen-in-the-hall'
const server = await startServer({ at, seed: 1, dist: 'dist/app', tokens: { [token]: ['wallboard'] } })
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-background-networking']
})

const pages = [
  ['overview', '/overview', '[role=grid]'],
  ['queues', '/queues', 'td[data-label]'],
  ['queue', '/queues/lease-contract-register', '[role=gridcell]'],
  ['triage', '/triage?tab=all', 'li [role=timer] bdi'],
  ['compliance', '/compliance', 'figure svg']
] as const
const views = [
  ['', 1440, 900, 'light'],
  ['-dark', 1440, 900, 'dark'],
  ['-narrow', 390, 844, 'light']
] as const

for (const [name, path, shown] of pages)
  for (const language of ['ar', 'en'])
    for (const [view, width, height, colorScheme] of views) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' })
      await page.addInitScript(
        settings => localStorage.setItem('miqat.settings', settings),
        JSON.stringify({ language, digits: 'latn' })
      )
      await page.goto(server.url + path)
      await page.waitForSelector(shown)
      await page.waitForTimeout(1200)
      await page.screenshot({ path: `${folder}/${name}-${language}${view}.png` })
      await page.close()
    }

for (const language of ['ar', 'en']) {
  const page = await browser.newPage({
    viewport: { width: 1920, height: 1080 },
    colorScheme: 'dark',
    reducedMotion: 'reduce'
  })
  await page.goto(`${server.url}/wallboard?language=${language}&theme=dark&pages=horizon&seconds=0#token=${token}`)
  await page.waitForTimeout(4000)
  await page.screenshot({ path: `${folder}/wallboard-${language}.png` })
  await page.close()
}
await server.close()

/** What goes wrong, as it looks: none of it may be taken for an empty list. */
const failures = {
  down: { fail: { listCases: 'down' } },
  slow: { fail: { listCases: 'slow' } },
  'error-500': { fail: { listCases: '500' } },
  html: { fail: { listCases: 'html' } },
  'half-an-answer': { fail: { listCases: 'half' } },
  'bad-rows': { fail: { listCases: 'rows' } },
  'wrong-config': { config: { apiUrl: 'ftp://x' } }
} as const

for (const [name, options] of Object.entries(failures)) {
  const failing = await startServer({ at, seed: 1, dist: 'dist/app', ...options })
  for (const language of ['ar', 'en']) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    await page.addInitScript(
      settings => localStorage.setItem('miqat.settings', settings),
      JSON.stringify({ language, digits: 'latn' })
    )
    await page.goto(`${failing.url}/queues`)
    await page.waitForTimeout(name === 'slow' ? 5500 : 1500)
    await page.screenshot({ path: `${folder}/failure-${name}-${language}.png` })
    await page.close()
  }
  await failing.close()
}

await browser.close()
