import type { Agreement, AgreementVersion, CalendarException, Target } from '#api/generated/types.gen'
import type { Calendar } from '#sla/calendar'
import { versionInForce } from '#sla/versions'
import type { Script } from './script'
import { calendarsOf, type Setting } from './setting'

/** What a case keeps from the day it was submitted. */
export type Terms = { readonly agreementVersion: number; readonly target: Target }

/** What deadlines rest on. Scripts rest on the setting, which never changes; a promise can. */
export type Promised = {
  calendarOf(office: string): Calendar
  termsOf(script: Script): Terms
}

/** The promise as the setting has it: by it everything was reckoned that had ended before the world began. */
export function asFound(setting: Setting): Promised {
  const { version } = setting.agreement
  return {
    calendarOf: setting.calendarOf,
    termsOf: ({ service }) => ({ agreementVersion: version, target: service.target })
  }
}

/** The agreement while somebody works on it: its calendar and its versions change, nothing else does. */
export type Promises = Promised & {
  /** The version in force at an instant, with the calendar as it is now. */
  agreementAt(instant: number): Omit<Agreement, 'asOf'>
  /** Newest first. */
  readonly versions: readonly AgreementVersion[]
  /** Whether a case of this service may be submitted at all. */
  takes(script: Script): boolean
  setExceptions(exceptions: readonly CalendarException[]): void
  addVersion(version: AgreementVersion): void
}

export function createPromises(setting: Setting): Promises {
  const { agreement } = setting
  let { calendar } = agreement
  let calendarOf = setting.calendarOf
  let versions: readonly AgreementVersion[] = [versionOf(agreement)]
  const inForce = (instant: number) => newestAt(versions, instant, calendar.timeZone)
  const promised = ({ service, startedAt }: Script) => {
    const version = inForce(startedAt)
    return { version: version.version, service: version.services.find(({ code }) => code === service.code) ?? service }
  }
  return {
    calendarOf: office => calendarOf(office),
    termsOf(script) {
      const { version, service } = promised(script)
      return { agreementVersion: version, target: service.target }
    },
    takes: script => promised(script).service.status === 'active',
    agreementAt: instant => ({ ...agreement, ...inForce(instant), calendar }),
    get versions() {
      return versions
    },
    setExceptions(exceptions) {
      calendar = { ...calendar, exceptions: [...exceptions], version: String(Number(calendar.version) + 1) }
      calendarOf = calendarsOf(calendar)
    },
    addVersion(version) {
      versions = [version, ...versions]
    }
  }
}

function versionOf({ version, effectiveFrom, services }: Omit<Agreement, 'asOf'>): AgreementVersion {
  return { version, effectiveFrom, services }
}

// Some worlds remember days before the first agreement; its promises are taken to have held then too.
const EVER = '1900-01-01'

function newestAt(versions: readonly AgreementVersion[], instant: number, timeZone: string): AgreementVersion {
  const [newest] = versions as readonly [AgreementVersion, ...AgreementVersion[]]
  if (versions.length === 1) return newest
  const dated = versions.map((version, index) => ({
    version,
    effectiveFrom: index === versions.length - 1 ? EVER : version.effectiveFrom
  }))
  return versionInForce(dated, instant, timeZone).version
}

/** The same promise with other exceptions, for looking ahead; the governorate's own where no office is named. */
export function calendarsWith(
  { calendar }: Pick<Agreement, 'calendar'>,
  exceptions: readonly CalendarException[]
): Promised['calendarOf'] {
  return calendarsOf({ ...calendar, exceptions: [...exceptions] })
}
