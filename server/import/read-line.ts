import { createHash } from 'node:crypto'
import { type CaseState, clockOf, type Status, submitted } from '#backend/state'
import { deadline } from '#sla/clock'
import { SlaError } from '#sla/error'
import type { Pause } from '#sla/types'
import type { Book } from '../book'
import type { Kept } from '../cases/held'
import { findOffice, findService } from './codes'
import type { Column, Line, Problem } from './columns'
import { readInstantText } from './instants'

/** Personal data of a line; it goes to a table of its own and nowhere else. */
export type Applicant = {
  readonly name: string
  readonly civilNumber: string
  readonly phone: string
  readonly email: string
}

export type Imported = { readonly line: number; readonly kept: Kept; readonly applicant: Applicant | null }

const openStatuses = ['new', 'inProgress', 'awaitingApplicant', 'referred'] as const
const closedStatuses = ['completed', 'rejected', 'withdrawn'] as const
const isClosing = (status: string) => closedStatuses.some(one => one === status)

/** A line as a case, or everything that is wrong with it. `now` is the instant of the import: nothing in the file may be later. */
export function readLine(book: Book, now: number, line: Line): Imported | readonly Problem[] {
  const problems: Problem[] = []
  const wrong = (column: Column, reason: string) => void problems.push({ line: line.number, column, reason })
  const value = (column: Column) => line.values[column].trim()

  const instant = (column: 'submittedAt' | 'closedAt'): number | null => {
    const text = value(column)
    if (text === '') return null
    const at = readInstantText(book.calendar, text)
    if (at === null)
      wrong(column, 'expected 2026-11-22T09:30:00+04:00 or 2026-11-22 09:30, in a year the calendar knows')
    else if (at > now) wrong(column, 'is in the future')
    return at
  }
  const oneOf = (column: Column, known: readonly string[], otherwise: string): string => {
    const text = value(column) || otherwise
    if (!known.includes(text)) wrong(column, `expected one of ${known.join(', ')}`)
    return text
  }

  const reference = value('reference')
  if (reference.length === 0 || reference.length > 100) wrong('reference', 'expected 1 to 100 characters')
  const startedAt = instant('submittedAt')
  if (startedAt === null && value('submittedAt') === '') wrong('submittedAt', 'is missing')
  const stoppedAt = instant('closedAt')
  if (startedAt !== null && stoppedAt !== null && stoppedAt < startedAt) wrong('closedAt', 'is before submittedAt')
  const office = findOffice(book, value('office'))
  if (office === undefined)
    wrong('office', value('office') === '' ? 'is missing' : `no office is called ${value('office')}`)
  const found = startedAt === null ? undefined : findService(book, startedAt, value('service'))
  if (startedAt !== null && !found)
    wrong(
      'service',
      value('service') === '' ? 'is missing' : `the agreement of that day has no service ${value('service')}`
    )
  const pauses = readPauses(book, line, { startedAt, stoppedAt, now }, reason => wrong('pauses', reason))
  const isPaused = pauses.at(-1)?.to === null
  const assignee = value('assignee') || null
  if (assignee !== null && stoppedAt === null && !book.staff.has(assignee))
    wrong('assignee', `nobody of the staff has the code ${assignee}`)
  const status = oneOf('status', [...openStatuses, ...closedStatuses], usualStatus(stoppedAt, isPaused, assignee))
  if (isClosing(status) !== (stoppedAt !== null))
    wrong(
      'status',
      stoppedAt === null ? 'is a closed one, and closedAt is empty' : 'is an open one, and closedAt is not empty'
    )
  if (status === 'awaitingApplicant' && !isPaused) wrong('status', 'is awaitingApplicant, and no pause is open')
  const channel = oneOf('channel', ['platform', 'counter', 'phone'], 'platform')
  const applicantKind = oneOf('applicantKind', ['citizen', 'resident', 'business'], 'citizen')
  const escalated = oneOf('escalated', ['yes', 'no'], 'no') === 'yes'
  const days = value('targetDays')
  if (days !== '' && !/^\d{1,6}$/.test(days)) wrong('targetDays', 'expected a whole number')
  if (value('breachReason').length > 2000) wrong('breachReason', 'expected at most 2000 characters')
  if (problems.length > 0 || startedAt === null || office === undefined || !found) return problems

  const born = submitted(office, found.service.target)
  const target = days === '' ? born.target : { ...born.target, value: Number(days) }
  const state: CaseState = {
    ...born,
    status: status as Status,
    assignee,
    escalated,
    target,
    originalTarget: target.value === born.target.value ? null : born.target,
    pauses,
    stoppedAt,
    breachReason: value('breachReason') || null
  }
  try {
    const { dueAt } = deadline(book.calendarOf(office), clockOf(startedAt, state))
    const kept: Kept = {
      id: idOf(reference),
      reference,
      revision: 1,
      service: found.service.code,
      channel,
      applicantKind,
      agreementVersion: found.version,
      startedAt,
      state,
      dueAt,
      changedAt: now
    }
    return { line: line.number, kept, applicant: applicantOf(value) }
  } catch (error) {
    if (!(error instanceof SlaError)) throw error
    return [{ line: line.number, column: 'submittedAt', reason: error.message }]
  }
}

/** The same reference is the same case, whoever imports it and when. */
const idOf = (reference: string) => `i-${createHash('sha256').update(reference).digest('hex').slice(0, 24)}`

function usualStatus(stoppedAt: number | null, isPaused: boolean, assignee: string | null): string {
  if (stoppedAt !== null) return 'completed'
  if (isPaused) return 'awaitingApplicant'
  return assignee === null ? 'new' : 'inProgress'
}

function applicantOf(value: (column: Column) => string): Applicant | null {
  const applicant = {
    name: value('applicantName'),
    civilNumber: value('civilNumber'),
    phone: value('phone'),
    email: value('email')
  }
  return Object.values(applicant).some(text => text !== '') ? applicant : null
}

type Within = { readonly startedAt: number | null; readonly stoppedAt: number | null; readonly now: number }

/** In order, none within another, none outside the case; what is not is named and left out. */
function readPauses(
  book: Book,
  { values }: Line,
  { startedAt, stoppedAt, now }: Within,
  wrong: (reason: string) => void
): Pause[] {
  const parts = values.pauses.split(';').filter(part => part.trim() !== '')
  const pauses: Pause[] = []
  let last = startedAt ?? Number.NEGATIVE_INFINITY
  for (const [index, part] of parts.entries()) {
    const fault = faultOf(part, index === parts.length - 1)
    if (fault) wrong(`${fault}: ${part}`)
  }
  return pauses

  function faultOf(part: string, isLast: boolean): string | null {
    const pause = readPause(book, part)
    if (pause === null) return 'expected from/to'
    if (pause.to === null && (!isLast || stoppedAt !== null)) return 'has no end'
    const end = pause.to ?? now
    if (pause.from < last || end < pause.from || end > (stoppedAt ?? now))
      return 'is not after the one before, or not within the case'
    last = end
    pauses.push({ ...pause, reason: 'documentMissing', waitingFor: 'applicant' })
    return null
  }
}

function readPause(book: Book, part: string): Pick<Pause, 'from' | 'to'> | null {
  const [fromText = '', toText = '', ...rest] = part.split('/').map(text => text.trim())
  const from = readInstantText(book.calendar, fromText)
  const to = toText === '' ? null : readInstantText(book.calendar, toText)
  return from === null || (toText !== '' && to === null) || rest.length > 0 ? null : { from, to }
}
