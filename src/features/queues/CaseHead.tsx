// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: of a grid only its rows take the focus, one at a time
import { FlexRender, type Header } from '@tanstack/react-table'
import { memo } from 'react'
import { useWords } from '#i18n/use-words'
import type { HeldRow } from '#live/held-rows'
import type { Selected, Selection } from '#live/selection'
import { useWatchedPart } from '#live/use-watched'
import type { View } from '#live/view'
import styles from './CaseTable.module.css'
import type { features } from './case-columns'
import { type ColumnId, sortOf } from './columns'
import { sortIn } from './sorting'
import { useQueueSearch } from './use-queue-search'

type CaseHeadProps = {
  readonly columns: readonly ColumnId[]
  readonly headers: readonly Header<typeof features, HeldRow>[]
  readonly selection: Selection
  readonly view: View
}

/** The heads of the columns: each says how the rows are ordered by it, and the first selects all. Rows that change do not draw it again. */
export const CaseHead = memo(
  function CaseHead({ headers, selection, view }: CaseHeadProps) {
    const { search } = useQueueSearch()
    const { by, descending } = sortIn(search)
    return (
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          <div role="columnheader" data-column="select" className={styles.cell}>
            <SelectAll selection={selection} view={view} />
          </div>
          {headers.map(header => (
            <div
              key={header.id}
              role="columnheader"
              data-column={header.id}
              aria-sort={isBy(header.id, by) ? (descending ? 'descending' : 'ascending') : undefined}
              className={styles.cell}
            >
              <FlexRender header={header} />
            </div>
          ))}
        </div>
      </div>
    )
  },
  (old, next) => old.columns === next.columns && old.selection === next.selection && old.view === next.view
)

const isBy = (column: string, by: string) => sortOf[column as ColumnId] === by

/** Selects all there is to see, held rows and new ones; pressed again, nothing. */
function SelectAll({ selection, view }: Pick<CaseHeadProps, 'selection' | 'view'>) {
  const t = useWords('queues')
  const some = useWatchedPart(selection, isSome)
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        aria-label={t(some ? 'selection.clear' : 'table.selectAll')}
        checked={false}
        ref={node => {
          if (node) node.indeterminate = some
        }}
        onChange={() => (some ? selection.clear() : selection.addAll(view.snapshot()))}
      />
    </label>
  )
}

const isSome = ({ ids }: Selected) => ids.size > 0
