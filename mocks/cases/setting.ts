import type { Agreement, AgreementService } from '#api/generated/types.gen'
import { type Calendar, compileCalendar } from '#sla/calendar'
import { dayNumber } from '#sla/civil'
import { staff } from '../staff'
import { type Traits, traitsOf } from './traits'

/** A service with how its cases behave. */
export type Served = AgreementService & { readonly traits: Traits }

/** What every script rests on. */
export type Setting = {
  readonly seed: number
  readonly agreement: Omit<Agreement, 'asOf'>
  readonly services: readonly Served[]
  /** By code. */
  readonly serviceOf: ReadonlyMap<string, Served>
  /** The governorate's calendar, for what belongs to no office. */
  readonly calendar: Calendar
  calendarOf(office: string): Calendar
  /** Day numbers within an Eid or just after it: the weeks in which more runs late. */
  readonly eidWeeks: ReadonlySet<number>
}

// From the first day any world can remember (`demo.at` begins in 2024) to well past any desk's clock.
const RANGE = { from: '2022-11-01', to: '2036-12-31' }
const AFTER_EID_DAYS = 9

export function settingOf(agreement: Omit<Agreement, 'asOf'>, seed: number): Setting {
  const services = agreement.services.map(service => ({
    ...service,
    traits: traitsOf(service.code, service.category)
  }))
  const calendar = compileCalendar(agreement.calendar, RANGE)
  return {
    seed,
    agreement,
    services,
    serviceOf: new Map(services.map(service => [service.code, service])),
    calendar,
    calendarOf: calendarsOf(agreement.calendar, calendar),
    eidWeeks: eidWeeksOf(agreement)
  }
}

/** An office without exceptions of its own shares the governorate's calendar: compiling one costs milliseconds. */
export function calendarsOf(
  spec: Agreement['calendar'],
  shared: Calendar = compileCalendar(spec, RANGE)
): (office: string) => Calendar {
  const own = new Map<string, Calendar>()
  for (const office of spec.exceptions.flatMap(({ offices }) => offices ?? [])) {
    own.set(office, own.get(office) ?? compileCalendar(spec, { ...RANGE, office }))
  }
  return office => own.get(office) ?? shared
}

function eidWeeksOf({ calendar }: Omit<Agreement, 'asOf'>): ReadonlySet<number> {
  const eids = calendar.exceptions.filter(({ nameEn }) => nameEn.startsWith('Eid'))
  return new Set(
    eids.flatMap(({ date }) => Array.from({ length: AFTER_EID_DAYS + 1 }, (_, days) => dayNumber(date) + days))
  )
}

/** Who works in an office; someone of the governorate's seat where there is nobody. */
export function staffOf(office: string): readonly (typeof staff)[number][] {
  const own = staff.filter(one => one.office === office)
  return own.length > 0 ? own : staff.slice(0, 1)
}
