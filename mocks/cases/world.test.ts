import { describe, expect, it, vi } from 'vitest'
import { northAlBatinah } from '#agreement/agreement'
import { clockOf, isOpen } from '#backend/state'
import { standing } from '#sla/clock'
import { isOpenAt } from '#sla/local'
import type { Live } from './live'
import { rowOf } from './row'
import { settingOf } from './setting'
import { createWorld, type World } from './world'

const MORNING = Date.parse('2026-11-22T11:42:07+04:00')
const MINUTE_MS = 60_000
// Reading the year takes a second, so the tests that only look share one.
let year: World | undefined
const yearWorld = () => {
  year ??= worldAt(MORNING)
  return year
}
const settings = new Map<number, ReturnType<typeof settingOf>>()

// Reading the year takes a second, more on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

describe('the world of cases', () => {
  it('is the same for the same seed and instant, and another for another seed', () => {
    // From a setting of its own, so that nothing is compared with what was kept of itself.
    const first = rows(createWorld(settingOf(northAlBatinah(), 1), quietly(MORNING)))
    expect(rows(worldAt(MORNING)) === first).toBe(true)
    expect(rows(worldAt(MORNING, { seed: 2 })) === first).toBe(false)
  })

  it('comes to the same by running as by starting later', () => {
    const closed = new Set<string>()
    const onChange = ({ script, state }: Live) => (isOpen(state) ? closed.delete(script.id) : closed.add(script.id))
    const world = worldAt(MORNING, { onChange })
    world.catchUp(MORNING + 3 * MINUTE_MS)
    world.catchUp(MORNING + 26 * 60 * MINUTE_MS)
    const later = worldAt(MORNING + 26 * 60 * MINUTE_MS)
    expect(rows(world) === rows(later)).toBe(true)
    expect(closed.size).toBeGreaterThan(100)
    for (const id of closed) expect(rowOf(world.find(id) as Live)).toEqual(rowOf(later.find(id) as Live))
  })

  it.each(['2026-11-22', '2026-11-23', '2026-11-24', '2026-10-14', '2026-07-13'])(
    'has a believable day on %s',
    date => {
      const counts = countsOf(worldAt(Date.parse(`${date}T11:42:07+04:00`)), Date.parse(`${date}T11:42:07+04:00`))
      expect(counts.open).toSatisfy(within(1250, 1350))
      expect(counts.overdue).toSatisfy(within(38, 62))
      expect(counts.atRisk).toSatisfy(within(98, 165))
      expect(counts.dueToday).toSatisfy(within(55, 100))
      expect(counts.awaiting).toSatisfy(within(125, 195))
      expect(counts.unassigned / counts.open).toSatisfy(within(0.06, 0.12))
    }
  )

  it('is lively in opening hours and quiet at night', () => {
    const changesIn = (from: string, minutes: number) => {
      const world = worldAt(Date.parse(from))
      const { version } = world
      world.catchUp(Date.parse(from) + minutes * MINUTE_MS)
      return (world.version - version) / minutes
    }
    expect(changesIn('2026-11-22T10:00:00+04:00', 60)).toSatisfy(within(10, 20))
    expect(changesIn('2026-11-22T02:00:00+04:00', 60)).toBeLessThan(1)
  })

  it('tells every change, each with a higher revision', () => {
    const seen = new Map<string, number>()
    const world = worldAt(MORNING, {
      onChange: live => {
        const { id, revision } = rowOf(live)
        expect(revision).toBeGreaterThan(seen.get(id) ?? 0)
        seen.set(id, revision)
      }
    })
    world.catchUp(MORNING + 90 * MINUTE_MS)
    expect(seen.size).toBeGreaterThan(200)
  })

  it('numbers every case once, in the order of their coming', () => {
    const known = yearWorld().all()
    expect(new Set(known.map(({ script }) => script.reference)).size).toBe(known.length)
    const days = known.map(({ script }) => script).filter(({ reference }) => reference.startsWith('NB-26'))
    days.sort((one, other) => Number(one.reference.slice(6)) - Number(other.reference.slice(6)))
    expect(days.every((script, index) => index === 0 || (days[index - 1]?.startedAt ?? 0) <= script.startedAt)).toBe(
      true
    )
  })

  it('takes cases over the counter and the phone only while the offices are open', () => {
    const { calendar } = settingOfSeed(1)
    const known = yearWorld()
      .all()
      .map(({ script }) => script)
    const shut = known.filter(({ startedAt }) => !isOpenAt(calendar, startedAt))
    expect(new Set(shut.map(({ channel }) => channel))).toEqual(new Set(['platform']))
    expect(known.filter(({ office }) => office === 'sohar').length / known.length).toSatisfy(within(0.33, 0.37))
  })

  it('knows a year of the past, in which nine in ten were kept', () => {
    const world = yearWorld()
    const closed = world.all().filter(({ state }) => !isOpen(state))
    const kept = closed.filter(({ state, dueAt }) => (state.stoppedAt ?? 0) <= (dueAt ?? Infinity))
    expect(Math.min(...closed.map(({ script }) => script.startedAt))).toBeLessThan(Date.parse('2025-11-22T00:00:00Z'))
    expect(kept.length / closed.length).toSatisfy(within(0.88, 0.93))
  })

  it('finds open, closed and long closed cases by id, and nothing else', () => {
    const world = yearWorld()
    const { id } = (world.all().at(-1) as { script: { id: string } }).script
    expect(world.find(id)?.script.id).toBe(id)
    expect(world.find('c-2599999999')).toBeUndefined()
    expect(world.find('c-19000001')).toBeUndefined()
    expect(world.find("'; drop table cases")).toBeUndefined()
  })

  it.each([0, 5, 100, 2000])('has as many open cases as were asked for: %i', cases => {
    const world = worldAt(MORNING, { cases })
    expect(world.open.size).toBe(cases)
    if (cases === 0) world.catchUp(MORNING + 24 * 60 * MINUTE_MS)
    if (cases === 0) expect(world.open.size).toBe(0)
  })

  it('has a hundred thousand open cases, each with its own number', () => {
    const world = worldAt(MORNING, { cases: 100_000 })
    expect(new Set([...world.open.values()].map(({ script }) => script.reference)).size).toBe(100_000)
    const counts = countsOf(world, MORNING)
    expect(counts.overdue / counts.open).toSatisfy(within(0.025, 0.05))
  })

  it('sends the deadlines the rules of time give', () => {
    const world = worldAt(MORNING, { cases: 3000 })
    const { calendar } = settingOfSeed(1)
    const wrong = [...world.open.values()].filter(
      live => standing(calendar, clockOf(live.script.startedAt, live.state), MORNING).dueAt !== live.dueAt
    )
    expect(wrong).toEqual([])
  })
})

function settingOfSeed(seed: number) {
  const setting = settings.get(seed) ?? settingOf(northAlBatinah(), seed)
  settings.set(seed, setting)
  return setting
}

type Wanted = { seed?: number; cases?: number; onChange?: (live: Live) => unknown }

function worldAt(startsAt: number, { seed = 1, cases, onChange = () => undefined }: Wanted = {}): World {
  return createWorld(settingOfSeed(seed), { startsAt, cases, onChange: live => void onChange(live) })
}

/** As one text: comparing that is a thousand times faster than comparing as many objects. */
function rows(world: World): string {
  const all = [...world.open.values()].map(rowOf)
  return JSON.stringify(all.sort((one, other) => (one.id < other.id ? -1 : 1)))
}

function quietly(startsAt: number) {
  return { startsAt, onChange: () => undefined }
}

function countsOf(world: World, now: number) {
  const { calendar } = settingOfSeed(1)
  const lives = [...world.open.values()]
  const stands = lives.map(({ script, state }) => standing(calendar, clockOf(script.startedAt, state), now))
  return {
    open: lives.length,
    overdue: stands.filter(({ kind }) => kind === 'overdue').length,
    atRisk: stands.filter(({ kind }) => kind === 'atRisk').length,
    dueToday: stands.filter(({ dueToday }) => dueToday).length,
    awaiting: lives.filter(({ state }) => state.status === 'awaitingApplicant').length,
    unassigned: lives.filter(({ state }) => state.assignee === null).length
  }
}

function within(low: number, high: number): (value: number) => boolean {
  return value => value >= low && value <= high
}
