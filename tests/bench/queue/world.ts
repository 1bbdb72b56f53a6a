import type { Agreement, CaseRow } from '#api/generated/types.gen'
import { clockOf } from '#live/case-clock'
import { calendarsOf } from '#live/live-case'
import type { RunningBackend } from '#mocks/backend'
import { deadline, standing } from '#sla/clock'

type Clock = { readonly now: () => number; readonly set: (to: number) => void; readonly advance: (ms: number) => void }

/** The open cases of the bench's backend and what can be asked of them. */
export type World = ReturnType<typeof createWorld>

function createClock(startsAt: number): Clock {
  let [base, since] = [startsAt, performance.now()]
  const now = () => base + performance.now() - since
  const set = (to: number) => {
    base = to
    since = performance.now()
  }
  return { now, set, advance: ms => set(now() + ms) }
}

const hundred = { headers: {} } as never

function readAll({ operations }: RunningBackend): { rows: CaseRow[]; agreement: Agreement; service: object } {
  const rows: CaseRow[] = []
  for (let cursor: string | undefined; ; ) {
    const answer = operations.listCases({ query: { open: true, limit: 5000, cursor }, headers: {} } as never)
    const { body } = answer as { body: { cases: CaseRow[]; next: string | null } }
    for (const row of body.cases) rows.push(row)
    if (body.next === null) break
    cursor = body.next
  }
  const bodyOf = (answer: unknown) => (answer as { body: object }).body
  return {
    rows,
    agreement: bodyOf(operations.getAgreement(hundred)) as Agreement,
    service: bodyOf(operations.getService(hundred))
  }
}

export function createWorld(mock: RunningBackend, startsAt: number) {
  const { rows: firstRows, agreement, service } = readAll(mock)
  const clock = createClock(startsAt)
  const calendarOf = calendarsOf(agreement)
  let rows = new Map(firstRows.map(row => [row.id, row]))
  let texts = firstRows.map(row => JSON.stringify(row))
  let isChanged = false
  let [lastEvent, revision, made] = [0, 1_000_000, 0]
  let chance = 1

  const asOf = () => new Date(clock.now()).toISOString()

  function newest(): string[] {
    if (isChanged) texts = [...rows.values()].map(row => JSON.stringify(row))
    isChanged = false
    return texts
  }

  /** A linear congruential generator: the same events in every run. */
  function random(below: number): number {
    chance = (chance * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((chance / 4_294_967_296) * below)
  }

  const dueText = (row: CaseRow) => {
    const { dueAt } = deadline(calendarOf(row.office), clockOf(row))
    return dueAt === null ? null : new Date(dueAt).toISOString()
  }

  function changed(row: CaseRow, n: number): CaseRow {
    revision += 1
    if (n % 3 > 0) return { ...row, revision, assignee: n % 2 === 0 ? null : 'a-b' }
    const next = {
      ...row,
      revision,
      clock: { ...row.clock, target: { value: 1 + (n % 9), unit: 'workingDays' as const } }
    }
    return { ...next, clock: { ...next.clock, dueAt: dueText(next) } }
  }

  /** What happens to some case: a hand that takes it, a deadline that moves; one in fifty is closed and another one comes. */
  function happen(ids: string[], pressing: readonly string[], at: number): CaseRow[] {
    made += 1
    const place = random(ids.length)
    const id = made % 20 === 0 ? (pressing[random(pressing.length)] as string) : (ids[place] as string)
    const row = rows.get(id)
    if (!row) return []
    if (made % 50 !== 0 || id !== ids[place]) return [changed(row, made)]
    revision += 1
    const stoppedAt = new Date(at).toISOString()
    const other = { ...row, id: `n-${made}`, reference: `NB-27-${made}`, revision: 1 }
    ids[place] = other.id
    return [{ ...row, revision, clock: { ...row.clock, stoppedAt } }, other]
  }

  function keep(row: CaseRow) {
    isChanged = true
    if (row.clock.stoppedAt === null) rows.set(row.id, row)
    else rows.delete(row.id)
  }

  function standings(now = clock.now()) {
    return [...rows.values()].map(row => ({
      row,
      at: standing(calendarOf(row.office), clockOf(row), now, agreement.policy)
    }))
  }

  return {
    clock,
    asOf,
    service: () => JSON.stringify({ ...service, asOf: asOf() }),
    page: (from: number, limit: number) => {
      const all = newest()
      const next = from + limit < all.length ? `"${from + limit}"` : 'null'
      const cases = all.slice(from, from + limit).join(',')
      return `{"asOf":"${asOf()}","total":${all.length},"lastEventId":"e-${lastEvent}","next":${next},"cases":[${cases}]}`
    },
    beat: () => `event: heartbeat\ndata: {"asOf":"${asOf()}"}\n\n`,
    openings: () => {
      const { opens, closes, before } = calendarOf('').working
      const [openings, sums] = [Array.from(opens), Array.from(before)]
      return JSON.stringify({ opens: openings, closes: Array.from(closes), before: sums, agreement })
    },
    reset: () => {
      rows = new Map(firstRows.map(row => [row.id, row]))
      isChanged = true
      clock.set(startsAt)
    },
    /** Events as the stream says them; the cases are changed at once. */
    events: (count: number, skipMs: number): string[] => {
      const ids = [...rows.keys()]
      const pressing = firstOf(standings(), 40).map(({ row }) => row.id)
      return Array.from({ length: count }, (_, n) => {
        const at = clock.now() + n * skipMs
        return happen(ids, pressing, at)
          .map(row => {
            keep(row)
            lastEvent += 1
            const data = JSON.stringify({ asOf: new Date(at).toISOString(), case: row })
            return `id: e-${lastEvent}\nevent: case\ndata: ${data}\n\n`
          })
          .join('')
      })
    },
    first: (count: number, at?: number) => {
      const all = standings(at)
      return {
        references: firstOf(all, count).map(({ row }) => row.reference),
        overdue: all.filter(one => one.at.kind === 'overdue').length
      }
    },
    turns: (count: number) => {
      const next = standings().map(({ at }) => at.nextKindChangeAt ?? Infinity)
      return next.sort((one, other) => one - other)[count] ?? Infinity
    }
  }
}

type Stood = { readonly row: CaseRow; readonly at: { readonly dueAt: number | null } }

/** By due, those without a deadline last. */
function firstOf<T extends Stood>(all: readonly T[], count: number): T[] {
  return all
    .toSorted((one, other) => {
      const [a, b] = [one.at.dueAt ?? Infinity, other.at.dueAt ?? Infinity]
      if (a !== b) return a < b ? -1 : 1
      return one.row.id < other.row.id ? -1 : 1
    })
    .slice(0, count)
}
