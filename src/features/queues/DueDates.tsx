import { DatePicker, DatesProvider } from '@mantine/dates'
import 'dayjs/locale/ar'
import { useState } from 'react'
import { formatDateLong, formatMonthYear, instantOfDate } from '#i18n/dates'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import styles from './FilterBar.module.css'
import { useChangeSearch, useQueueSearch } from './use-queue-search'
import { useToday } from './use-today'

type Range = [string | null, string | null]

/** A calendar to choose the first and the last day from; the week begins on Sunday. It goes to the address when both are chosen. */
export function DueDates() {
  const t = useWords('queues')
  const format = useFormat()
  const { language, locale } = format
  const today = useToday()
  const { dueFrom = null, dueTo = null } = useQueueSearch().search
  const change = useChangeSearch()
  const [range, setRange] = useState<Range>([dueFrom, dueTo])

  function choose(next: Range) {
    setRange(next)
    const [from, to] = next
    if (from !== null && to !== null) change(old => ({ ...old, due: undefined, dueFrom: from, dueTo: to }))
  }
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 0, weekendDays: [5, 6] }}>
      <DatePicker
        type="range"
        size="sm"
        allowSingleDateInRange
        hideOutsideDates
        value={range}
        onChange={choose}
        defaultDate={dueFrom ?? today}
        classNames={{ day: styles.day ?? '' }}
        getDayProps={date => (date === today ? { 'aria-current': 'date' } : {})}
        renderDay={date => format.number(Number(date.slice(-2)))}
        monthLabelFormat={month => formatMonthYear(instantOfDate(month), locale, 'UTC')}
        getDayAriaLabel={date => formatDateLong(instantOfDate(date), locale, 'UTC')}
        ariaLabels={{
          previousMonth: t('due.previous'),
          nextMonth: t('due.next'),
          monthLevelControl: t('due.months'),
          yearLevelControl: t('due.years')
        }}
      />
    </DatesProvider>
  )
}
