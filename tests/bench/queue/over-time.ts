import type { Measured } from './measures'
import { wrongRows } from './measures'
import type { Backend } from './orders'
import { heapMb, type Opened, pause } from './page'
import { loadDuring } from './trace'

/** Twenty thousand cases change at once: the clock of the backend has jumped, and it says so. */
export async function turning(opened: Opened, backend: Backend): Promise<Measured> {
  const { at, overdue } = await afterMany(backend)
  let rightMs = Number.NaN
  const load = await loadDuring(opened.session, async () => {
    const from = performance.now()
    await backend.order({ kind: 'jump', to: at }, 'done')
    rightMs = await untilRight(opened, overdue, from)
  })
  return {
    '20,000 change at once: longest task, ms': load.longestMs,
    '… work of the page, ms': load.busyMs,
    '… until the counts are right, ms': rightMs,
    '… rows wrong': await wrongRows(opened, backend)
  }
}

/** A laptop sleeps for hours: the line goes dead without a word, and only the desk's own clock has gone on when it wakes. */
export async function sleeping(opened: Opened, backend: Backend): Promise<Measured> {
  const { page, session } = opened
  const { at, now, overdue } = await afterMany(backend)
  await page.evaluate(() => {
    const real = Date.now
    Object.assign(window, { wake: (sleptMs: number) => Object.assign(Date, { now: () => real() + sleptMs }) })
  })
  await backend.order({ kind: 'deaf' }, 'done')
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await pause(3000)
  await backend.order({ kind: 'jump', to: at }, 'done')
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  const from = performance.now()
  await page.evaluate(ms => Reflect.get(window, 'wake')(ms), at - now)
  const rightMs = await untilRight(opened, overdue, from)
  return { 'after hours of sleep: right again, ms': rightMs, '… rows wrong ': await wrongRows(opened, backend) }
}

/** An hour of the backend's time with 100,000 events. */
export async function anHour(opened: Opened, backend: Backend): Promise<Measured> {
  const before = await heapMb(opened)
  await backend.order({ kind: 'storm', perSecond: 2000, seconds: 50, skipMs: 36 }, 'stormed')
  await pause(2000)
  return {
    'heap after an hour with 100,000 events, MB more': (await heapMb(opened)) - before,
    '… rows wrong  ': await wrongRows(opened, backend)
  }
}

/** When so many will have changed, and how many are overdue then. */
async function afterMany(backend: Backend) {
  const { at, now } = await backend.order({ kind: 'turns', count: 20_000 }, 'turns')
  const { overdue } = await backend.order({ kind: 'first', count: 1, at }, 'first')
  return { at, now, overdue }
}

/** How long until so many are said to be overdue; meanwhile a few more may be. */
async function untilRight({ page }: Opened, overdue: number, from: number): Promise<number> {
  await page.waitForFunction(wanted => window.bench.overdue() >= wanted, overdue, { polling: 'raf', timeout: 20_000 })
  return performance.now() - from
}
