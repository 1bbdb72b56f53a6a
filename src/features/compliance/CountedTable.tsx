// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: in a table nothing but its links takes the focus
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useWords } from '#i18n/use-words'
import styles from './ComplianceCases.module.css'

/** What the columns of a list are, and what stands in them. */
export type Listing<Row> = {
  readonly of: 'counted' | 'moved' | 'unfit'
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  /** A case may be in a list twice. */
  readonly keyOf: (row: Row) => string
  readonly cellsOf: (row: Row) => Readonly<Record<string, ReactNode>>
}

export type Listed = { readonly case: { readonly id: string } }

type CountedTableProps<Row extends Listed> = {
  /** Those that were read so far. */
  readonly rows: readonly Row[]
  readonly listing: Listing<Row>
  readonly total: number
  readonly currentId: string | undefined
  readonly more: More
}

/** What of a list is still to be read. */
export type More = {
  readonly has: boolean
  readonly failed: boolean
  readonly busy: boolean
  readonly fetch: () => void
}

/** So many rows before the end of what was read the next page is asked for. */
const ahead = 40

/** Counted cases as rows, of which only those in view are drawn; the next page is read before its first row is come to. */
export function CountedTable<Row extends Listed>({ rows, listing, total, currentId, more }: CountedTableProps<Row>) {
  'use no memo' // The virtualizer is one mutable object; memoised by it nothing would scroll.
  const t = useWords(['compliance', 'common'])
  const scroll = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 56rem)') ?? false
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (narrow ? 92 : 44),
    getItemKey: index => {
      const row = rows[index]
      return row ? listing.keyOf(row) : index
    },
    overscan: 12
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height have to be measured again
  useLayoutEffect(() => virtual.measure(), [narrow])
  const items = virtual.getVirtualItems()
  const wanted = more.has && !more.busy && !more.failed && (items.at(-1)?.index ?? 0) >= rows.length - ahead
  const { fetch } = more
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once each time the end comes near, however often it is drawn
  useEffect(() => {
    if (wanted) fetch()
  }, [wanted, rows.length])
  return (
    <div ref={scroll} data-scrolls className={styles.scroll}>
      <div
        role="table"
        aria-label={t('cases.title')}
        aria-rowcount={total + 1}
        className={styles.table}
        data-of={listing.of}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.row}>
            {listing.columns.map(({ key, label }) => (
              <div key={key} role="columnheader" data-column={key} className={styles.cell}>
                {label}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(item => {
            const row = rows[item.index]
            return (
              row && (
                <div
                  key={item.key}
                  role="row"
                  aria-rowindex={item.index + 2}
                  className={styles.row}
                  style={{ blockSize: item.size, transform: `translateY(${item.start}px)` }}
                  aria-current={row.case.id === currentId ? 'true' : undefined}
                >
                  <Cells row={row} listing={listing} />
                </div>
              )
            )
          })}
        </div>
      </div>
      {more.has && (
        <p className={styles.more} role="status">
          {more.failed ? t('cases.moreFailed') : t('common:loading')}{' '}
          {more.failed && (
            <Button variant="default" size="xs" loading={more.busy} onClick={fetch}>
              {t('common:actions.retry')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

type CellsProps<Row> = { readonly row: Row; readonly listing: Listing<Row> }

function Cells<Row>({ row, listing }: CellsProps<Row>) {
  const cells = listing.cellsOf(row)
  return listing.columns.map(({ key }) => (
    <div key={key} role="cell" data-column={key} className={styles.cell}>
      {cells[key]}
    </div>
  ))
}
