import type { ApiError } from '#api/error'
import { useErrorWords } from '#i18n/error-words'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import styles from './NotLive.module.css'

type NotLiveProps = { readonly since: number; readonly error: ApiError | null }

/** Since when nothing is heard, so large that nobody takes old numbers for new ones. */
export function NotLive({ since, error }: NotLiveProps) {
  const t = useWords('wallboard')
  const format = useFormat()
  return (
    <div role="alert" className={styles.strip}>
      <p className={styles.since}>{t('notLiveSince', { time: format.clock(since) })}</p>
      <p className={styles.why}>
        {error && <Why error={error} />}
        <span>{t('tryingAgain')}</span>
      </p>
    </div>
  )
}

function Why({ error }: { readonly error: ApiError }) {
  return <span>{useErrorWords(error).title}</span>
}
