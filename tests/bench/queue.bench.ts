import { execFileSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { atRest, filtering, hidden, type Measured, median, scrolling, sorting, storm } from './queue/measures'
import { type Backend, startBackend } from './queue/orders'
import { anHour, sleeping, turning } from './queue/over-time'
import { closeSubject, type Opened, openBrowser, openSubject, type Subject } from './queue/page'
import { floor, ours } from './queue/subjects'

/**
 * The queue of 100,000 open cases in a browser, production build, beside a floor: the same work by hand on plain arrays (`queue/floor.js`), fed by
 * the same backend in the same run. Medians of fresh pages, in an order that changes. What is called work is time of the page's main thread, so
 * that other things the machine does are not in it; what is called ms until something is on screen is not free of them, so look at the ratio.
 *
 * `QUEUE_ONLY=storm,sorting npm run bench -- queue` measures some of it.
 */
const at = Date.parse('2026-11-22T11:42:07+04:00')
const cases = Number(process.env.QUEUE_CASES ?? 100_000)
const rounds = Number(process.env.QUEUE_ROUNDS ?? 3)
const only = process.env.QUEUE_ONLY?.split(',')

type Measure = (opened: Opened, backend: Backend) => Promise<Measured>
/** What one page goes through after the other, and what takes a page of its own; the floor knows nothing of states and sleep. */
const visits: readonly { readonly of: readonly Subject[]; readonly measures: Record<string, Measure> }[] = [
  { of: [floor, ours], measures: { atRest, hidden, scrolling, sorting, filtering, storm } },
  { of: [ours], measures: { turning } },
  { of: [ours], measures: { sleeping } },
  { of: [floor, ours], measures: { anHour } }
]

const wanted: Readonly<Record<string, string>> = {
  'heap, MB': '< 80',
  'idle, ms a second': '≤ 1.3 × floor',
  'hidden, ms a second': 'nothing',
  'scrolling 20,000 px: frame p95, ms': '≤ 17',
  '… frames with a blank row': '0',
  'sort by reference, ms': '≤ 2 × floor',
  'sort by service, ms': '≤ 2 × floor',
  'sort by due, ms': '≤ 2 × floor',
  'filter, a letter, ms': '≤ 2 × floor',
  '… the slowest letter, ms': '< 100',
  '… longest task, ms    ': '< 100',
  '… work of the page for the three, ms': '≤ 2 × floor',
  '… work of the page for all, ms': '≤ 2 × floor',
  '… work of the page, ms a second ': '< 200',
  '… longest task, ms  ': '< 50',
  '… rows wrong at the end': '0',
  '20,000 change at once: longest task, ms': '< 50',
  '… rows wrong': '0',
  'after hours of sleep: right again, ms': '< 1000',
  '… rows wrong ': '0',
  'heap after an hour with 100,000 events, MB more': 'flat',
  '… rows wrong  ': '0'
}

if (process.env.BENCH_DIST === undefined)
  execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], { stdio: 'inherit' })
const backend = await startBackend(at, cases)
const browser = await openBrowser()
const taken: Record<Subject['name'], Record<string, number[]>> = { floor: {}, ours: {} }

function note(subject: Subject['name'], name: string, value: number) {
  taken[subject][name] = [...(taken[subject][name] ?? []), value]
}

const rounded = (value: number) => Math.round(value * 10) / 10

function report(rounds: number) {
  const table = Object.entries(taken.ours).map(([name, values]) => {
    const [own, other] = [median(values), median(taken.floor[name] ?? [])]
    return [
      name,
      { floor: rounded(other), ours: rounded(own), ratio: rounded(own / other), wanted: wanted[name] ?? '' }
    ]
  })
  console.table(Object.fromEntries(table))
  console.log(`${cases} open cases, medians of ${rounds}; load of the machine ${rounded(loadavg()[0] ?? 0)}`)
}

for (let round = 0; round < rounds; round++) {
  for (const { of, measures } of visits) {
    const some = Object.entries(measures).filter(([name]) => only?.includes(name) ?? true)
    if (some.length === 0) continue
    for (const subject of round % 2 === 0 ? of : of.toReversed()) {
      const opened = await openSubject(browser, backend.url, subject)
      for (const [, measure] of some)
        for (const [name, value] of Object.entries(await measure(opened, backend))) note(subject.name, name, value)
      await closeSubject(opened)
      await backend.order({ kind: 'reset' }, 'done')
    }
  }
  // A run is long: what is known so far is said after each round.
  report(round + 1)
}
await browser.close()
backend.stop()
