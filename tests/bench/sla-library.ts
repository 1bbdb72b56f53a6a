import dayjs from 'dayjs'
import businessTime from 'dayjs-business-time'

const hours = [{ start: '07:30:00', end: '14:30:00' }]

/** The same week and holidays for dayjs-business-time, which keeps them for the whole process. */
export function setLibrary(holidays: readonly string[]): void {
  dayjs.extend(businessTime)
  dayjs.setBusinessTime({
    sunday: hours,
    monday: hours,
    tuesday: hours,
    wednesday: hours,
    thursday: hours,
    friday: null,
    saturday: null
  })
  dayjs.setHolidays([...holidays])
}

export function libraryDays(start: number, days: number): number {
  return dayjs(start).addBusinessDays(days).valueOf()
}

export function libraryMinutes(start: number, minutes: number): number {
  return dayjs(start).addBusinessMinutes(minutes).valueOf()
}

export function libraryLeft(due: number, now: number): number {
  return dayjs(due).businessMinutesDiff(dayjs(now))
}
