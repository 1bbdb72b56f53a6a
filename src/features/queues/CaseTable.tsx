// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: of a grid only its rows take the focus, one at a time
import { useMediaQuery } from '@mantine/hooks'
import { FlexRender, type Row, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '#i18n/use-format'
import type { LiveCase } from '#live/live-case'
import styles from './CaseTable.module.css'
import { columnsOf, features } from './case-columns'
import { useRowFocus } from './use-row-focus'

type CaseTableProps = { readonly cases: readonly LiveCase[]; readonly label: string; readonly withService: boolean }

/**
 * A queue as rows, of which only those in view are drawn. One row is in the tab order; arrows or J and K move it, and it is kept by id, so an
 * update does not take it away.
 */
export function CaseTable({ cases, label, withService }: CaseTableProps) {
  'use no memo' // The virtualizer is one mutable object; memoised by it nothing would scroll.
  const scroll = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 56rem)') ?? false
  const virtual = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (narrow ? 76 : 40),
    getItemKey: index => cases[index]?.row.id ?? index,
    overscan: 8
  })
  const focus = useRowFocus(cases, index => virtual.scrollToIndex(index))
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const data = cases.slice(first, (items.at(-1)?.index ?? -1) + 1)
  const columns = useMemo(() => columnsOf({ withService }), [withService])
  const table = useTable({ features, columns, data, getRowId: entry => entry.row.id })
  const rows = table.getRowModel().rows
  const { t } = useTranslation('queues')

  return (
    <div ref={scroll} className={styles.scroll}>
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
