import { useFailedFace } from '#i18n/use-failed-face'
import { useWords } from '#i18n/use-words'
import { SlowNotice } from '#ui/SlowNotice'
import { Empty, Failed } from '#ui/States'
import styles from './CasePanel.module.css'

/** The shape of the case to come: countdown, rail, buttons, days, history. Widths in characters. */
const shape = [14, 28, 40, 30, 16, 36, 40, 12, 38, 34] as const

/** The case is on its way. */
export function CaseLoading() {
  const t = useWords(['cases', 'common'])
  return (
    <div role="status" aria-busy="true" aria-label={t('panel.loading')} className={styles.loading}>
      <SlowNotice text={t('common:slow')} />
      {shape.map((width, line) => (
        <div key={keyOf(line)} className={styles.bar} data-big={line === 0} style={{ inlineSize: `${width}ch` }} />
      ))}
    </div>
  )
}

/** The lines never change places. */
const keyOf = (line: number) => `line ${line}`

export function CaseNotFound() {
  const t = useWords('cases')
  return <Empty title={t('panel.notFound')} hint={t('panel.notFoundHint')} />
}

export function CaseFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useWords('cases')
  return <Failed {...useFailedFace(error, onRetry, t('panel.failed'))} />
}
