import type { ProofWords, StopWords } from './words'

const because = ({ reason }: StopWords) => (reason === null ? '' : ` (${reason})`)

export const wordsEn: ProofWords = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
  ],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  targets: {
    workingDays: { one: '1 working day', other: '# working days' },
    calendarDays: { one: '1 calendar day', other: '# calendar days' },
    workingMinutes: { one: '1 working minute', other: '# working minutes' }
  },
  units: [
    { one: '1 hour', other: '# hours' },
    { one: '1 minute', other: '# minutes' },
    { one: '1 second', other: '# seconds' }
  ],
  and: ' and ',
  underOneSecond: 'less than a second',
  atOnce: 'at once',
  target: target => `The target is ${target}.`,
  versions: (agreement, calendar) =>
    agreement === null
      ? `The count rests on version ${calendar} of the working calendar.`
      : `The count rests on version ${agreement} of the agreement and version ${calendar} of the working calendar.`,
  startNotCounted: (date, time) => `${date}: the clock started at ${time}; the day of the start is not counted.`,
  startRan: (date, time, length) => `${date}: the clock started at ${time}, and ${length} of working time ran.`,
  startsClosed: {
    weekend: (date, time) => `${date}: the clock started at ${time}, on a weekend.`,
    noHours: (date, time) => `${date}: the clock started at ${time}, on a date without working hours.`,
    holiday: (date, time, name) => `${date}: the clock started at ${time}, on a holiday: ${name}.`,
    expectedHoliday: (date, time, name) =>
      `${date}: the clock started at ${time}, on a holiday that is expected and not yet announced: ${name}.`,
    closure: (date, time, name) => `${date}: the clock started at ${time}, while the office was closed: ${name}.`
  },
  counted: (date, day, days) => `${date}: counted as day ${day} of ${days}.`,
  countedSpecially: (date, day, days, name) =>
    `${date}: open by exception (${name}), counted as day ${day} of ${days}.`,
  ran: (date, length) => `${date}: ${length} of working time ran.`,
  givenBack: (date, length) => `${date}: ${length} of the time the clock stood still was given back.`,
  stoodStill: date => `${date}: a working day on which the clock stood still.`,
  weekend: date => `${date}: weekend, not counted.`,
  weekendNamed: (date, name) => `${date}: weekend, not counted; it is also ${name}.`,
  noHours: date => `${date}: no working hours, not counted.`,
  holiday: (date, name) => `${date}: holiday, not counted: ${name}.`,
  expectedHoliday: (date, name) => `${date}: holiday expected but not yet announced, so far not counted: ${name}.`,
  closure: (date, name) => `${date}: the office is closed, not counted: ${name}.`,
  paused: stop =>
    `The clock was paused from ${stop.from} to ${stop.to}${because(stop)}, which is worth ${stop.length}.`,
  reopened: stop =>
    `The case was closed from ${stop.from} to ${stop.to}, before it was reopened, which is worth ${stop.length}.`,
  due: (date, time) => `The deadline is ${date} at ${time}; finished at that very moment is still in time.`,
  dueAtOnce: (date, time) => `The service is due at once: the deadline is the moment of the start, ${date} at ${time}.`,
  withoutStops: (date, time, length) =>
    `Had the clock not stood still for ${length}, the deadline would have been ${date} at ${time}.`,
  stillPaused: (date, time, left) =>
    `The clock has been paused since ${date} at ${time}; the time left is ${left}, and the deadline will be known when it resumes.`,
  other: (date, time) =>
    `A holiday on the way is only expected; if it is a working day after all, the deadline is ${date} at ${time}.`,
  otherPaused:
    'A holiday on the way is only expected; if it is a working day after all, the clock was paused before a deadline that is not known yet.',
  extended: (target, date, time) =>
    `The target was extended. The first one was ${target}, with the deadline ${date} at ${time}.`,
  extendedPaused: target => `The target was extended. The first one was ${target}.`
}
