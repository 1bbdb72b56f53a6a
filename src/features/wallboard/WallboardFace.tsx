import { getRouteApi } from '@tanstack/react-router'
import { ApiError, statusOf } from '#api/error'
import { useErrorWords } from '#i18n/error-words'
import { useWords } from '#i18n/use-words'
import { Logo } from '#ui/Logo'
import { useWakeLock } from './use-wake-lock'
import { useWallLook } from './use-wall-look'
import styles from './WallboardFace.module.css'

const route = getRouteApi('/wallboard')

/** Before there is anything to show, and while there is nothing: large, and with nothing to press. */
export function WallboardFace({ error }: { readonly error?: unknown }) {
  const t = useWords(['wallboard', 'common'])
  const { theme, language } = route.useSearch()
  useWallLook(theme, language?.[0])
  useWakeLock()
  return (
    <main className={styles.face} data-board data-failed={error !== undefined}>
      <title>{t('common:app.pageTitle', { page: t('title') })}</title>
      <Logo size={96} />
      <h1 className={styles.title}>{error === undefined ? t('connecting') : t('notLive')}</h1>
      {error !== undefined && <Why error={error} />}
    </main>
  )
}

function Why({ error }: { readonly error: unknown }) {
  const t = useWords('wallboard')
  const words = useErrorWords(error)
  const isUnknown = error instanceof ApiError && statusOf(error) === 401
  return (
    <div role="alert" className={styles.why}>
      <p>{isUnknown ? t('badToken') : words.title}</p>
      <p>{t('tryingAgain')}</p>
    </div>
  )
}
