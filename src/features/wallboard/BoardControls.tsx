import { Button } from '@mantine/core'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import styles from './BoardControls.module.css'
import type { WallPage } from './search'
import type { FullScreen } from './use-full-screen'
import type { Turning } from './use-turning'

type BoardControlsProps = {
  readonly pages: readonly WallPage[]
  readonly turning: Turning
  readonly wake: 'awake' | 'unable'
  readonly full: FullScreen
}

/** Which page it is of how many; the buttons are seen by who points at the board or comes by keyboard. */
export function BoardControls({ pages, turning: { turn, isPaused, go, pause }, wake, full }: BoardControlsProps) {
  const t = useWords('wallboard')
  const format = useFormat()
  const page = { number: format.number(turn.page + 1), of: format.number(pages.length) }
  return (
    <footer className={styles.foot}>
      <p className={styles.pages}>
        {pages.length > 1 &&
          pages.map((one, at) => (
            <span key={one} className={styles.page} data-current={at === turn.page} aria-hidden="true" />
          ))}
        {pages.length > 1 && <span className={styles.number}>{t('pageOf', page)}</span>}
        {isPaused && <span className={styles.paused}>{t('paused')}</span>}
      </p>
      <p className={styles.note} role="status">
        {full.isRefused ? t('fullRefused') : wake === 'unable' && t('maySleep')}
      </p>
      <div className={styles.buttons}>
        {pages.length > 1 && (
          <>
            <Button variant="default" onClick={() => go(-1)}>
              {t('previous')}
            </Button>
            <Button variant="default" aria-pressed={isPaused} onClick={() => pause(!isPaused)}>
              {isPaused ? t('goOn') : t('pause')}
            </Button>
            <Button variant="default" onClick={() => go(1)}>
              {t('next')}
            </Button>
          </>
        )}
        <Button variant="default" onClick={full.toggle}>
          {full.isOn ? t('leaveFullScreen') : t('fullScreen')}
        </Button>
      </div>
    </footer>
  )
}
