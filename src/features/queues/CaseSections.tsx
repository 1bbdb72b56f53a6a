// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one
import type { Row } from '@tanstack/react-table'
import type { HeldRow } from '#live/held-rows'
import { CaseRow } from './CaseRow'
import styles from './CaseTable.module.css'
import type { CaseColumn, features } from './case-columns'
import type { DrawnItem } from './drawn-items'
import { GroupHead } from './GroupHead'
import { type Section, topOf } from './layout'
import { keyOf, type Shown } from './row-keys'

type CaseSectionsProps = {
  readonly items: readonly DrawnItem[]
  /** What the table library made of the rows among the items, in their order. */
  readonly rows: readonly Row<typeof features, HeldRow>[]
  readonly shown: Shown
  readonly columns: readonly CaseColumn[]
  readonly selected: ReadonlySet<string>
  readonly openId: string | undefined
  readonly tabStop: string | null
}

/** The rows that are drawn, each section in a box of its own height, so that the head of a group stays as long as its rows do. */
export function CaseSections(props: CaseSectionsProps) {
  const { items, shown } = props
  const sections = [...new Set(items.map(({ item }) => item.section))]
  const byId = new Map(props.rows.map(row => [row.id, row]))
  return sections.map(section => (
    <div
      key={section.group?.value ?? ''}
      role="rowgroup"
      className={styles.section}
      style={{ blockSize: section.height, transform: `translateY(${section.top}px)` }}
    >
      {items
        .filter(({ item }) => item.section === section)
        .map(drawn => drawItem({ ...props, drawn, section, shown, byId }))}
    </div>
  ))
}

type DrawnIn = CaseSectionsProps & {
  readonly drawn: DrawnItem
  readonly section: Section
  readonly byId: ReadonlyMap<string, Row<typeof features, HeldRow>>
}

function drawItem({ drawn: { at, item, held }, section, shown, byId, columns, selected, openId, tabStop }: DrawnIn) {
  const key = keyOf(item, shown.rows)
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
  const row = held && byId.get(held.entry.row.id)
  if (!row) return null
  return (
    <CaseRow
      key={key}
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
