import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#i18n/use-words'
import { WarningIcon } from '#ui/icons'
import styles from './ActionArea.module.css'

type OutcomeBoxProps = {
  readonly title: ReactNode
  readonly action?: ReactNode
  readonly dismissLabel?: string
  readonly onDismiss: () => void
  readonly children: ReactNode
}

/** One thing that did not go as wanted: what, why, what to do. */
export function OutcomeBox({ title, action, dismissLabel, onDismiss, children }: OutcomeBoxProps) {
  const t = useWords('cases')
  return (
    <div className={styles.outcome} data-tone="atRisk">
      <strong className={styles.outcomeTitle}>
        <WarningIcon />
        <span>{title}</span>
      </strong>
      {children}
      <div className={styles.outcomeButtons}>
        {action}
        <Button variant="default" onClick={onDismiss}>
          {dismissLabel ?? t('act.dismiss')}
        </Button>
      </div>
    </div>
  )
}
