import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { type Desk, useFeedState, useFindDesk } from '#live/desk'
import type { Link } from '#live/feed'
import { useTicker } from '#ui/TickerProvider'
import styles from './Connection.module.css'

/** How true the screen is: live with the server's clock running, or since when it may not be. */
export function Connection() {
  const desk = useFindDesk()
  const t = useWords('common')
  if (!desk) return <Face kind="waiting" text={t('connection.connecting')} />
  return <Linked desk={desk} />
}

function Linked({ desk }: { readonly desk: Desk }) {
  const t = useWords('common')
  const state = useFeedState(desk.feed)
  useStaleRoot(state.kind === 'ready' && state.link.kind === 'stale')
  switch (state.kind) {
    case 'loading':
      return <Face kind="waiting" text={t('connection.connecting')} />
    case 'failed':
      return <Face kind="stale" text={t('connection.never')} onRetry={desk.feed.retry} />
    case 'ready':
      return <Ready link={state.link} asOf={state.asOf} onRetry={desk.feed.retry} />
    default:
      return state satisfies never
  }
}

function Ready({ link, asOf, onRetry }: { readonly link: Link; readonly asOf: number; readonly onRetry: () => void }) {
  const t = useWords('common')
  const format = useFormat()
  switch (link.kind) {
    case 'live':
      return (
        <Face kind="live" text={t('connection.live')}>
          <ServerClock />
        </Face>
      )
    case 'polling':
      return <Face kind="live" text={t('connection.asOf', { time: format.clock(asOf) })} />
    case 'stale':
      return <Face kind="stale" text={t('connection.stale', { time: format.clock(link.since) })} onRetry={onRetry} />
    default:
      return link satisfies never
  }
}

type FaceProps = {
  readonly kind: 'live' | 'waiting' | 'stale'
  readonly text: string
  readonly onRetry?: () => void
  readonly children?: React.ReactNode
}

function Face({ kind, text, onRetry, children }: FaceProps) {
  const t = useWords('common')
  return (
    <div className={styles.connection} data-kind={kind}>
      <span className={styles.dot} aria-hidden />
      <span role="status" aria-label={t('connection.label')}>
        {text}
      </span>
      {children}
      {onRetry && (
        <UnstyledButton className={styles.retry} onClick={onRetry}>
          {t('actions.retry')}
        </UnstyledButton>
      )}
    </div>
  )
}

/** The server's time. Written past React like every other second on the page, and silent to a screen reader. */
function ServerClock() {
  const ticker = useTicker()
  const { clock } = useFormat()
  const node = useRef<HTMLTimeElement>(null)
  useEffect(
    () =>
      ticker.subscribe(now => {
        if (node.current) node.current.textContent = clock(now)
      }),
    [ticker, clock]
  )
  return <time ref={node} className={styles.clock} dir="ltr" />
}

/** Greys every running countdown of the page while nothing is heard. */
function useStaleRoot(stale: boolean) {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-stale', stale)
    return () => document.documentElement.removeAttribute('data-stale')
  }, [stale])
}
