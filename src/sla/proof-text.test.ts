import { describe, expect, test } from 'vitest'
import { at, days, holiday, minutes, muscat, started } from '../../tests/sla/muscat'
import { compileCalendar } from './calendar'
import { proof } from './proof'
import { proofSentences } from './proof-text'
import type { CalendarException, CaseClock } from './types'

const weather: CalendarException = { kind: 'closure', date: '2026-12-01', nameAr: 'حالة جوية', nameEn: 'Weather' }
const extra: CalendarException = {
  kind: 'opening',
  date: '2026-12-05',
  hours: [['09:00', '12:00']],
  nameAr: 'دوام خاص',
  nameEn: 'Special service'
}
const calendar = compileCalendar(
  muscat(holiday('2026-11-25'), holiday('2026-11-26', 'expected'), holiday('2026-11-27'), weather, extra)
)

function said(clock: CaseClock, language: 'ar' | 'en') {
  return proofSentences(proof(calendar, clock, 4), language, {
    reasonText: code => (language === 'ar' ? 'مستند ناقص' : code)
  })
}

const paused = started('2026-11-22 09:00', days(3), {
  pauses: [{ from: at('2026-11-24 12:30'), to: at('2026-11-25 09:30'), reason: 'a document is missing' }]
})

describe('a proof reads as a person would explain it', () => {
  test('in English', () => {
    expect(said(paused, 'en')).toEqual([
      'The target is 3 working days.',
      'The count rests on version 4 of the agreement and version \u20662026-01\u2069 of the working calendar.',
      'Sunday 22 November 2026: the clock started at 09:00; the day of the start is not counted.',
      'Monday 23 November 2026: counted as day 1 of 3.',
      'Tuesday 24 November 2026: counted as day 2 of 3.',
      'The clock was paused from 12:30 to 24:00 (a document is missing), which is worth 2 hours.',
      'Wednesday 25 November 2026: holiday, not counted: National Day.',
      'Thursday 26 November 2026: holiday expected but not yet announced, so far not counted: National Day.',
      'Friday 27 November 2026: weekend, not counted; it is also National Day.',
      'Saturday 28 November 2026: weekend, not counted.',
      'Sunday 29 November 2026: counted as day 3 of 3.',
      'Monday 30 November 2026: 2 hours of the time the clock stood still was given back.',
      'The deadline is Monday 30 November 2026 at 09:30; finished at that very moment is still in time.',
      'Had the clock not stood still for 2 hours, the deadline would have been Sunday 29 November 2026 at 14:30.',
      'A holiday on the way is only expected; if it is a working day after all, the deadline is Sunday 29 November 2026 at 09:30.'
    ])
  })

  test('in Arabic', () => {
    expect(said(paused, 'ar')).toEqual([
      'المدة المحددة لهذه الخدمة: 3 أيام عمل.',
      'يستند الحساب إلى الإصدار 4 من الاتفاقية والإصدار \u20662026-01\u2069 من تقويم العمل.',
      'الأحد 22 نوفمبر 2026: بدأ احتساب المدة الساعة 09:00، ويوم البداية لا يُحسب.',
      'الاثنين 23 نوفمبر 2026: يُحسب، وهو اليوم 1 من أصل 3.',
      'الثلاثاء 24 نوفمبر 2026: يُحسب، وهو اليوم 2 من أصل 3.',
      'توقف احتساب المدة من الساعة 12:30 إلى الساعة 24:00 (مستند ناقص)، ومقدار ذلك ساعتان.',
      'الأربعاء 25 نوفمبر 2026: إجازة رسمية، لا يُحسب: اليوم الوطني.',
      'الخميس 26 نوفمبر 2026: إجازة متوقعة لم تُعلن بعد، ولا يُحسب ما لم يتغير ذلك: اليوم الوطني.',
      'الجمعة 27 نوفمبر 2026: عطلة نهاية الأسبوع، لا يُحسب، ويوافق أيضًا: اليوم الوطني.',
      'السبت 28 نوفمبر 2026: عطلة نهاية الأسبوع، لا يُحسب.',
      'الأحد 29 نوفمبر 2026: يُحسب، وهو اليوم 3 من أصل 3.',
      'الاثنين 30 نوفمبر 2026: عُوِّض فيه من وقت التوقف ساعتان.',
      'الموعد النهائي الاثنين 30 نوفمبر 2026 الساعة 09:30، والإنجاز في تلك اللحظة نفسها إنجاز في الموعد.',
      'مجموع التوقف ساعتان، ولولاه لكان الموعد النهائي الأحد 29 نوفمبر 2026 الساعة 14:30.',
      'تقع ضمن المدة إجازة متوقعة لم تُعلن بعد، فإن كان يومها يوم عمل فالموعد النهائي الأحد 29 نوفمبر 2026 الساعة 09:30.'
    ])
  })

  test('Arabic digits are for numbers, not for the name of a version', () => {
    const [, versions, start] = proofSentences(proof(calendar, paused, 4), 'ar', { digits: 'arab' })
    expect(versions).toBe('يستند الحساب إلى الإصدار ٤ من الاتفاقية والإصدار \u20662026-01\u2069 من تقويم العمل.')
    expect(start).toContain('الأحد ٢٢ نوفمبر ٢٠٢٦: بدأ احتساب المدة الساعة ٠٩:٠٠')
  })
})

test('a pause that ends with a date has no part in the next one', () => {
  const clock = started('2026-11-22 09:00', days(2), {
    pauses: [{ from: at('2026-11-22 12:30'), to: at('2026-11-23 00:00') }]
  })
  expect(proof(calendar, clock).lines.map(line => line.stops.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0])
})

test('a case paused in time may have been late before, if an expected holiday does not come', () => {
  const clock = started('2026-11-24 09:00', days(1), { pauses: [{ from: at('2026-11-26 16:00'), to: null }] })
  const unsure = compileCalendar(muscat(holiday('2026-11-25', 'expected'), holiday('2026-11-26', 'expected')))
  expect(proofSentences(proof(unsure, clock), 'en').slice(-2)).toEqual([
    'The clock has been paused since Thursday 26 November 2026 at 16:00; the time left is 7 hours, and the deadline will be known when it resumes.',
    'A holiday on the way is only expected; if it is a working day after all, the deadline is Wednesday 25 November 2026 at 14:30.'
  ])
})

describe('what else a proof can say', () => {
  test.each([
    [
      'a closure',
      started('2026-11-30 09:00', days(1)),
      'Tuesday 1 December 2026: the office is closed, not counted: Weather.'
    ],
    [
      'an extra opening',
      started('2026-12-03 09:00', days(1)),
      'Saturday 5 December 2026: open by exception (Special service), counted as day 1 of 1.'
    ],
    [
      'a start on a weekend',
      started('2026-11-20 09:00', days(1)),
      'Friday 20 November 2026: the clock started at 09:00, on a weekend.'
    ],
    [
      'a start on a holiday',
      started('2026-11-25 09:00', days(1)),
      'Wednesday 25 November 2026: the clock started at 09:00, on a holiday: National Day.'
    ],
    ['minutes', started('2026-11-22 14:00', minutes(60)), 'Monday 23 November 2026: 30 minutes of working time ran.'],
    [
      'at once',
      started('2026-11-22 14:00', days(0)),
      'The service is due at once: the deadline is the moment of the start, Sunday 22 November 2026 at 14:00.'
    ],
    [
      'calendar days',
      started('2026-11-22 14:00', { value: 2, unit: 'calendarDays' }),
      'The deadline is Tuesday 24 November 2026 at 24:00; finished at that very moment is still in time.'
    ],
    [
      'a pause that stands',
      started('2026-11-22 09:00', days(1), { pauses: [{ from: at('2026-11-23 08:00'), to: null }] }),
      'The clock has been paused since Monday 23 November 2026 at 08:00; the time left is 6 hours and 30 minutes, and the deadline will be known when it resumes.'
    ],
    [
      'an extension',
      started('2026-11-22 09:00', days(2), { originalTarget: days(1) }),
      'The target was extended. The first one was 1 working day, with the deadline Monday 23 November 2026 at 14:30.'
    ],
    [
      'a reopening',
      started('2026-11-22 09:00', days(2), { gaps: [{ from: at('2026-11-23 08:00'), to: at('2026-11-23 09:00') }] }),
      'The case was closed from 08:00 to 09:00, before it was reopened, which is worth 1 hour.'
    ]
  ])('%s', (_, clock, sentence) => {
    expect(said(clock, 'en')).toContain(sentence)
  })
})
