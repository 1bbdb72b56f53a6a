import type { MouseEvent } from 'react'
import { useWords } from '#i18n/use-words'
import type { HeldSnapshot } from '#live/held-rows'
import type { HeldView } from '#live/held-view'
import { useWatchedPart } from '#live/use-watched'
import styles from './CaseTable.module.css'

type WaitingRowsProps = {
  readonly held: HeldView
  /** They were let in by keyboard, and the focus has to go somewhere: the button has gone. */
  readonly onLetIn: () => void
}

/** How many new rows wait while the others are held still, and the way to let them in. It lies over the rows and moves none; it does not speak by itself. */
export function WaitingRows({ held, onLetIn }: WaitingRowsProps) {
  const t = useWords('queues')
  const count = useWatchedPart(held, waitingOf)
  if (count === 0) return null
  function letIn(event: MouseEvent) {
    held.letIn()
    if (event.detail === 0) onLetIn()
  }
  return (
    <div className={styles.waiting}>
      <button type="button" className={styles.waitingButton} onClick={letIn}>
        <span>{t('table.waiting', { count })}</span>
        <span aria-hidden="true">·</span>
        <span className={styles.letIn}>{t('table.letIn')}</span>
      </button>
    </div>
  )
}

const waitingOf = ({ waiting }: HeldSnapshot) => waiting
