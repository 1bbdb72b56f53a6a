import { useTranslation } from 'react-i18next'
import type { HeldSnapshot } from '#live/held-rows'
import { useWatchedPart } from '#live/use-watched'
import type { ViewSnapshot } from '#live/view-snapshot'
import styles from './FilterBar.module.css'
import type { QueueDesk } from './queue-desk'

/** How many cases there are, and, while rows are held still, how many new ones wait: they come in when they are let in. */
export function ShownCount({ desk }: { readonly desk: QueueDesk }) {
  const { t } = useTranslation('queues')
  const count = useWatchedPart(desk.view, lengthOf)
  const waiting = useWatchedPart(desk.held, waitingOf)
  return (
    <div className={styles.count}>
      <span>{t('table.shown', { count })}</span>
      {waiting > 0 && (
        <button type="button" className={styles.waiting} onClick={desk.held.letIn}>
          <span>{t('table.waiting', { count: waiting })}</span>
          <span aria-hidden="true">·</span>
          <span className={styles.letIn}>{t('table.letIn')}</span>
        </button>
      )}
    </div>
  )
}

const lengthOf = ({ length }: ViewSnapshot) => length
const waitingOf = ({ waiting }: HeldSnapshot) => waiting
