import type { Backend } from './orders'
import { heapMb, type Opened, pause } from './page'
import { loadDuring } from './trace'

/** What was measured, by its name in the table. */
export type Measured = Record<string, number>

/** Opening, resting, and what the rows cost in memory. */
export async function atRest(opened: Opened): Promise<Measured> {
  const heap = await heapMb(opened)
  const idle = await loadDuring(opened.session, () => pause(8000))
  return {
    'first rows, ms': opened.firstRowsMs,
    '… longest task, ms': opened.opening.longestMs,
    'heap, MB': heap,
    'idle, ms a second': idle.busyMs / idle.seconds
  }
}

/** As the page is told of being hidden; a headless browser has no way to hide it in earnest. */
export async function hidden({ page, session }: Opened): Promise<Measured> {
  const tell = (isHidden: boolean) =>
    page.evaluate(now => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => now })
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (now ? 'hidden' : 'visible')
      })
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    }, isHidden)
  await tell(true)
  await pause(500)
  const load = await loadDuring(session, () => pause(8000))
  await tell(false)
  await pause(500)
  return { 'hidden, ms a second': load.busyMs / load.seconds }
}

const scrollPx = 20_000

export async function scrolling({ page, session }: Opened): Promise<Measured> {
  const box = await page.locator('[data-scrolls]').boundingBox()
  if (!box) throw new Error('nothing to scroll')
  const scroll = (px: number) =>
    session.send('Input.synthesizeScrollGesture', {
      x: Math.round(box.x + box.width / 2),
      y: Math.round(box.y + box.height / 2),
      yDistance: -px,
      speed: scrollPx / 2,
      gestureSourceType: 'mouse',
      preventFling: true
    })
  await scroll(4000)
  await scroll(-4000)
  const frames = await page.evaluateHandle(() => window.bench.frames())
  const load = await loadDuring(session, () => scroll(scrollPx))
  const { ms, blankPx } = await frames.evaluate(end => end())
  await scroll(-scrollPx)
  await page.evaluate(() => document.querySelector('[data-scrolls]')?.scrollTo({ top: 0 }))
  await pause(300)
  return {
    'scrolling 20,000 px: frame p95, ms': percentile(ms, 0.95),
    '… work of the page, ms a second': load.busyMs / load.seconds,
    '… longest task, ms ': load.longestMs,
    '… frames with a blank row': blankPx.filter(px => px > 1).length
  }
}

/** From the press to the painted rows, and what the page had to do for three of them. */
export async function sorting(opened: Opened): Promise<Measured> {
  const by = opened.subject.name === 'floor' ? 'due' : 'timeLeft'
  const taken: number[] = []
  const load = await loadDuring(opened.session, async () => {
    for (const column of ['case', 'service', by]) taken.push(await press(opened, column))
  })
  const [byReference = Number.NaN, byService = Number.NaN, byDue = Number.NaN] = taken
  return {
    'sort by reference, ms': byReference,
    'sort by service, ms': byService,
    'sort by due, ms': byDue,
    '… work of the page for the three, ms': load.busyMs,
    '… longest task, ms   ': load.longestMs
  }
}

async function press({ page, subject }: Opened, column: string): Promise<number> {
  const [before] = await page.evaluate(() => window.bench.shown())
  const head =
    subject.name === 'floor' ? `button[data-column=${column}]` : `[role=columnheader][data-column=${column}] a`
  await page.click(head)
  const ms = await page.evaluate(
    async first => (await window.bench.painted(([now]) => now !== first)) - window.bench.asked(),
    before
  )
  await pause(300)
  return ms
}

/** Letter by letter, from each to the painted rows; a letter that leaves the rows as they are is not counted. */
export async function filtering(opened: Opened): Promise<Measured> {
  const taken: number[] = []
  const load = await loadDuring(opened.session, async () => {
    for (const text of ['26-1081', 'رخصة']) taken.push(...(await typing(opened, text)))
  })
  return {
    'filter, a letter, ms': median(taken),
    '… the slowest letter, ms': Math.max(...taken),
    '… work of the page for all, ms': load.busyMs,
    '… longest task, ms    ': load.longestMs
  }
}

async function typing({ page, subject }: Opened, text: string): Promise<number[]> {
  const field = page.locator(subject.field)
  await field.focus()
  const taken: number[] = []
  for (const letter of text) {
    const before = await page.evaluate(() => window.bench.count())
    await page.keyboard.insertText(letter)
    const ms = await page.evaluate(
      async old => (await window.bench.painted((_, now) => now !== old)) - window.bench.asked(),
      before
    )
    if (!Number.isNaN(ms)) taken.push(ms)
    await pause(100)
  }
  await field.fill('')
  await pause(500)
  return taken
}

/** A thousand updates a second while sorted by due, and whether the rows are right after it. */
export async function storm(opened: Opened, backend: Backend): Promise<Measured> {
  let told = { perSecond: 0, load: 0 }
  const load = await loadDuring(opened.session, async () => {
    told = await backend.order({ kind: 'storm', perSecond: 1000, seconds: 5 }, 'stormed')
  })
  await pause(1000)
  return {
    'updates a second': told.perSecond,
    '… work of the page, ms a second ': load.busyMs / load.seconds,
    '… longest task, ms  ': load.longestMs,
    '… rows wrong at the end': await wrongRows(opened, backend),
    '… the backend’s share of a processor, %': told.load * 100
  }
}

/** How many of the first rows are not what the rules of time give; a machine that is behind is given some seconds. */
export async function wrongRows({ page }: Opened, backend: Backend): Promise<number> {
  let wrong = Number.NaN
  for (let attempt = 0; attempt < 8 && wrong !== 0; attempt++) {
    if (attempt > 0) await pause(1000)
    const { references } = await backend.order({ kind: 'first', count: 15 }, 'first')
    const shown = await page.evaluate(() => window.bench.shown())
    wrong = references.filter((reference, at) => shown[at] !== reference).length
  }
  return wrong
}

export const median = (values: readonly number[]) => percentile(values, 0.5)

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
