import type { Calendar } from '#sla/calendar'
import { startOfDate } from '#sla/local'

const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
const local = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/

/** An instant with its offset, or local time of the agreement's zone; null for any other text. A calendar date that is none is none here too. */
export function readInstantText(calendar: Calendar, text: string): number | null {
  if (withOffset.test(text)) return finiteOrNull(Date.parse(text))
  const [, date = '', hours, minutes, seconds = '0'] = local.exec(text) ?? []
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null
  if (!isDate(date)) return null
  try {
    return startOfDate(calendar, date) + (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000
  } catch {
    // Outside the years the calendar knows.
    return null
  }
}

const isDate = (date: string) =>
  Number.isFinite(Date.parse(date)) && new Date(Date.parse(date)).toISOString().startsWith(date)
const finiteOrNull = (at: number) => (Number.isFinite(at) ? at : null)
