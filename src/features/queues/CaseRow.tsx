// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid as a whole hears presses and keys
import { FlexRender, type Row } from '@tanstack/react-table'
import { memo } from 'react'
import { useSettings } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { HeldRow } from '#live/held-rows'
import styles from './CaseTable.module.css'
import type { CaseColumn, features } from './case-columns'
import { caseKey } from './row-keys'

type CaseRowProps = {
  readonly row: Row<typeof features, HeldRow>
  readonly columns: readonly CaseColumn[]
  readonly held: HeldRow
  /** Its place among all rows, the heads counted. */
  readonly rowIndex: number
  readonly top: number
  readonly height: number
  readonly isSelected: boolean
  readonly isOpen: boolean
  readonly isTabStop: boolean
  readonly isGrouped: boolean
}

/** A case as a row; drawn again when something of it changes, and not because others do. */
export const CaseRow = memo(function CaseRow(props: CaseRowProps) {
  const { row, held, rowIndex, top, height, isSelected, isOpen, isTabStop, isGrouped } = props
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-level={isGrouped ? 2 : undefined}
      aria-selected={isSelected}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.row}
      style={{ blockSize: height, insetBlockStart: top }}
      data-key={caseKey(held.entry.row.id)}
      data-gone={held.isGone || undefined}
    >
      <Cells row={row} columns={props.columns} held={held} isSelected={isSelected} />
    </div>
  )
}, isSame)

function isSame(old: CaseRowProps, next: CaseRowProps): boolean {
  const keys = Object.keys(next) as (keyof CaseRowProps)[]
  return keys.every(key => key === 'row' || (key === 'held' ? isSameRow(old.held, next.held) : old[key] === next[key]))
}

const isSameRow = (one: HeldRow, other: HeldRow) => one.entry === other.entry && one.isGone === other.isGone

type CellsProps = Pick<CaseRowProps, 'row' | 'columns' | 'held' | 'isSelected'>

/** The cells are drawn again when the case changes, or the language; moving a row does not touch them. */
const Cells = memo(
  function Cells({ row, held, isSelected }: CellsProps) {
    const t = useWords('queues')
    useSettings()
    return (
      <>
        <div role="gridcell" data-column="select" className={styles.cell}>
          <label className={styles.box}>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t('table.select', { reference: held.entry.row.reference })}
              checked={isSelected}
              readOnly
            />
          </label>
        </div>
        {row.getAllCells().map(cell => (
          <div key={cell.column.id} role="gridcell" data-column={cell.column.id} className={styles.cell}>
            <FlexRender cell={cell} />
            {held.isGone && cell.column.id === 'case' && <span className={styles.gone}>{t('table.gone')}</span>}
          </div>
        ))}
      </>
    )
  },
  (old, next) => old.columns === next.columns && old.isSelected === next.isSelected && isSameRow(old.held, next.held)
)
