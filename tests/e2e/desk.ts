import { test as base, expect, type Page } from '@playwright/test'
import { type RunningServer, startServer } from '#mocks/serve'

export { expect }

/** Sunday, 22 November 2026, 11:42:07 in Muscat: the offices are open, and National Day is three days ahead. */
export const sundayMorning = Date.parse('2026-11-22T11:42:07+04:00')

export type Opened = RunningServer & { readonly page: Page }
type Opening = Parameters<typeof startServer>[0] & {
  readonly language?: 'ar' | 'en'
  readonly path?: string
  readonly digits?: 'latn' | 'arab'
  /** Before the page is opened: break its clock, or its network. */
  readonly before?: (page: Page) => Promise<unknown>
}

type Fixtures = {
  /** Starts a backend of its own, opens the built app on it and waits for nothing. */
  readonly open: (opening?: Opening) => Promise<Opened>
  /** Noise a test expects, such as the browser's own word on a request that failed. */
  readonly quiet: { allow: RegExp[] }
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter
  quiet: async ({}, use) => {
    await use({ allow: [] })
  },
  open: async ({ page, quiet }, use) => {
    const servers: RunningServer[] = []
    const noise = listen(page)
    await use(async ({ language = 'en', digits = 'latn', path = '/queues', before, ...options } = {}) => {
      const server = await startServer({ at: sundayMorning, seed: 1, dist: 'dist/app', ...options })
      servers.push(server)
      await page.addInitScript(
        settings => localStorage.getItem('miqat.settings') ?? localStorage.setItem('miqat.settings', settings),
        JSON.stringify({ language, digits })
      )
      await before?.(page)
      await page.goto(server.url + path)
      return { ...server, page }
    })
    for (const server of servers) await server.close()
    expect(noise.filter(line => !quiet.allow.some(allowed => allowed.test(line)))).toEqual([])
  }
})

/** Whatever the page complains of. */
function listen(page: Page): string[] {
  const noise: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning')
      noise.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', error => noise.push(`uncaught: ${error.message}`))
  page.on('request', request => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') noise.push(`third party: ${request.url()}`)
  })
  return noise
}

/** The browser's own word on an answer that was no success, or that did not come. */
export const failedRequests = /Failed to load resource|net::ERR/
