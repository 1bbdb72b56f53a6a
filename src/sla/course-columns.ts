import type { Calendar } from './calendar'
import { type CaseColumns, unitCodes } from './columns'
import { type Course, newCourse } from './course'
import { SlaError } from './error'
import { budgetOf, lineOf } from './run'
import type { TargetUnit } from './types'

/** What each row's states turn on, computed once and good until the case, its calendar or the policy changes. Infinity: not known. */
export type CourseColumns = CaseColumns & {
  readonly budgetMs: Float64Array
  readonly dueAt: Float64Array
  readonly riskAt: Float64Array
  readonly dueFrom: Float64Array
  readonly dueTo: Float64Array
}

/** One course for all rows of a pass: 100,000 objects would cost more than the arithmetic. */
export function scratch(calendars: readonly Calendar[], columns: CaseColumns): Course {
  return newCourse(lineOf(calendarAt(calendars, 0), 'workingDays'), columns)
}

/** The calendar at an index; one that is not there is an error, not another office's calendar. */
export function calendarAt(calendars: readonly Calendar[], index: number): Calendar {
  const calendar = calendars[index]
  if (calendar) return calendar
  throw new SlaError('range', 'calendar', `there is no calendar ${index}, only ${calendars.length}`)
}

/** The unit of a row's target. */
export function unitAt(columns: CaseColumns, row: number): TargetUnit {
  return unitCodes[columns.unit[row] as number] as TargetUnit
}

function setStart(course: Course, calendar: Calendar, columns: CaseColumns, row: number): void {
  course.line = lineOf(calendar, unitAt(columns, row))
  course.startedAt = columns.startedAt[row] as number
  course.stoppedAt = columns.stoppedAt[row] as number
  course.first = columns.firstEdge[row] as number
  course.last = columns.firstEdge[row + 1] as number
}

/** Puts a row's case into the course, its budget newly computed. */
export function setRun(course: Course, calendar: Calendar, columns: CaseColumns, row: number): void {
  setStart(course, calendar, columns, row)
  course.budgetMs = budgetOf(calendar, course.startedAt, columns.target[row] as number, unitAt(columns, row))
}

/** Keeps what was computed of a row. */
export function writeCourse(courses: CourseColumns, course: Course, row: number): void {
  courses.budgetMs[row] = course.budgetMs
  courses.dueAt[row] = course.dueAt
  courses.riskAt[row] = course.riskAt
  courses.dueFrom[row] = course.dueFrom
  courses.dueTo[row] = course.dueTo
}

/** Puts a row back into the course as it was kept. */
export function readCourse(course: Course, calendars: readonly Calendar[], courses: CourseColumns, row: number): void {
  setStart(course, calendarAt(calendars, courses.calendar[row] as number), courses, row)
  course.budgetMs = courses.budgetMs[row] as number
  course.dueAt = courses.dueAt[row] as number
  course.riskAt = courses.riskAt[row] as number
  course.dueFrom = courses.dueFrom[row] as number
  course.dueTo = courses.dueTo[row] as number
}
