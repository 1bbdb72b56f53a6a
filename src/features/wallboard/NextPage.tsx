import { useMemo } from 'react'
import { CaseReference, CaseService, CaseWilayat } from '#casework/CaseCells'
import { toneOf, useCountdownOf } from '#casework/case-face'
import { everything, useView } from '#casework/use-view'
import { useWords } from '#i18n/use-words'
import type { CaseFilter } from '#live/filter'
import type { LiveCase } from '#live/live-case'
import type { ViewAsked } from '#live/view-rows'
import { Countdown } from '#ui/Countdown'
import { Empty } from '#ui/States'
import styles from './NextPage.module.css'

const shown = 8

/** The deadlines that come next, by reference: whose case it is stays with who has the reference. */
export function NextPage({ within }: { readonly within: CaseFilter | undefined }) {
  const t = useWords('overview')
  const asked = useMemo(
    (): ViewAsked => ({ ...everything, filter: { ...within, states: ['atRisk', 'onTrack'] } }),
    [within]
  )
  const rows = useView(asked).slice(0, shown)
  if (rows.length === 0) return <Empty title={t('next.none')} />
  return (
    <ol className={styles.list}>
      {rows.map(entry => (
        <Next key={entry.row.id} entry={entry} />
      ))}
    </ol>
  )
}

function Next({ entry }: { readonly entry: LiveCase }) {
  return (
    <li className={styles.row}>
      <span className={styles.reference}>
        <CaseReference entry={entry} />
      </span>
      <span className={styles.service}>
        <CaseService entry={entry} />
      </span>
      <span className={styles.wilayat}>
        <CaseWilayat entry={entry} />
      </span>
      <span className={styles.left}>
        <Countdown textAt={useCountdownOf(entry)} tone={toneOf(entry)} size="large" />
      </span>
    </li>
  )
}
