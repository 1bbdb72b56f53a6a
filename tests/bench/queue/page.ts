import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../../scripts/chromium'
import { type Load, loadDuring } from './trace'
import { watchPage } from './watch'

/** A page under measurement, and where what is measured is found in it. */
export type Subject = {
  readonly name: 'floor' | 'ours'
  readonly path: string
  /** Rows with a case, and the cell of its reference in them. */
  readonly row: string
  readonly reference: string
  /** Where the number of overdue cases is said; the floor counts nothing. */
  readonly overdue: string | null
  /** Where words to look for are typed. */
  readonly field: string
}

export type Opened = {
  readonly subject: Subject
  readonly page: Page
  readonly session: CDPSession
  readonly firstRowsMs: number
  readonly opening: Load
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-background-networking'] })

/** A fresh profile at the subject's address, once its first rows are painted. */
export async function openSubject(browser: Browser, url: string, subject: Subject): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.on('pageerror', error => console.error(`${subject.name}: ${error.message}`))
  // What runs the bench puts a function around each function of a script, and the page does not have it.
  await page.addInitScript('globalThis.__name = one => one')
  await page.addInitScript(watchPage, subject)
  const session = await context.newCDPSession(page)
  let firstRowsMs = 0
  const opening = await loadDuring(session, async () => {
    await page.goto(url + subject.path)
    firstRowsMs = await page.evaluate(() => window.bench.painted(shown => shown.length > 5 && shown[0] !== '', 90_000))
  })
  await pause(1500)
  return { subject, page, session, firstRowsMs, opening }
}

export async function closeSubject({ page }: Opened) {
  await page.context().close()
}

export const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

export async function heapMb({ session }: Opened): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}
