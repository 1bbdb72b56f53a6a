// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid
import type { Question } from './question'
import { useFindDrill } from './use-drill'
import styles from './YearCalendar.module.css'
import type { YearDay } from './year-days'

type YearCellProps = {
  readonly day: YearDay
  readonly question: Question
  /** What is known of it. */
  readonly label: string
  readonly isCurrent: boolean
  readonly onPoint: (day: YearDay) => void
  readonly onFocus: () => void
}

/** A day: the deeper the colour the farther from the target, with a notch where it was missed; hollow of few cases; hatched on a holiday. */
export function YearCell({ day, question, label, isCurrent, onPoint, onFocus }: YearCellProps) {
  const drills = useFindDrill(question)
  const { date, tally, standing, level, off } = day
  const open = () => {
    if (tally.total > 0) drills?.go({ over: { from: date, to: date } })
  }
  return (
    <td
      role="gridcell"
      aria-label={label}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.cell}
      data-day={date}
      data-standing={standing}
      data-level={level}
      data-off={off?.kind}
      data-opens={drills !== null && tally.total > 0}
      onPointerEnter={() => onPoint(day)}
      onFocus={() => {
        onFocus()
        onPoint(day)
      }}
      onClick={open}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          open()
        }
      }}
    >
      <span className={styles.mark} />
    </td>
  )
}
