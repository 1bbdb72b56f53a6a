// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: of a grid only its rows take the focus, one at a time
// biome-ignore-all lint/a11y/noStaticElementInteractions: it is a grid, or with groups a tree of one
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: it is a grid, or with groups a tree of one
import { useMediaQuery } from '@mantine/hooks'
import { useTable } from '@tanstack/react-table'
import { type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react'
import { useWords } from '#i18n/use-words'
import type { HeldRow } from '#live/held-rows'
import { useWatched } from '#live/use-watched'
import { CaseHead } from './CaseHead'
import { CaseSections } from './CaseSections'
import styles from './CaseTable.module.css'
import { caseColumns, features, tracksOf } from './case-columns'
import type { ColumnId } from './columns'
import { drawnItems } from './drawn-items'
import { type Heights, layoutOf, topOf } from './layout'
import type { QueueDesk } from './queue-desk'
import { caseOf } from './row-keys'
import { useHolding } from './use-holding'
import { useRowActions } from './use-row-actions'
import { useRowFocus } from './use-row-focus'
import { useRowWindow } from './use-row-window'
import { WaitingRows } from './WaitingRows'

/** What a page does with its list from outside: for keys that are pressed elsewhere, and when a panel closes. */
export type ListHandle = {
  readonly focusCurrent: () => void
  readonly focusCase: (id: string) => void
  /** The case that has the focus, or would get it; null where there is none. */
  readonly findCurrent: () => string | null
  readonly hasFocus: () => boolean
}

type CaseTableProps = {
  readonly desk: QueueDesk
  readonly label: string
  readonly columns: readonly ColumnId[]
  readonly isDense: boolean
  /** The groups that are closed, by their values. */
  readonly closed: ReadonlySet<string>
  /** The case that is open beside the table. */
  readonly openId: string | undefined
  readonly onOpen: (id: string) => void
  readonly onToggleGroup: (value: string) => void
  readonly handle: Ref<ListHandle>
}

/**
 * A queue as rows, of which only those in view are read and drawn. One row is in the tab order; arrows or J and K move it, and it is kept by id,
 * so an update does not take it away. Rows do not move under the pointer or the focus.
 */
export function CaseTable({
  desk,
  label,
  columns,
  isDense,
  closed,
  openId,
  onOpen,
  onToggleGroup,
  handle
}: CaseTableProps) {
  'use no memo' // The table library's table is one mutable object; its rows are read anew with each drawing.
  const t = useWords('queues')
  const scroll = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const rows = useWatched(desk.held)
  const selected = useWatched(desk.selection)
  const heights = useHeights(isDense)
  const layout = useMemo(
    () => layoutOf({ length: rows.length, groups: rows.groups() }, closed, heights),
    [rows, closed, heights]
  )
  const shown = { rows, layout }
  const focus = useRowFocus(body, shown, item => scrollIntoView(scroll.current, layout, item))
  const window = useRowWindow(scroll, layout)
  const items = drawnItems(shown, window.items, focus.item)
  const holding = useHolding(desk.held)
  const actions = useRowActions({ desk, shown, focus, onOpen, onToggleGroup })
  useStartAgain(scroll, body, rows.view.asked, focus.reset)
  useImperativeHandle(handle, () => ({
    focusCurrent: () => focus.moveTo(focus.item),
    focusCase: focus.moveToCase,
    findCurrent: () => (focus.key === null ? null : caseOf(focus.key)),
    hasFocus: () => body.current?.contains(document.activeElement) ?? false
  }))

  const drawn = useMemo(() => caseColumns(columns), [columns])
  const { tracks, leastRem } = useMemo(() => tracksOf(columns), [columns])
  const data = items.flatMap(({ held }) => held ?? [])
  const table = useTable({ features, columns: drawn, data, getRowId: idOf })
  return (
    <div ref={scroll} data-scrolls className={styles.scroll} {...holding}>
      <WaitingRows held={desk.held} onLetIn={() => focus.moveTo(focus.item)} />
      <div
        role={rows.view.asked.group ? 'treegrid' : 'grid'}
        className={styles.grid}
        style={{ '--tracks': tracks, '--least': `${leastRem}rem` } as React.CSSProperties}
        data-dense={isDense || undefined}
        aria-label={label}
        aria-description={t('queue.rowHint')}
        aria-multiselectable="true"
        aria-rowcount={layout.length + 1}
        tabIndex={-1}
        onKeyDown={actions.onKeyDown}
      >
        <CaseHead
          columns={columns}
          headers={table.getHeaderGroups()[0]?.headers ?? []}
          selection={desk.selection}
          view={desk.view}
        />
        <div ref={body} className={styles.body} style={{ blockSize: layout.height }} {...actions.mouse}>
          <CaseSections
            items={items}
            rows={table.getRowModel().rows}
            shown={shown}
            columns={drawn}
            selected={selected.ids}
            openId={openId}
            tabStop={focus.key}
            isMoving={window.isMoving}
          />
        </div>
      </div>
    </div>
  )
}

/** Stands outside, for the table holds what it was first given: a function made while drawing would hold the rows of that time with it, all of them. */
const idOf = ({ entry }: HeldRow) => entry.row.id

/** On a phone a case takes two lines. */
function useHeights(isDense: boolean): Heights {
  const isNarrow = useMediaQuery('(max-width: 56rem)') ?? false
  const row = isNarrow ? 76 : isDense ? 32 : 40
  return useMemo(() => ({ row, head: 36 }), [row])
}

const headPx = 40

/** Scrolls no further than it has to; the heads of the columns and of the group lie over the rows. */
function scrollIntoView(node: HTMLElement | null, layout: Parameters<typeof topOf>[0], item: number) {
  if (!node) return
  const top = topOf(layout, item)
  const over = layout.sections[0]?.group ? layout.heights.head : 0
  const bottom = top + layout.heights.row + headPx - node.clientHeight
  if (top - over < node.scrollTop) node.scrollTop = top - over
  else if (bottom > node.scrollTop) node.scrollTop = bottom
}

/** Who asks for other rows, or for another order, begins at the first of them. */
function useStartAgain(
  scroll: React.RefObject<HTMLElement | null>,
  body: React.RefObject<HTMLElement | null>,
  asked: unknown,
  reset: () => void
) {
  const before = useRef(asked)
  const start = useRef(reset)
  start.current = reset
  useLayoutEffect(() => {
    if (before.current === asked) return
    before.current = asked
    scroll.current?.scrollTo({ top: 0 })
    if (!body.current?.contains(document.activeElement)) start.current()
  }, [asked, scroll, body])
}
