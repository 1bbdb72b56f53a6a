import { useWords } from '#i18n/use-words'
import styles from './CaseTable.module.css'
import { type ColumnId, sortOf } from './columns'
import { QueueLink } from './QueueLink'
import { sortIn, sortPressed } from './sorting'
import { useQueueSearch } from './use-queue-search'

/** The name of a column; where it has an order, the way to it. */
export function ColumnHeading({ id }: { readonly id: ColumnId }) {
  const t = useWords(['queues', 'common'])
  const { search } = useQueueSearch()
  const name = t(`common:columns.${id}`)
  const by = sortOf[id]
  if (by === undefined) return <span className={styles.heading}>{name}</span>
  const { by: current, descending } = sortIn(search)
  return (
    <QueueLink
      change={old => sortPressed(old, by)}
      className={styles.heading}
      title={t('table.sort', { column: name })}
      data-sorted={current === by ? (descending ? 'descending' : 'ascending') : undefined}
    >
      {name}
    </QueueLink>
  )
}
