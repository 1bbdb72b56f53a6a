import type { Calendar } from './calendar'
import { nextKindChange } from './changes'
import { defaultPolicy } from './clock'
import { atRow, type CaseColumns } from './columns'
import { type Course, setCourse } from './course'
import { type CourseColumns, calendarAt, readCourse, scratch, setRun, unitAt, writeCourse } from './course-columns'
import { requireInside, requirePolicy } from './require'
import { dueOf, lineOf, plainDueOf, ranUntil } from './run'
import { countedUntil, isDueToday, kindAt, kinds } from './state'
import type { Policy, StandingKind } from './types'

/** Where each row stands: `kind` by `kindCodes`, `dueToday` 0 or 1, the rest in ms as in `Standing`; Infinity: never. */
export type StandingColumns = {
  readonly kind: Uint8Array
  readonly dueToday: Uint8Array
  readonly leftMs: Float64Array
  readonly nextKindChangeAt: Float64Array
}

/** The kinds by their code in a column. */
export const kindCodes: readonly StandingKind[] = kinds

/** The due instant of every row in epoch ms, Infinity where a pause keeps it unknown. Writes into `out`. Errors name the row. */
export function dueInstants(
  calendars: readonly Calendar[],
  columns: CaseColumns,
  out = new Float64Array(columns.startedAt.length)
): Float64Array {
  const course = scratch(calendars, columns)
  let row = 0
  try {
    for (; row < out.length; row++) out[row] = dueInstant(calendars, columns, course, row)
  } catch (error) {
    throw atRow(error, row)
  }
  return out
}

function dueInstant(calendars: readonly Calendar[], columns: CaseColumns, course: Course, row: number): number {
  const calendar = calendarAt(calendars, columns.calendar[row] as number)
  const unit = unitAt(columns, row)
  const value = columns.target[row] as number
  if (unit !== 'workingMinutes' && columns.firstEdge[row] === columns.firstEdge[row + 1]) {
    return plainDueOf(calendar, lineOf(calendar, unit), columns.startedAt[row] as number, value)
  }
  setRun(course, calendar, columns, row)
  return dueOf(calendar, course, value, unit)
}

/** The courses of all rows. The second pass of a live list is then `standings`, which asks no calendar for a deadline again. */
export function coursesOf(
  calendars: readonly Calendar[],
  columns: CaseColumns,
  policy: Policy = defaultPolicy
): CourseColumns {
  const { atRiskShare } = requirePolicy(policy)
  const course = scratch(calendars, columns)
  const column = () => new Float64Array(columns.startedAt.length)
  const courses = {
    ...columns,
    budgetMs: column(),
    dueAt: column(),
    riskAt: column(),
    dueFrom: column(),
    dueTo: column()
  }
  let row = 0
  try {
    for (; row < columns.startedAt.length; row++) {
      const calendar = calendarAt(calendars, columns.calendar[row] as number)
      setRun(course, calendar, columns, row)
      const dueAt = dueOf(calendar, course, columns.target[row] as number, unitAt(columns, row))
      setCourse(course, calendar, dueAt, atRiskShare)
      writeCourse(courses, course, row)
    }
  } catch (error) {
    throw atRow(error, row)
  }
  return courses
}

/** Where every row stands at `now`. Writes into `out`, so that a list which asks each second makes no garbage. */
export function standings(
  calendars: readonly Calendar[],
  courses: CourseColumns,
  now: number,
  out: StandingColumns = standingColumns(courses.startedAt.length)
): StandingColumns {
  for (const calendar of calendars) requireInside(calendar, now, 'now')
  const course = scratch(calendars, courses)
  for (let row = 0; row < courses.startedAt.length; row++) {
    readCourse(course, calendars, courses, row)
    out.kind[row] = kinds.indexOf(kindAt(course, now))
    out.dueToday[row] = isDueToday(course, now) ? 1 : 0
    out.leftMs[row] = course.budgetMs - ranUntil(course, countedUntil(course, now))
    out.nextKindChangeAt[row] = nextKindChange(course, now)
  }
  return out
}

/** Empty columns for `standings` to write into. */
export function standingColumns(rows: number): StandingColumns {
  return {
    kind: new Uint8Array(rows),
    dueToday: new Uint8Array(rows),
    leftMs: new Float64Array(rows),
    nextKindChangeAt: new Float64Array(rows)
  }
}
