// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one
import type { Row } from '@tanstack/react-table'
import { useLayoutEffect, useRef } from 'react'
import type { HeldRow } from '#live/held-rows'
import { CaseRow } from './CaseRow'
import styles from './CaseTable.module.css'
import type { CaseColumn, features } from './case-columns'
import type { DrawnItem } from './drawn-items'
import { GroupHead } from './GroupHead'
import { type Section, topOf } from './layout'
import { keyOf, type Shown } from './row-keys'
import { noSlots, type Slots, slotsFor } from './slots'

type CaseSectionsProps = {
  readonly items: readonly DrawnItem[]
  /** What the table library made of the rows among the items, in their order. */
  readonly rows: readonly Row<typeof features, HeldRow>[]
  readonly shown: Shown
  readonly columns: readonly CaseColumn[]
  readonly selected: ReadonlySet<string>
  readonly openId: string | undefined
  readonly tabStop: string | null
  /** It is being scrolled. */
  readonly isMoving: boolean
}

/** The rows that are drawn, each section in a box of its own height, so that the head of a group stays as long as its rows do. */
export function CaseSections(props: CaseSectionsProps) {
  const { items, rows, shown, isMoving } = props
  const named = items.flatMap(drawn => {
    const key = keyOf(drawn.item, shown.rows)
    return key === null ? [] : [{ ...drawn, key }]
  })
  const slots = useSlots(
    named.map(({ key }) => key),
    isMoving
  )
  const sections = [...new Set(items.map(({ item }) => item.section))]
  const byId = new Map(rows.map(row => [row.id, row]))
  const bySlot = new Map(named.map(one => [slots.of.get(one.key) ?? -1, one]))
  const standing = slots.order.flatMap(slot => bySlot.get(slot) ?? [])
  return sections.map(section => (
    <div
      key={section.group?.value ?? ''}
      role="rowgroup"
      className={styles.section}
      style={{ blockSize: section.height, transform: `translateY(${section.top}px)` }}
    >
      {standing
        .filter(({ item }) => item.section === section)
        .map(drawn =>
          drawItem({ ...props, drawn, section, row: drawn.held && byId.get(drawn.held.entry.row.id), slots })
        )}
    </div>
  ))
}

function useSlots(keys: readonly string[], isMoving: boolean): Slots {
  'use no memo' // Places depend on what was drawn before, which is not to be kept from one drawing to the next by anything else.
  const before = useRef(noSlots)
  const slots = slotsFor(keys, before.current, isMoving)
  useLayoutEffect(() => {
    before.current = slots
  })
  return slots
}

type DrawnIn = CaseSectionsProps & {
  readonly drawn: DrawnItem & { readonly key: string }
  readonly section: Section
  readonly row: Row<typeof features, HeldRow> | null | undefined
  readonly slots: Slots
}

function drawItem({ drawn, section, shown, row, slots, columns, selected, openId, tabStop }: DrawnIn) {
  const { at, item, held, key } = drawn
  const { layout, rows } = shown
  if (item.kind === 'head')
    return (
      <GroupHead
        key={key}
        dimension={rows.view.asked.group ?? 'service'}
        value={item.group.value}
        count={countOf(shown, item.group.value)}
        isClosed={section.isClosed}
        rowIndex={at + 2}
        columnCount={columns.length + 1}
        height={layout.heights.head}
        isTabStop={key === tabStop}
      />
    )
  if (!row || !held) return null
  return (
    <CaseRow
      key={slots.of.get(key)}
      row={row}
      columns={columns}
      held={held}
      rowIndex={at + 2}
      top={topOf(layout, at) - section.top}
      height={layout.heights.row}
      isSelected={selected.has(row.id)}
      isOpen={row.id === openId}
      isTabStop={key === tabStop}
      isGrouped={section.group !== null}
    />
  )
}

/** How many a group has now, which is what its tab and filter would say too. */
function countOf({ rows: { view } }: Shown, value: string): number {
  return view.asked.group ? (view.totals(view.asked.group).get(value) ?? 0) : 0
}
