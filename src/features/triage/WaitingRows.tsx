import { UnstyledButton } from '@mantine/core'
import { useWords } from '#i18n/use-words'
import styles from './TriagePage.module.css'

/** Rows that came while somebody points at the list wait until they are let in. */
export function WaitingRows({ waiting, onLetIn }: { readonly waiting: number; readonly onLetIn: () => void }) {
  const t = useWords('triage')
  if (waiting === 0) return null
  return (
    <UnstyledButton className={styles.waiting} onClick={onLetIn}>
      {t('waiting', { count: waiting })}
    </UnstyledButton>
  )
}
