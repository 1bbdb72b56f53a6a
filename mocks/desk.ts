import { northAlBatinah } from '#agreement/agreement'
import type {
  Agreement,
  AgreementVersion,
  CalendarException,
  CaseRow,
  MaintenanceNotice,
  SavedView
} from '#api/generated/types.gen'
import { instantText } from '#backend/instant'
import type { Step } from '#backend/steps'
import { type Audit, createAudit, difference } from './audit'
import type { Live } from './cases/live'
import { createPromises, type Promises } from './cases/promised'
import { rowOf } from './cases/row'
import { type Setting, settingOf } from './cases/setting'
import { createWorld, type World } from './cases/world'
import { type Clock, createClock } from './clock'
import { createFail, type Fail } from './fail'
import { createFeed, type Feed } from './feed'
import type { BackendOptions } from './options'
import { type Person, staffMember } from './person'
import { defaultMe } from './staff'

/** What every resource works with, as one person has it before them. */
export type Desk = Person & {
  readonly setting: Setting
  readonly promises: Promises
  readonly clock: Clock
  readonly fail: Fail
  readonly feed: Feed
  readonly audit: Audit
  /** Oldest first. */
  readonly notices: MaintenanceNotice[]
  readonly views: Map<string, SavedView>
  /** The version in force now. */
  agreement(): Omit<Agreement, 'asOf'>
  /** Another calendar: open deadlines are reckoned anew and everybody is told. Gives how many moved. */
  setExceptions(exceptions: readonly CalendarException[], by: string): number
  addVersion(version: AgreementVersion): void
  /** All cases, as they stand now: whatever should have happened has. */
  world(): World
  /** Now, as answers say it. */
  asOf(): string
  /** Whether what goes out is held to the contract. */
  readonly strict: boolean
  /** Aborted when the backend closes. */
  readonly closing: AbortSignal
}

// More than this at once is told by "read it all again": half of what a stream remembers.
const MOST_TOLD = 2500

export function createDesk(options: BackendOptions, closing: AbortSignal): Desk {
  const setting = settingOfSeed(options.seed ?? 1)
  const clock = createClock(setting.calendar, options)
  const feed = createFeed(`${setting.seed.toString(36)}.${clock.now().toString(36)}`)
  const person = staffMember(options.me ?? defaultMe, options.roles ?? ['staff', 'supervisor', 'management'])
  const promises = createPromises(setting)
  const audit = createAudit()
  const tell = (live: Live, wasOffice = live.state.office) =>
    feed.push({ event: 'case', wasOffice, data: { asOf: instantText(live.changedAt), case: rowOf(live) } })
  const onChange = (live: Live, step?: Step, before?: CaseRow) => {
    if (step && before) recordStep(audit, live, step, before)
    tell(live, before?.office)
  }
  const start = () =>
    createWorld(setting, {
      startsAt: clock.now(),
      cases: options.cases,
      months: options.months,
      promised: promises,
      onChange
    })
  const agreement = () => promises.agreementAt(clock.now())
  let world = start()
  let versionTold = agreement().version

  function present(): World {
    const now = clock.now()
    if (now < world.now) {
      // Time went back: nothing of what was told holds any longer.
      world = start()
      feed.push({ event: 'reset', data: { asOf: instantText(now) } })
    }
    world.catchUp(now)
    if (agreement().version !== versionTold) tellAgreement()
    return world
  }

  function tellAgreement(): void {
    const { version } = agreement()
    versionTold = version
    feed.push({ event: 'agreement', data: { asOf: instantText(clock.now()), version } })
  }

  clock.onJump(present)
  return {
    ...person,
    setting,
    promises,
    clock,
    fail: createFail(options.fail),
    feed,
    audit,
    notices: [],
    views: new Map(),
    agreement,
    setExceptions(exceptions, by) {
      const here = present()
      promises.setExceptions(exceptions)
      const moved = here.reckonAnew(by)
      if (moved.length > MOST_TOLD) feed.push({ event: 'reset', data: { asOf: instantText(clock.now()) } })
      else for (const live of moved) tell(live)
      tellAgreement()
      return moved.length
    },
    addVersion(version) {
      promises.addVersion(version)
      tellAgreement()
    },
    world: present,
    asOf: () => instantText(clock.now()),
    strict: options.strict ?? true,
    closing
  }
}

/** What people do to cases; what the system remarks and what applicants do is in the history alone. */
function recordStep(audit: Audit, live: Live, step: Step, before: CaseRow): void {
  if (step.by === null || step.kind === 'touch' || step.kind === 'submitted') return
  const reason = 'reason' in step ? step.reason : undefined
  audit.record({
    at: step.at,
    by: step.by,
    action: step.kind,
    subject: live.script.id,
    reason,
    ...changeOf(before, rowOf(live))
  })
}

/** What lists show of it; the pauses stand in the history. */
function changeOf(before: CaseRow, after: CaseRow) {
  const flat = ({ clock, revision: _, ...row }: CaseRow) => {
    const { target, stoppedAt, dueAt } = clock
    return { ...row, target, stoppedAt, dueAt }
  }
  return difference(flat(before), flat(after))
}

let last: Setting | undefined

/** A setting never changes, and its scripts are written once: the next backend of the same seed starts the faster for it. */
function settingOfSeed(seed: number): Setting {
  if (last?.seed !== seed) last = settingOf(northAlBatinah(), seed)
  return last
}
