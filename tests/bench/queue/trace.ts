import type { CDPSession } from '@playwright/test'

/**
 * What the main thread of a page did while something went on: ms busy in all, and its longest task. Both in time of the thread itself, so that
 * a machine that does other things meanwhile does not make them longer.
 */
export type Load = { readonly busyMs: number; readonly longestMs: number; readonly seconds: number }

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

export async function loadDuring(session: CDPSession, work: () => Promise<unknown>): Promise<Load> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { readonly value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent) // the protocol says no more of them
  }
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], recordMode: 'recordAsMuchAsPossible' }
  })
  const from = performance.now()
  await work()
  const seconds = (performance.now() - from) / 1000
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return { ...mainThreadOf(events), seconds }
}

/** Of several pages in the trace, that of the one that did most: the others stand still. */
function mainThreadOf(events: readonly TraceEvent[]): { readonly busyMs: number; readonly longestMs: number } {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const loads = mains.map(({ pid, tid }) => {
    const tasks = events.filter(event => event.pid === pid && event.tid === tid && isTask(event))
    const times = tasks.map(({ tdur = 0 }) => tdur / 1000)
    return { busyMs: times.reduce((sum, ms) => sum + ms, 0), longestMs: Math.max(0, ...times) }
  })
  return loads.sort((one, other) => other.busyMs - one.busyMs)[0] ?? { busyMs: Number.NaN, longestMs: Number.NaN }
}

const isTask = ({ name, ph }: TraceEvent) => name === 'ThreadControllerImpl::RunTask' && ph === 'X'
