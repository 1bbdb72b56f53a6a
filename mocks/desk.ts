import { northAlBatinah } from '#agreement/agreement'
import type { Staff } from '#api/generated/types.gen'
import { instantText } from '#backend/instant'
import type { Live } from './cases/live'
import { rowOf } from './cases/row'
import { type Setting, settingOf } from './cases/setting'
import { createWorld, type World } from './cases/world'
import { type Clock, createClock } from './clock'
import { createFail, type Fail } from './fail'
import { createFeed, type Feed } from './feed'
import type { BackendOptions } from './options'
import { defaultMe, staff } from './staff'

type Disclosure = { readonly at: number; readonly by: string; readonly id: string; readonly reason: string }

/** What every resource works with. */
export type Desk = {
  readonly setting: Setting
  readonly clock: Clock
  readonly fail: Fail
  readonly feed: Feed
  readonly me: Required<Staff>
  readonly roles: readonly string[]
  /** The offices I may see; null is all. */
  readonly offices: readonly string[] | null
  /** All cases, as they stand now: whatever should have happened has. */
  world(): World
  /** Now, as answers say it. */
  asOf(): string
  /** Who looked at which applicant, and why. */
  readonly disclosures: Disclosure[]
  /** Whether what goes out is held to the contract. */
  readonly strict: boolean
  /** Aborted when the backend closes. */
  readonly closing: AbortSignal
}

export function createDesk(options: BackendOptions, closing: AbortSignal): Desk {
  const setting = settingOfSeed(options.seed ?? 1)
  const clock = createClock(setting.calendar, options)
  const feed = createFeed(`${setting.seed.toString(36)}.${clock.now().toString(36)}`)
  const roles = options.roles ?? ['staff', 'supervisor', 'management']
  const me = staffMember(options.me ?? defaultMe)
  const emit = (live: Live) =>
    feed.push({ event: 'case', data: { asOf: instantText(live.changedAt), case: rowOf(live) } })
  const start = () => createWorld(setting, { startsAt: clock.now(), cases: options.cases, onChange: emit })
  let world = start()

  function present(): World {
    const now = clock.now()
    if (now < world.now) {
      // Time went back: nothing of what was told holds any longer.
      world = start()
      feed.push({ event: 'reset', data: { asOf: instantText(now) } })
    }
    world.catchUp(now)
    return world
  }

  clock.onJump(present)
  return {
    setting,
    clock,
    fail: createFail(options.fail),
    feed,
    me,
    roles,
    offices: roles.includes('supervisor') || roles.includes('management') ? null : [me.office],
    world: present,
    asOf: () => instantText(clock.now()),
    disclosures: [],
    strict: options.strict ?? true,
    closing
  }
}

function staffMember(code: string): Required<Staff> {
  const me = staff.find(one => one.code === code)
  if (me) return me
  throw new Error(`me: nobody of the staff has the code ${code}`)
}

let last: Setting | undefined

/** A setting never changes, and its scripts are written once: the next backend of the same seed starts the faster for it. */
function settingOfSeed(seed: number): Setting {
  if (last?.seed !== seed) last = settingOf(northAlBatinah(), seed)
  return last
}
