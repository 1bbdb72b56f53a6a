import { execFileSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { median } from './queue/measures'
import { startBackend } from './queue/orders'
import { closeSubject, openBrowser, openSubject, pause, type Subject } from './queue/page'
import { type Load, loadDuring } from './queue/trace'

/**
 * The overview of 100,000 open cases in a browser, production build, all 72 services in sight: what the main thread of the page does for one case that
 * changes, drawing and layout and all, beyond what it does at rest. Time of the thread itself, so that other things the machine does are not in it.
 * Wanted, and since met (`docs/decisions/0012-overview-and-wallboard.md`): under 16 ms, so that an update fits in a frame; at many updates a second too, where several may share a drawing.
 */
const at = Date.parse('2026-11-22T11:42:07+04:00')
const cases = Number(process.env.OVERVIEW_CASES ?? 100_000)
const rounds = Number(process.env.OVERVIEW_ROUNDS ?? 3)
const seconds = 15
const overview: Subject = {
  name: 'ours',
  path: '/overview',
  row: 'tr[data-row]',
  reference: 'th',
  overdue: null,
  field: 'none'
}

if (process.env.BENCH_DIST === undefined)
  execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], { stdio: 'inherit' })
const backend = await startBackend(at, cases)
const browser = await openBrowser()
const taken: Record<string, number[]> = {}
const note = (name: string, value: number) => {
  taken[name] = [...(taken[name] ?? []), value]
}
const perSecond = ({ busyMs, seconds }: Load) => busyMs / seconds

for (let round = 0; round < rounds; round++) {
  const opened = await openSubject(browser, backend.url, overview)
  const rows = await opened.page.locator('tr[data-row][data-kind=line]').count()
  if (rows < 72) throw new Error(`only ${rows} rows to measure`)
  const rest = perSecond(await loadDuring(opened.session, () => pause(8000)))
  note('at rest, ms a second', rest)
  for (const rate of [1, 5, 20]) {
    let changes = 0
    const load = await loadDuring(opened.session, async () => {
      const told = await backend.order({ kind: 'storm', perSecond: rate, seconds }, 'stormed')
      changes = rate * seconds
      note(`${rate} a second: sent a second`, told.perSecond)
    })
    note(`${rate} a second: ms for an update`, ((perSecond(load) - rest) * load.seconds) / changes)
    note(`${rate} a second: longest task, ms`, load.longestMs)
  }
  await closeSubject(opened)
  await backend.order({ kind: 'reset' }, 'done')
}
await browser.close()
backend.stop()

const table = Object.entries(taken).map(([name, values]) => [name, Math.round(median(values) * 10) / 10])
console.table(Object.fromEntries(table))
console.log(
  `${cases} open cases, medians of ${rounds}; load of the machine ${Math.round((loadavg()[0] ?? 0) * 10) / 10}`
)
