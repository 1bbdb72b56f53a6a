import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import type { Service } from '#api/generated/types.gen'
import type { SetAsideList } from '#api/set-aside'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useFeedState, useFindDesk } from '#live/desk'
import type { Feed } from '#live/feed'
import { Notice } from '#ui/States'
import { SignInLink } from './SignInLink'

/** What has to be known to read the page rightly: a clock that is not the world's, and rows that are missing from every figure. */
export function DeskNotices() {
  const desk = useFindDesk()
  if (!desk) return null
  return (
    <>
      {desk.service.simulatedClock && <SimulatedClock clock={desk.service.simulatedClock} />}
      <RowsAside setAside={desk.setAside} />
      <SignedOut feed={desk.feed} />
    </>
  )
}

/** The session may run out in the middle of the day; the rows stay, and the way back in is shown. */
function SignedOut({ feed }: { readonly feed: Feed }) {
  const state = useFeedState(feed)
  if (state.kind === 'failed') return <SignInLink error={state.error} />
  return state.kind === 'ready' && state.link.kind === 'stale' ? <SignInLink error={state.link.error} /> : null
}

function SimulatedClock({ clock }: { readonly clock: NonNullable<Service['simulatedClock']> }) {
  const t = useWords('common')
  const format = useFormat()
  const at = Date.parse(clock.startedFrom)
  const when = { time: format.time(at), date: format.dateLong(at) }
  return (
    <Notice kind="info">
      {clock.reason === 'officeClosed' ? t('demo.banner', when) : t('demo.bannerChosen', when)}
    </Notice>
  )
}

function RowsAside({ setAside }: { readonly setAside: SetAsideList }) {
  const t = useWords('common')
  const count = useSyncExternalStore(setAside.subscribe, setAside.count, setAside.count)
  if (count === 0) return null
  return (
    <Notice kind="warning" action={<Link to="/diagnostics">{t('seeDiagnostics')}</Link>}>
      {t('rowsAside', { count })}
    </Notice>
  )
}
