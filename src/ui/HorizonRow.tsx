import { memo } from 'react'
import styles from './HorizonGrid.module.css'
import { type GridColumn, type GridEnd, type GridPen, type GridRow, isSameRow, levelOf } from './horizon-grid'
import { ChevronDownIcon } from './icons'
import { StateShape } from './StateShape'

type HorizonRowProps = {
  readonly row: GridRow
  readonly pen: GridPen
  readonly hasEnd: boolean
  /** Which of its cells is in the tab order; null for none. */
  readonly focused: number | null
}

/** One row of the horizon. Drawn again when something in it is another, not when something else in the grid is. */
export const HorizonRow = memo(
  function HorizonRow({ row, pen, hasEnd, focused }: HorizonRowProps) {
    const tab = (cell: number) => (focused === cell ? 0 : -1)
    return (
      <tr data-row={row.key} data-kind={row.kind}>
        <th scope="row" tabIndex={tab(0)} className={styles.name}>
          <RowName row={row} pen={pen} />
        </th>
        <td tabIndex={tab(1)} className={styles.total}>
          <Counted row={row.key} pen={pen} column={null} at={-1} count={row.total} late={0} />
        </td>
        {pen.columns.map((column, at) => {
          const count = row.isOpen ? 0 : (row.counts[at] ?? 0)
          const late = column.tone === 'today' ? row.lateToday : 0
          return (
            <td
              key={column.key}
              tabIndex={tab(at + 2)}
              className={styles.cell}
              data-gap={column.gap}
              data-today={column.tone === 'today' ? '' : undefined}
              data-tone={toneOf(column, count, late)}
              data-level={row.kind === 'line' || row.kind === 'head' ? levelOf(count, pen.most) : 0}
            >
              {count > 0 && <Counted row={row.key} pen={pen} column={column} at={at} count={count} late={late} />}
            </td>
          )
        })}
        {hasEnd && (
          <td tabIndex={tab(pen.columns.length + 2)} className={styles.end}>
            {row.end && <End end={row.end} />}
          </td>
        )}
      </tr>
    )
  },
  (old, next) =>
    old.pen === next.pen && old.focused === next.focused && old.hasEnd === next.hasEnd && isSameRow(old.row, next.row)
)

/** When all that is due today is late already, so is the cell. */
function toneOf({ tone }: GridColumn, count: number, late: number) {
  return tone === 'today' && count > 0 && late === count ? 'late' : tone
}

function RowName({ row, pen }: { readonly row: GridRow; readonly pen: GridPen }) {
  const { key, kind, name, note, isOpen = false } = row
  if (kind === 'head')
    return (
      <button
        type="button"
        tabIndex={-1}
        className={styles.head}
        aria-expanded={isOpen}
        onClick={() => pen.onToggle(key)}
      >
        <span className={styles.chevron} data-open={isOpen}>
          <ChevronDownIcon size={14} />
        </span>
        <span className={styles.text}>{name}</span>
      </button>
    )
  const text = (
    <>
      <span className={styles.text} title={name}>
        {name}
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </>
  )
  if (pen.hrefOf === null) return <span className={styles.label}>{text}</span>
  return (
    <a href={pen.hrefOf(key, -1)} tabIndex={-1} data-follow className={styles.label}>
      {text}
    </a>
  )
}

type CountedProps = {
  /** The key of its row. */
  readonly row: string
  readonly pen: GridPen
  readonly column: GridColumn | null
  readonly at: number
  readonly count: number
  readonly late: number
}

/** One number. Of a row in which something changed most numbers are as they were. */
const Counted = memo(function Counted({ row, pen, column, at, count, late }: CountedProps) {
  const label = pen.label(column, count, late)
  const isLong = column !== null && count > 999
  const content = (
    <>
      {pen.write(count)}
      {late > 0 && (
        <span className={styles.corner}>
          <StateShape state="overdue" size={7} />
        </span>
      )}
    </>
  )
  if (pen.hrefOf === null || count === 0)
    return (
      <span
        role="img"
        aria-label={label}
        title={label}
        className={styles.count}
        data-empty={count === 0}
        data-long={isLong}
      >
        {content}
      </span>
    )
  return (
    <a
      href={pen.hrefOf(row, at)}
      tabIndex={-1}
      data-follow
      aria-label={label}
      title={label}
      className={styles.count}
      data-long={isLong}
    >
      {content}
    </a>
  )
})

function End({ end: { text, title, tone } }: { readonly end: GridEnd }) {
  return (
    <span role="img" aria-label={title} title={title} data-tone={tone} className={styles.endText}>
      {text}
    </span>
  )
}
