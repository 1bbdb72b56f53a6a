import type { Live } from '#mocks/cases/live'
import { createWorld } from '#mocks/cases/world'
import { transact } from '../db/transact'
import type { House } from '../house'
import { batchesOf, type Happening, happen } from './happening'
import { demoSetting } from './year'

const LONGEST_MS = 2000
const SHORTEST_MS = 100
/** Touches are there to be seen happening; those of a time when nobody looked are left out. */
const TOUCHED_WITHIN_MS = 10 * 60_000

/**
 * Lets a demonstration live on by its scripts, through the same door in the wall as everything: what happened while no server ran is made up
 * for first. A case that somebody acted on has left its script. Several servers may do this on one database; each thing happens once.
 */
export async function liveOn(house: House): Promise<() => Promise<void>> {
  const meta = await house.database.db
    .selectFrom('meta')
    .select(['demo_seed', 'demo_caught_up_to'])
    .executeTakeFirstOrThrow()
  if (meta.demo_seed === null || meta.demo_caught_up_to === null) return async () => {}
  let waiting: Happening[] = []
  const onChange = (live: Live) => {
    const step = live.past.at(-1)
    if (step) waiting.push({ live, step, arrives: step.kind === 'submitted' })
  }
  // From the instant before: of several things of one instant not all may have been written.
  const world = createWorld(demoSetting(meta.demo_seed), { startsAt: meta.demo_caught_up_to - 1, onChange })
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  async function tick(): Promise<void> {
    const now = house.clock.now()
    world.catchUp(now)
    waiting = waiting.filter(({ step }) => step.kind !== 'touch' || step.at > now - TOUCHED_WITHIN_MS)
    for (const batch of batchesOf(waiting)) {
      if (ended) return
      await transact(house, (db, book) => happen(db, book, batch))
      // Only now: what could not be written waits for the next time.
      waiting = waiting.slice(batch.length)
    }
    if (!ended) timer = setTimeout(next, Math.max(SHORTEST_MS, Math.min(LONGEST_MS, world.nextAt - house.clock.now())))
  }

  let ticking = Promise.resolve()
  function next(): void {
    ticking = tick().catch((error: unknown) => {
      house.log.error({ err: error }, 'the demonstration could not go on')
      if (!ended) timer = setTimeout(next, LONGEST_MS)
    })
  }
  next()
  return async () => {
    ended = true
    clearTimeout(timer)
    await ticking
  }
}
