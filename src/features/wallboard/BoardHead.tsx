import { useLayoutEffect, useRef } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { Link } from '#live/feed'
import { Logo } from '#ui/Logo'
import { useTicker } from '#ui/TickerProvider'
import { useMinute } from '#ui/use-minute'
import styles from './BoardHead.module.css'

type BoardHeadProps = {
  readonly owner: string
  readonly title: string
  readonly link: Link
  readonly asOf: number
}

/** Whose board it is, what it shows, the time of the server, and whether it is live. */
export function BoardHead({ owner, title, link, asOf }: BoardHeadProps) {
  const t = useWords('wallboard')
  const format = useFormat()
  const now = useMinute()
  const { simulatedClock } = useDesk().service
  return (
    <header className={styles.head}>
      <Logo size={44} />
      <div className={styles.names}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.owner}>
          {owner}
          {simulatedClock && <span className={styles.demo}>{t('demo')}</span>}
        </p>
      </div>
      <p className={styles.link} data-kind={link.kind}>
        <span className={styles.dot} aria-hidden="true" />
        {link.kind === 'live' && t('live')}
        {link.kind === 'polling' && t('asOf', { time: format.clock(asOf) })}
        {link.kind === 'stale' && t('notLive')}
      </p>
      <div className={styles.when}>
        <Clock />
        <p className={styles.date}>
          <span>{format.dateLong(now)}</span>
          <span>{format.hijri(now)}</span>
        </p>
      </div>
    </header>
  )
}

/** Written past React each second; the time of the server, not of this machine. */
function Clock() {
  const ticker = useTicker()
  const { clock } = useFormat()
  const node = useRef<HTMLTimeElement>(null)
  useLayoutEffect(
    () =>
      ticker.subscribe(now => {
        if (node.current) node.current.textContent = clock(now)
      }),
    [ticker, clock]
  )
  return <time ref={node} className={styles.clock} dir="ltr" />
}
