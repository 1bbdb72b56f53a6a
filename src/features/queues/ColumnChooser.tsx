import { VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#i18n/use-words'
import { ColumnItem } from './ColumnItem'
import { type ColumnId, columnIds, columnsAsked, columnsOf, moveColumn, toggleColumn } from './columns'
import styles from './DisplayMenu.module.css'
import { useChangeSearch, useQueueSearch } from './use-queue-search'

/** Which columns are shown and in what order: those that are first, in their order, to be moved by dragging or by arrow keys. */
export function ColumnChooser() {
  const t = useWords(['queues', 'common'])
  const { service, search } = useQueueSearch()
  const change = useChangeSearch()
  const [said, say] = useState('')
  const shown = columnsOf(search.columns, service)
  const hidden = columnIds.filter(id => !shown.includes(id))

  const set = (next: readonly ColumnId[]) =>
    change(old => ({ ...old, columns: columnsAsked(next, service) }), 'replace')
  function move(id: ColumnId, to: number) {
    const next = moveColumn(shown, id, to)
    set(next)
    say(t('display.moved', { column: t(`common:columns.${id}`), place: next.indexOf(id) + 1 }))
  }
  return (
    <fieldset className={styles.columns}>
      <legend>{t('display.columns')}</legend>
      <ul className={styles.list}>
        {[...shown, ...hidden].map(id => (
          <ColumnItem
            key={id}
            id={id}
            name={t(`common:columns.${id}`)}
            place={shown.indexOf(id)}
            onToggle={() => set(toggleColumn(shown, id))}
            onMove={move}
          />
        ))}
      </ul>
      {search.columns !== undefined && (
        <button type="button" className={styles.reset} onClick={() => set([])}>
          {t('display.reset')}
        </button>
      )}
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </fieldset>
  )
}
