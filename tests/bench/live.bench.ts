import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { checkRow } from '#api/case-pages'
import type { Agreement, CaseRow } from '#api/generated/types.gen'
import { folded } from '#i18n/fold'
import { evaluateBy, type LiveCase } from '#live/live-case'
import { createLiveSet, type LiveSet } from '#live/live-set'
import { inPieces } from '#live/made-cases'
import type { Naming } from '#live/naming'
import { letOthersRun } from '#live/pace'
import { counted, noCounts } from '#live/tabs'
import { createView, type View } from '#live/view'
import { createBackend } from '#mocks/backend'

/**
 * What the live set costs with 100,000 open cases, beside a floor: plain arrays of objects with their keys worked out beforehand, by hand for
 * this one purpose. Both draw 30 rows. Milliseconds of this machine: medians of some rounds. A longest task is that of the best round, because
 * anything else the machine does in the middle of a task makes it longer.
 */
const cases = 100_000
const at = Date.parse('2026-11-22T11:42:07+04:00')
const rounds = 9
const shown = 30

setFlagsFromString('--expose_gc')
const collect: () => void = runInNewContext('gc')

type Line = { live: number | string; floor?: number | string; goal?: string }
const table: Record<string, Line> = {}
const rounded = (ms: number) => Math.round(ms * 10) / 10

function time(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const medianOf = (work: (round: number) => unknown) =>
  rounded(median(Array.from({ length: rounds }, (_, round) => time(() => work(round)))))

function heapMb(): number {
  collect()
  collect()
  return process.memoryUsage().heapUsed / 1e6
}

/** The rows as they come over the wire: parsed from text and checked, so that no text is shared that a browser would not share. */
function readRows(): { texts: string[]; agreement: Agreement } {
  const backend = createBackend({ at, seed: 1, cases, strict: false, frozen: true })
  const texts: string[] = []
  for (let cursor: string | undefined; ; ) {
    const answer = backend.operations.listCases({ query: { open: true, limit: 5000, cursor }, headers: {} } as never)
    const { body } = answer as { body: { cases: CaseRow[]; next: string | null } }
    texts.push(JSON.stringify(body.cases))
    if (body.next === null) break
    cursor = body.next
  }
  const { body } = backend.operations.getAgreement({ query: {}, headers: {} } as never) as { body: Agreement }
  backend.close()
  return { texts, agreement: body }
}

function checked(raw: unknown): CaseRow {
  const row = checkRow('listCases', raw)
  if ('row' in row) return row.row
  throw new Error(row.setAside.issues.join())
}

const parsed = (texts: readonly string[]) => texts.flatMap(text => (JSON.parse(text) as unknown[]).map(checked))

function namingOf({ services }: Agreement): Naming {
  const byCode = new Map(services.map(service => [service.code, service]))
  return {
    nameOf: (kind, code) => (kind === 'service' ? (byCode.get(code)?.nameAr ?? code) : code),
    textOf: (_, code) => `${code} ${byCode.get(code)?.nameAr ?? ''} ${byCode.get(code)?.nameEn ?? ''}`,
    fold: folded,
    locale: 'ar',
    categoryOf: code => byCode.get(code)?.category ?? null,
    me: null
  }
}

/** Fills as the feed does, and notes how long each piece kept the page. */
async function fill(live: LiveSet, rows: readonly CaseRow[]): Promise<{ busy: number; longest: number }> {
  const pieces: number[] = []
  let from = performance.now()
  const note = () => pieces.push(performance.now() - from)
  const pause = async () => {
    note()
    await letOthersRun()
    from = performance.now()
  }
  await live.replaceInPieces(inPieces(rows), () => at, pause)
  note()
  return { busy: pieces.reduce((sum, ms) => sum + ms, 0), longest: Math.max(...pieces) }
}

const draw = (view: View) => view.snapshot().slice(0, shown).length + view.snapshot().counts.all

// The floor: one object a case with nothing but keys, one array in order.
type Plain = {
  id: string
  due: number
  submitted: number
  reference: number
  name: number
  service: string
  kind: string
  text: string
}

function plainOf(entries: readonly LiveCase[], naming: Naming): Plain[] {
  const services = [...new Set(entries.map(({ row }) => row.service))]
  const { compare } = new Intl.Collator('ar')
  const places = new Map(
    services
      .toSorted((a, b) => compare(naming.nameOf('service', a), naming.nameOf('service', b)))
      .map((code, at) => [code, at])
  )
  const texts = new Map(services.map(code => [code, folded(naming.textOf('service', code))]))
  return entries.map(({ row, rank, kind }) => ({
    id: row.id,
    due: rank,
    submitted: Date.parse(row.clock.startedAt),
    reference: Number(row.reference.slice(-6)),
    name: places.get(row.service) ?? 0,
    service: row.service,
    kind,
    text: `${row.reference.toLowerCase()} ${texts.get(row.service)} ${row.office}`
  }))
}

type Key = 'due' | 'submitted' | 'reference' | 'name'
const plainSorted = (plain: readonly Plain[], key: Key) =>
  plain.toSorted((a, b) => a[key] - b[key] || (a.id < b.id ? -1 : 1)).slice(0, shown)

/** One second of updates in 60 frames: how long the page is kept busy in all, and at most at once. */
function aSecond(frames: readonly (() => void)[]): { busy: number; longest: number } {
  const times = frames.map(time)
  return { busy: times.reduce((sum, ms) => sum + ms, 0), longest: Math.max(...times) }
}

let revision = 1_000_000

/** Something that happened to a case, as text: mostly a deadline that moves, or a hand that takes it. */
function eventOf({ row }: LiveCase, n: number): string {
  revision += 1
  const target = n % 3 === 0 ? { value: 1 + (n % 9), unit: 'workingDays' } : row.clock.target
  const clock = { ...row.clock, target, dueAt: undefined }
  return JSON.stringify({ ...row, revision, assignee: n % 2 === 0 ? 'a-b' : 'k-b', clock })
}

function eventsOf(live: LiveSet, count: number): string[] {
  const { list } = live.snapshot().queue()
  return Array.from({ length: count }, (_, n) => eventOf(list.at((n * 7919) % list.length) as LiveCase, n))
}

const inFrames = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: 60 }, (_, frame) => items.filter((_, at) => at % 60 === frame))

function updates(live: LiveSet, view: View, plain: readonly Plain[]) {
  const seconds = Array.from({ length: rounds }, () =>
    aSecond(
      inFrames(eventsOf(live, 1000)).map(texts => () => {
        live.applyAll(
          texts.map(text => checked(JSON.parse(text))),
          at
        )
        draw(view)
      })
    )
  )
  const sorted = plain.toSorted((a, b) => a.due - b.due)
  const floor = Array.from({ length: rounds }, () =>
    aSecond(
      inFrames(eventsOf(live, 1000)).map(texts => () => {
        for (const text of texts) floorUpdate(sorted, checked(JSON.parse(text)))
        sorted.slice(0, shown)
      })
    )
  )
  table['1,000 updates a second by due: busy ms'] = {
    live: rounded(median(seconds.map(({ busy }) => busy))),
    floor: rounded(median(floor.map(({ busy }) => busy))),
    goal: '< 200'
  }
  table['… longest task'] = {
    live: rounded(Math.min(...seconds.map(({ longest }) => longest))),
    floor: rounded(Math.min(...floor.map(({ longest }) => longest))),
    goal: '< 50'
  }
}

/** Takes a random row out and puts it in elsewhere: binary search and two splices of the whole array. */
function floorUpdate(sorted: Plain[], row: CaseRow) {
  const due = at + ((revision * 7919) % 1_000_000_000)
  const [old] = sorted.splice((revision * 31) % sorted.length, 1)
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.due ?? 0) < due) low = middle + 1
    else high = middle
  }
  if (old) sorted.splice(low, 0, { ...old, id: row.id, due })
}

/** An hour in seconds, 28 events in each: new cases come, others are closed, and time passes. */
function anHour(live: LiveSet, view: View) {
  const before = heapMb()
  for (let second = 0; second < 3600; second++) {
    const now = at + second * 1000
    const { list } = live.snapshot().queue()
    const taken = Array.from({ length: 28 }, (_, n) => list.at((second * 1009 + n * 7919) % list.length) as LiveCase)
    const rows = taken.map((entry, n) => checked(JSON.parse(eventOf(entry, second + n))))
    const [closed, opened] = [rows[0] as CaseRow, rows[1] as CaseRow]
    rows[0] = { ...closed, clock: { ...closed.clock, stoppedAt: new Date(now).toISOString() } }
    rows.push({ ...opened, id: `n-${second}`, reference: `NB-27-${second}` })
    live.applyAll(rows, now)
    draw(view)
  }
  table['heap after an hour with 100,000 events, MB more'] = { live: rounded(heapMb() - before), goal: 'flat' }
}

const { texts, agreement } = readRows()
const naming = namingOf(agreement)
const emptyHeap = heapMb()
let rows: CaseRow[] = parsed(texts)
const rowsHeap = heapMb() - emptyHeap

const live = createLiveSet(evaluateBy(agreement), (_, error) => {
  throw error
})
const evaluate = evaluateBy(agreement)
const fills: { busy: number; longest: number }[] = []
for (let round = 0; round < rounds; round++) fills.push(await fill(live, rows))
table['fill 100,000: busy ms'] = {
  live: rounded(median(fills.map(({ busy }) => busy))),
  floor: medianOf(() => {
    const all = rows.map(row => evaluate(row, at)).sort((a, b) => a.rank - b.rank)
    all.reduce((counts, entry) => counted(counts, entry, 1), noCounts)
  })
}
table['… longest task of it'] = {
  live: rounded(Math.min(...fills.map(({ longest }) => longest))),
  floor: 'all of it',
  goal: '< 50'
}
rows = []

const view = createView(live, { filter: {}, sort: { by: 'due' } }, naming)
view.subscribe(() => {})
draw(view)
table['heap of the set and a view, MB'] = {
  live: rounded(heapMb() - emptyHeap),
  floor: `${rounded(rowsHeap)} (the parsed rows alone)`,
  goal: '< 80'
}

/** In no order that helps a sort. */
let plain = plainOf(live.snapshot().queue().cases, naming).sort((a, b) => (a.id.slice(-3) < b.id.slice(-3) ? -1 : 1))
for (const [by, key] of [
  ['due', 'due'],
  ['submitted', 'submitted'],
  ['service', 'name'],
  ['reference', 'reference'],
  ['left', 'due'],
  ['assignee', 'name']
] as const) {
  const name = `sort by ${by}`
  table[name] = {
    live: medianOf(round => {
      view.ask({ sort: { by, descending: round % 2 === 1 } })
      draw(view)
    }),
    floor: medianOf(() => plainSorted(plain, key)),
    goal: '≤ 2 × floor'
  }
}

view.ask({ sort: { by: 'due' } })
const some = [...new Set(plain.map(({ service }) => service))].slice(0, 20)
const filters = [{ services: some }, { services: some, states: ['overdue', 'atRisk'] as const }, {}]
table['filter by services and states'] = {
  live: medianOf(round => {
    view.ask({ filter: filters[round % 3] })
    draw(view)
  }),
  floor: medianOf(round => {
    const wanted = new Set(some)
    const kept = plain.filter(({ service, kind }) => wanted.has(service) && (round % 3 !== 1 || kind === 'overdue'))
    kept.slice(0, shown)
  }),
  goal: '≤ 2 × floor'
}

function keystrokes(text: string): number[] {
  view.ask({ filter: {} })
  return Array.from(text, (_, length) =>
    time(() => {
      view.ask({ filter: { text: text.slice(0, length + 1) } })
      draw(view)
    })
  )
}
for (const text of ['nb-26-2081', 'رخصة بناء', 'sohar x']) {
  const floor = Array.from(text, (_, length) => {
    const words = folded(text.slice(0, length + 1)).split(' ')
    return time(() => plain.filter(one => words.every(word => one.text.includes(word))).slice(0, shown))
  })
  table[`typing “${text}”: longest keystroke`] = {
    live: rounded(median(Array.from({ length: rounds }, () => Math.max(...keystrokes(text))))),
    floor: rounded(Math.max(...floor)),
    goal: '< 100'
  }
}

view.ask({ filter: {} })
updates(live, view, plain)

const turns = live
  .snapshot()
  .queue()
  .cases.map(({ changesAt }) => changesAt ?? Infinity)
  .sort((a, b) => a - b)
const boundary = turns[20_000] ?? at
const ticks: number[] = []
for (let round = 0; round < rounds; round++) {
  live.advance(at)
  draw(view)
  ticks.push(
    time(() => {
      live.advance(boundary)
      draw(view)
    })
  )
}
table['a tick at which 20,000 change'] = {
  live: rounded(median(ticks)),
  floor: medianOf(() => {
    plain = plain.map((one, at) => (at % 5 === 0 ? { ...one, kind: 'overdue' } : one))
  })
}
live.advance(at)
plain = []
anHour(live, view)

console.table(table)
