import { sql } from 'kysely'
import pino from 'pino'
import { dateOf, dayNumber } from '#sla/civil'
import { localDate } from '#sla/local'
import { type Kept, recordOf } from '../../server/cases/held'
import { submission } from '../../server/cases/submit'
import { readConfig } from '../../server/config'
import { insertAll } from '../../server/db/insert'
import { rollUpNew } from '../../server/reports/roll-up'
import { startServer } from '../../server/start'
import { startPostgres } from '../../server/testing/databases'

/**
 * How long the reports take over a year of a million closed cases on PostgreSQL, on this machine with everything else that runs on it: the 95th percentile of
 * forty questions each over HTTP. Wanted: under 150 ms. REPORT_CASES makes it fewer.
 */
const cases = Number(process.env.REPORT_CASES ?? 1_000_000)
const rounds = 40
const wantedMs = 150
const batch = 20_000

const now = Date.parse('2026-11-22T11:42:07+04:00')
const postgres = await startPostgres()
const config = readConfig(
  {
    PORT: '0',
    DATABASE_URL: await postgres.create(),
    MIQAT_RATE: '100000',
    MIQAT_STAFF: 'server/testing/staff.json',
    MIQAT_USER: 's-r'
  },
  ['--empty']
)
const running = await startServer(config, { log: pino({ level: 'silent' }), realNow: () => now })
const { house } = running

let seed = 1
/** 0 up to 1, the same in every run. */
function random(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
  return seed / 2 ** 31
}
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T

const filling = performance.now()
await house.database.db.transaction().execute(async db => {
  const book = await house.book(db)
  const [version] = book.versions
  if (!version) throw new Error('no agreement')
  const staff = [...book.staff.keys()]
  const people = Array.from({ length: 200 }, (_, index) => staff[index] ?? `p-${index}`)
  const make = (number: number): Kept => {
    const startedAt = now - Math.floor(random() * 365 + 20) * 86_400_000
    const birth = {
      id: `b-${number}`,
      reference: `B-${number}`,
      service: pick(version.body.services).code,
      channel: 'platform',
      applicantKind: 'citizen',
      startedAt,
      office: pick(version.body.offices).code
    } as const
    const born = submission(book, birth)
    if (!born) throw new Error('no such service')
    const { after } = born
    const late = random() < 0.08
    const stoppedAt = Math.min(
      now,
      (after.dueAt ?? startedAt) + (late ? 1 : -1) * Math.floor(random() * 3 * 86_400_000)
    )
    const breachReason = late ? pick(['workload', 'otherBody', 'inspectionDelayed', null]) : null
    const state = {
      ...after.state,
      status: 'completed' as const,
      assignee: pick(people),
      stoppedAt: Math.max(stoppedAt, startedAt),
      breachReason
    }
    return { ...after, state }
  }
  for (let first = 0; first < cases; first += batch) {
    const kept = Array.from({ length: Math.min(batch, cases - first) }, (_, index) => make(first + index))
    await insertAll(db, 'cases', kept.map(recordOf))
    await rollUpNew(db, book, kept)
    process.stderr.write(`\r${first + kept.length} cases`)
  }
})
// As PostgreSQL does by itself, some minutes after so much was written.
await sql`vacuum analyze`.execute(house.database.db)
console.log(`\n${cases} closed cases written with their sums in ${Math.round((performance.now() - filling) / 1000)} s`)

const today = localDate('Asia/Muscat', now)
const year = `from=${dateOf(dayNumber(today) - 364)}&to=${today}`
const week = `from=${dateOf(dayNumber(today) - 13)}&to=${dateOf(dayNumber(today) - 7)}`
const questions = {
  'year by month': `completions?${year}&by=month`,
  'year by week': `completions?${year}&by=week`,
  'year by day': `completions?${year}&by=day`,
  'year by month and service': `completions?${year}&by=month&group=service`,
  'year by month and office': `completions?${year}&by=month&group=office&basis=closed`,
  'year by month and person': `completions?${year}&by=month&group=assignee`,
  'year by week, one service in one office': `completions?${year}&by=week&service=lease-contract-register&office=sohar`,
  'why late, the year': `late-reasons?${year}`,
  'backlog, the year': `backlog?${year}`,
  'the cases behind the year’s missed, first page': `completions/cases?${year}&verdict=missed&limit=100`,
  'the same by closing': `completions/cases?${year}&basis=closed&verdict=missed&limit=100`,
  'the cases of a bar of days, first page': `completions/cases?${year}&days=5&limit=100`,
  'the cases of a reason, first page': `completions/cases?${year}&verdict=missed&reason=workload&limit=100`,
  'the cases that came in a week, first page': `backlog/cases?${week}&movement=opened&limit=100`,
  'the cases that went out in a week, first page': `backlog/cases?${week}&movement=closed&limit=100`,
  'the cases that were open a week ago, first page': `backlog/cases?${week}&limit=100`
}

const rows: Record<string, object> = {}
for (const [name, question] of Object.entries(questions)) {
  const taken: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    const response = await fetch(`${running.url}/api/reports/${question}`)
    bytes = (await response.arrayBuffer()).byteLength
    if (!response.ok) throw new Error(`${question}: ${response.status}`)
    taken.push(performance.now() - started)
  }
  taken.sort((one, other) => one - other)
  rows[name] = {
    'median ms': Math.round(taken[Math.floor(rounds / 2)] ?? Number.NaN),
    'p95 ms': Math.round(taken[Math.floor(rounds * 0.95)] ?? Number.NaN),
    'wanted ms': wantedMs,
    kB: Math.round(bytes / 1000)
  }
}
console.table(rows)
await running.stop()
await postgres.stop()
