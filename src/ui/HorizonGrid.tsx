// biome-ignore-all lint/a11y/useSemanticElements: it is a table; as a grid its cells are moved in by the arrow keys
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved in is a grid
import { type FocusEvent, type MouseEvent, useId } from 'react'
import styles from './HorizonGrid.module.css'
import { HorizonRow } from './HorizonRow'
import type { GridColumn, GridPen, GridRow, GridSpan } from './horizon-grid'
import { useCellFocus } from './use-cell-focus'

type HorizonGridProps = {
  readonly label: string
  /** What there is to see, in a sentence: read once by a screen reader, never spoken by itself. */
  readonly summary: string
  readonly nameLabel: string
  readonly totalLabel: string
  /** Heading of what stands at the end of the rows; nothing stands there without. */
  readonly endLabel?: string | undefined
  readonly spans: readonly GridSpan[]
  readonly rows: readonly GridRow[]
  readonly pen: GridPen
  /** A link of the grid was followed in place; with a key held down the browser opens it by itself. */
  readonly onFollow?: ((href: string) => void) | undefined
  /** Somebody points at it or has the focus in it; rows should not change places then. */
  readonly onHold?: ((reason: 'pointer' | 'focus', isHeld: boolean) => void) | undefined
}

/**
 * How many are due when: rows by working days, the deeper the colour the more. One cell is in the tab order. It knows neither what is counted nor
 * any day; columns and rows come written.
 */
export function HorizonGrid(props: HorizonGridProps) {
  const { label, summary, rows, pen, endLabel, onFollow, onHold } = props
  const summaryId = useId()
  const focus = useCellFocus(rows[0]?.key ?? '')
  const isThere = rows.some(({ key }) => key === focus.at.row)
  const current = isThere ? focus.at : { row: rows[0]?.key, cell: 0 }
  const onBlur = (event: FocusEvent<HTMLTableElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onHold?.('focus', false)
  }
  return (
    <div className={styles.scroll}>
      <p id={summaryId} className={styles.heard}>
        {summary}
      </p>
      <table
        role="grid"
        className={styles.grid}
        aria-label={label}
        aria-describedby={summaryId}
        onKeyDown={focus.onKeyDown}
        onFocus={event => {
          focus.onFocus(event)
          onHold?.('focus', true)
        }}
        onBlur={onBlur}
        onPointerEnter={() => onHold?.('pointer', true)}
        onPointerLeave={() => onHold?.('pointer', false)}
        onClick={event => onFollow && follow(event, onFollow)}
      >
        <Head {...props} />
        <tbody>
          {rows.map(row => (
            <HorizonRow
              key={row.key}
              row={row}
              pen={pen}
              hasEnd={endLabel !== undefined}
              focused={row.key === current.row ? current.cell : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Hundreds of cells are plain links with one ear for all of them. */
function follow(event: MouseEvent, onFollow: (href: string) => void) {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-follow]') : null
  const href = link?.getAttribute('href')
  if (!href || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  onFollow(href)
}

function Head({ nameLabel, totalLabel, endLabel, spans, pen }: HorizonGridProps) {
  return (
    <thead className={styles.headRows}>
      <tr className={styles.spans}>
        <th scope="col" rowSpan={2} className={styles.nameHead}>
          {nameLabel}
        </th>
        <th scope="col" rowSpan={2} className={styles.totalHead}>
          {totalLabel}
        </th>
        {spans.map(({ key, label, columns }) => (
          <th key={key} scope="colgroup" colSpan={columns} data-span={key}>
            <span>{label}</span>
          </th>
        ))}
        {endLabel !== undefined && (
          <th scope="col" rowSpan={2} className={styles.endHead}>
            {endLabel}
          </th>
        )}
      </tr>
      <tr>
        {pen.columns.map(column => (
          <ColumnHead key={column.key} column={column} />
        ))}
      </tr>
    </thead>
  )
}

function ColumnHead({ column: { tone, gap, top, bottom, label, marks } }: { readonly column: GridColumn }) {
  return (
    <th scope="col" className={styles.day} data-tone={tone} data-gap={gap} title={label}>
      <span className={styles.heard}>{label}</span>
      <span aria-hidden="true">
        <span className={styles.top}>{top}</span>
        <span className={styles.bottom}>{bottom}</span>
        <span className={styles.marks}>
          {marks.map(mark => (
            <span key={mark} data-mark={mark} className={styles.mark} />
          ))}
        </span>
      </span>
    </th>
  )
}
