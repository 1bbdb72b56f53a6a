import type { CSSProperties, ReactNode } from 'react'
import styles from './DayStrip.module.css'

/** What a day is to a count. `closed` is a weekend; `holiday` and `expected` have a shape of their own; `givenBack` returns time the clock stood still. */
export type StripDayKind =
  | 'start'
  | 'counted'
  | 'ran'
  | 'paused'
  | 'givenBack'
  | 'closed'
  | 'holiday'
  | 'expected'
  | 'closure'

export type StripDay = {
  readonly key: string
  readonly kind: StripDayKind
  /** The count, in the digits of the language; nothing for a day that has none. */
  readonly mark: ReactNode
  /** The clock stood still for a part of it. */
  readonly isPaused: boolean
  readonly isDue: boolean
  /** Two short lines under the cell: the weekday and the day of the month. */
  readonly weekday: ReactNode
  readonly day: ReactNode
  /** The day in a sentence: for the ear, and on hover. */
  readonly label: string
}

type DayStripProps = { readonly label: string; readonly days: readonly StripDay[] }

/** So many days fit in one row. A longer strip has rows of two weeks, so that the same weekdays stand below each other. */
const longestRow = 15
/** With more than these the letters below are smaller. */
const easyRow = 12
const rowLength = 14

/**
 * The strip of days that explains a deadline: the start outlined, counted days numbered, days the clock stood still hatched, closed ones pale,
 * holidays with a diamond (hollow while only expected), the day of the deadline dark. It runs from the inline start; each day is a sentence to a screen reader.
 */
export function DayStrip({ label, days }: DayStripProps) {
  return (
    <ol className={styles.strip} data-dense={days.length > easyRow} aria-label={label} style={columnsOf(days.length)}>
      {days.map(({ key, label: text, weekday, day, ...cell }) => (
        <li key={key} className={styles.day} title={text}>
          <span className={styles.spoken}>{text}</span>
          <Cell {...cell} />
          <span className={styles.name} aria-hidden="true">
            {weekday}
          </span>
          <span className={styles.date} aria-hidden="true">
            {day}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** React's type for a style knows no custom properties. */
const columnsOf = (days: number) => ({ '--columns': days > longestRow ? rowLength : days }) as CSSProperties

type CellProps = Pick<StripDay, 'kind' | 'mark' | 'isPaused' | 'isDue'>

function Cell({ kind, mark, isPaused, isDue }: CellProps) {
  return (
    <span className={styles.cell} data-kind={kind} data-paused={isPaused} data-due={isDue} aria-hidden="true">
      {mark}
      {shapes[kind]}
    </span>
  )
}

const shapes: Readonly<Partial<Record<StripDayKind, ReactNode>>> = {
  holiday: <Shape path="M6 .8 11.2 6 6 11.2.8 6z" filled />,
  expected: <Shape path="M6 1.4 10.6 6 6 10.6 1.4 6z" />,
  closure: <Shape path="m2.4 2.4 7.2 7.2m0-7.2-7.2 7.2" />,
  givenBack: <Shape path="M6 2v8M2 6h8" />
}

function Shape({ path, filled = false }: { readonly path: string; readonly filled?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      width="10"
      height="10"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={filled ? 0 : 1.6}
    >
      <path d={path} />
    </svg>
  )
}
