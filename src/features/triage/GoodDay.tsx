import { Link } from '@tanstack/react-router'
import { useWords } from '#i18n/use-words'
import type { TriageTab } from './search'
import styles from './TriagePage.module.css'

type GoodDayProps = { readonly tab: TriageTab; readonly putOff: number; readonly others: number }

/** Nothing to do is good news, drawn as such: a rail that is met from end to end. It does not say so while something waits elsewhere. */
export function GoodDay({ tab, putOff, others }: GoodDayProps) {
  const t = useWords('triage')
  return (
    <div className={styles.goodDay}>
      <span className={styles.met} aria-hidden="true" data-quiet={tab === 'snoozed'} />
      <p className={styles.goodTitle}>{t(`empty.${tab}`)}</p>
      {tab !== 'snoozed' && others > 0 && (
        <Link from="/triage" to="/triage" search={old => ({ ...old, tab: 'all' as const })}>
          {t('empty.others', { count: others })}
        </Link>
      )}
      {tab !== 'snoozed' && others === 0 && putOff > 0 && (
        <Link from="/triage" to="/triage" search={old => ({ ...old, tab: 'snoozed' as const })}>
          {t('empty.putOff', { count: putOff })}
        </Link>
      )}
      {tab !== 'snoozed' && others === 0 && putOff === 0 && <p className={styles.goodHint}>{t('empty.hint')}</p>}
    </div>
  )
}
