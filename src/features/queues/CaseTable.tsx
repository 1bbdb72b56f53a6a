// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: of a grid only its rows take the focus, one at a time
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid as a whole hears the keys, Enter among them
import { useMediaQuery } from '@mantine/hooks'
import { FlexRender, type Row, useTable } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '#i18n/use-format'
import type { LiveCase } from '#live/live-case'
import styles from './CaseTable.module.css'
import { columnsOf, features } from './case-columns'
import { useRowFocus } from './use-row-focus'

type CaseTableProps = {
  readonly cases: readonly LiveCase[]
  readonly label: string
  readonly withService: boolean
  /** The case that is open beside the table. */
  readonly currentId: string | undefined
  readonly onOpen: (id: string) => void
}

/**
 * A queue as rows, of which only those in view are drawn. One row is in the tab order; arrows or J and K move it, and it is kept by id, so an
 * update does not take it away.
 */
export function CaseTable({ cases, label, withService, currentId, onOpen }: CaseTableProps) {
  'use no memo' // The virtualizer is one mutable object; memoised by it nothing would scroll.
  const scroll = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 56rem)') ?? false
  const current = useRef(0)
  const keyOf = useCallback((index: number) => cases[index]?.row.id ?? index, [cases])
  const virtual = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (narrow ? 76 : 40),
    getItemKey: keyOf,
    // The row with the focus is drawn wherever it is: taken away, it would take the keyboard with it.
    rangeExtractor: range => withRow(defaultRangeExtractor(range), current.current),
    overscan: 8
  })
  const focus = useRowFocus(cases, { scrollTo: index => virtual.scrollToIndex(index), onOpen })
  current.current = focus.current
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height have to be measured again
  useLayoutEffect(() => virtual.measure(), [narrow])
  const items = virtual.getVirtualItems()
  const data = items.flatMap(item => cases[item.index] ?? [])
  const columns = useMemo(() => columnsOf({ withService }), [withService])
  const table = useTable({ features, columns, data, getRowId: entry => entry.row.id })
  const rows = table.getRowModel().rows
  const { t } = useTranslation('queues')

  return (
    <div ref={scroll} data-scrolls className={styles.scroll}>
      <div
        role="grid"
        className={styles.grid}
        data-service={withService}
        aria-label={label}
        aria-description={t('queue.rowHint')}
        aria-rowcount={cases.length + 1}
        tabIndex={-1}
        onKeyDown={focus.onKeyDown}
      >
        <div role="rowgroup" className={styles.head}>
          {table.getHeaderGroups().map(group => (
            <div key={group.id} role="row" aria-rowindex={1} className={styles.row}>
              {group.headers.map(header => (
                <div key={header.id} role="columnheader" data-column={header.column.id} className={styles.cell}>
                  <FlexRender header={header} />
                </div>
              ))}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles.body} style={{ blockSize: virtual.getTotalSize() }}>
          {items.map((item, at) => {
            const row = rows[at]
            return (
              row && (
                <div
                  key={item.key}
                  role="row"
                  aria-rowindex={item.index + 2}
                  className={styles.row}
                  style={{ blockSize: item.size, transform: `translateY(${item.start}px)` }}
                  data-current={row.id === currentId}
                  aria-current={row.id === currentId ? 'true' : undefined}
                  onClick={() => onOpen(row.id)}
                  {...focus.rowProps(row.original, item.index)}
                >
                  <Cells row={row} entry={row.original} />
                </div>
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

const withRow = (range: readonly number[], row: number) =>
  row < 0 || range.includes(row) ? [...range] : [...range, row].sort((a, b) => a - b)

type CellsProps = { readonly row: Row<typeof features, LiveCase>; readonly entry: LiveCase }

/** The cells of a row are drawn again when its case changes, or the language. */
const Cells = memo(
  function Cells({ row }: CellsProps) {
    useSettings()
    return row.getAllCells().map(cell => (
      <div key={cell.id} role="gridcell" data-column={cell.column.id} className={styles.cell}>
        <FlexRender cell={cell} />
      </div>
    ))
  },
  (old, next) => old.entry === next.entry && old.row.table === next.row.table
)
