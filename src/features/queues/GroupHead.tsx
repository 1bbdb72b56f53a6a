// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid as a whole hears presses and keys
import { memo } from 'react'
import { useFormat } from '#i18n/use-format'
import type { Dimension } from '#live/dimension'
import { ChevronDownIcon } from '#ui/icons'
import styles from './CaseTable.module.css'
import { headKey } from './row-keys'
import { useValueName } from './use-value-name'

type GroupHeadProps = {
  readonly dimension: Dimension
  readonly value: string
  /** How many cases the group has now; while rows are held still that may not be how many are shown. */
  readonly count: number
  readonly isClosed: boolean
  readonly rowIndex: number
  readonly columnCount: number
  readonly height: number
  readonly isTabStop: boolean
}

/** The head of a group stays in sight as long as its rows do, and opens and closes them. */
export const GroupHead = memo(function GroupHead(props: GroupHeadProps) {
  const { dimension, value, count, isClosed, rowIndex, columnCount, height, isTabStop } = props
  const nameOf = useValueName()
  const format = useFormat()
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-level={1}
      aria-expanded={!isClosed}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.groupHead}
      style={{ blockSize: height }}
      data-key={headKey(value)}
      data-closed={isClosed || undefined}
    >
      <div role="gridcell" aria-colspan={columnCount} className={styles.groupName}>
        <span className={styles.chevron}>
          <ChevronDownIcon size={14} />
        </span>
        <bdi>{nameOf(dimension, value)}</bdi>
        <span className={styles.groupCount}>{format.number(count)}</span>
      </div>
    </div>
  )
})
