// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid
import { useLayoutEffect, useRef, useState } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { shortMonthText } from './date-words'
import type { Question } from './question'
import { useYearFocus } from './use-year-focus'
import { useYearWords } from './use-year-words'
import { weekdayNames } from './weekday-names'
import styles from './YearCalendar.module.css'
import { YearCell } from './YearCell'
import { monthColumns, type YearDay } from './year-days'

type YearCalendarProps = { readonly days: readonly YearDay[]; readonly question: Question }

/**
 * A column a week, a row a day of the week, the newest at the end of the line. One day is in the tab order, arrow keys go from day to day and
 * Enter to its cases. Below stands what is known of the day that is pointed at; each day has those words for its name.
 */
export function YearCalendar({ days, question }: YearCalendarProps) {
  const t = useWords('compliance')
  const { dir, locale } = useFormat()
  const { said } = useYearWords()
  const [pointed, setPointed] = useState<YearDay | null>(null)
  const focus = useYearFocus(days, dir)
  const scroll = useRef<HTMLDivElement>(null)
  const weeks = (days.at(-1)?.week ?? 0) + 1
  useLayoutEffect(() => {
    // The newest is looked for first.
    const node = scroll.current
    if (node) node.scrollLeft = (dir === 'rtl' ? -1 : 1) * node.scrollWidth
  }, [dir])
  return (
    <div dir={dir}>
      <div ref={scroll} className={styles.scroll}>
        <table
          role="grid"
          aria-label={t('year.title')}
          aria-description={t('year.keys')}
          className={styles.table}
          style={{ minInlineSize: `${weeks * 0.875 + 3}rem` }}
          onKeyDown={focus.onKeyDown}
          onPointerLeave={() => setPointed(null)}
        >
          <thead aria-hidden="true">
            <tr>
              <td className={styles.weekday} />
              {columns(weeks, monthColumns(days)).map(({ week, span, date }) => (
                <td key={week} colSpan={span} className={styles.month}>
                  {date && shortMonthText(date, locale)}
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdayNames(locale).map((name, weekday) => (
              <tr key={name}>
                <th scope="row" className={styles.weekday}>
                  {name}
                </th>
                {Array.from({ length: weeks }, (_, week) => {
                  const index = week * 7 + weekday
                  const day = days[index]
                  return day ? (
                    <YearCell
                      key={day.date}
                      day={day}
                      question={question}
                      label={said(day)}
                      isCurrent={index === focus.current}
                      onPoint={setPointed}
                      onFocus={() => focus.moveTo(index)}
                    />
                  ) : (
                    <td key={index} />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.pointed} aria-hidden="true">
        {pointed ? said(pointed) : t('year.hint')}
      </p>
    </div>
  )
}

type Column = { readonly week: number; readonly span: number; readonly date: string | null }

/** Months over the weeks they begin in, with what is between. */
function columns(weeks: number, months: ReturnType<typeof monthColumns>): readonly Column[] {
  const first = months[0]?.week ?? weeks
  const lead = first > 0 ? [{ week: -1, span: first, date: null }] : []
  return [
    ...lead,
    ...months.map(({ week, date }, index) => ({ week, date, span: (months[index + 1]?.week ?? weeks) - week }))
  ]
}
