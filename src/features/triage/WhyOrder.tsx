import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { MINIMUM_CASES } from '#sla/chance'
import styles from './TriagePage.module.css'

/** What comes first and where the chances come from, for whoever asks. */
export function WhyOrder() {
  const t = useWords('triage')
  const canTell = useDesk().service.capabilities.includes('completions')
  return (
    <details className={styles.whyOrder}>
      <summary>{t('why.ask')}</summary>
      <ol>
        <li>{t('why.late')}</li>
        <li>{canTell ? t('why.risk', { minimum: MINIMUM_CASES }) : t('why.byDeadline')}</li>
        {canTell && <li>{t('why.unknown')}</li>}
      </ol>
    </details>
  )
}
