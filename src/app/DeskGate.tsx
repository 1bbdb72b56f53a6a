import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useApi } from '#api/ApiProvider'
import { type AgreementIndex, indexAgreement } from '#api/agreement-index'
import type { CaseRow, Me, Service } from '#api/generated/types.gen'
import { agreementQuery, meQuery, serviceQuery } from '#api/queries'
import { createSetAsideList } from '#api/set-aside'
import { TimeZone } from '#i18n/time-zone'
import { startClockwork } from '#live/clockwork'
import { type Desk, DeskProvider } from '#live/desk'
import { createFeed } from '#live/feed'
import { evaluateBy } from '#live/live-case'
import { createLiveSet } from '#live/live-set'
import { letOthersRun } from '#live/pace'
import { GateFailed, GateLoading } from './GateFaces'

const agreementMs = 10 * 60_000

type DeskGateProps = {
  /** What stands around the page, with and without a desk. */
  readonly frame: (page: ReactNode) => ReactNode
  /** In place of the faces of a page, where nobody is there to press a button. */
  readonly faces?: GateFaces
  readonly children: ReactNode
}

export type GateFaces = {
  readonly loading: ReactNode
  readonly failed: (error: unknown, retry: () => void) => ReactNode
}

/** Opens once backend and agreement are known: a page below it always has a desk. */
export function DeskGate({ frame, faces, children }: DeskGateProps) {
  const api = useApi()
  const service = useQuery(serviceQuery(api))
  // Where no event tells of a new agreement it is asked for every now and then.
  const tells = service.data?.capabilities.includes('events') ?? true
  const agreement = useQuery({ ...agreementQuery(api), refetchInterval: tells ? false : agreementMs })
  const me = useQuery(meQuery(api))
  const index = useMemo(() => (agreement.data ? indexAgreement(agreement.data) : null), [agreement.data])

  if (service.data && index)
    return (
      <OpenDesk service={service.data} index={index} me={me.data ?? null}>
        {frame(children)}
      </OpenDesk>
    )
  const error = service.error ?? agreement.error
  if (!error) return frame(faces?.loading ?? <GateLoading />)
  const retry = () => void Promise.all([service.refetch(), agreement.refetch(), me.refetch()])
  if (faces) return frame(faces.failed(error, retry))
  const busy = service.isFetching || agreement.isFetching
  return frame(<GateFailed error={error} busy={busy} onRetry={retry} />)
}

type OpenDeskProps = {
  readonly service: Service
  readonly index: AgreementIndex
  readonly me: Me | null
  readonly children: ReactNode
}

function OpenDesk({ service, index, me, children }: OpenDeskProps) {
  const desk = useDeskOf(service, index, me)
  return (
    <DeskProvider desk={desk}>
      <TimeZone value={index.agreement.calendar.timeZone}>{children}</TimeZone>
    </DeskProvider>
  )
}

/** The desk stays the same as long as the page does. A new agreement changes the rules its cases are read by: what is on screen stays until they are. */
function useDeskOf(service: Service, index: AgreementIndex, me: Me | null): Desk {
  const api = useApi()
  const queries = useQueryClient()
  const hasEvents = service.capabilities.includes('events')
  const [first] = useState(index)
  const parts = useMemo(() => {
    const setAside = createSetAsideList()
    const onRefused = (row: CaseRow, error: unknown) =>
      setAside.add([{ operation: 'listCases', row: row.reference, issues: [String(error)] }])
    const live = createLiveSet(evaluateBy(first.agreement), onRefused, { pause: letOthersRun })
    const onAgreement = () => void queries.invalidateQueries(agreementQuery(api))
    return { live, setAside, feed: createFeed({ api, live, setAside, hasEvents, onAgreement }) }
  }, [api, queries, first, hasEvents])

  useRunning(parts)
  useSight(parts, me)
  useRulesOf(parts, first, index)
  return useMemo(() => ({ service, index, me, ...parts }), [service, index, me, parts])
}

type Parts = Pick<Desk, 'live' | 'feed'>

/** Keeps the set true by events and by time for as long as the page is there. */
function useRunning({ live, feed }: Parts) {
  const { clock } = useApi()
  useEffect(() => {
    const clockwork = startClockwork(live, clock.now)
    const wake = () => {
      clockwork.poke()
      if (!document.hidden) feed.wake()
    }
    feed.start()
    document.addEventListener('visibilitychange', wake)
    window.addEventListener('online', feed.retry)
    return () => {
      clockwork.stop()
      feed.stop()
      document.removeEventListener('visibilitychange', wake)
      window.removeEventListener('online', feed.retry)
    }
  }, [live, feed, clock])
}

/** Until it is known who looks, or where the backend cannot say, everything it tells of is taken for theirs. */
function useSight({ live }: Parts, me: Me | null) {
  useEffect(() => live.seeOnly({ offices: me?.offices ?? null, services: me?.services ?? null }), [live, me])
}

/** A backend may send deadlines with its rows, and then those have changed too: the rows are read again, not only reckoned again. */
function useRulesOf({ live, feed }: Parts, first: AgreementIndex, index: AgreementIndex) {
  const rules = useRef({ live, index: first })
  useEffect(() => {
    if (rules.current.live !== live) rules.current = { live, index: first }
    if (rules.current.index === index) return
    rules.current = { live, index }
    live.readBy(evaluateBy(index.agreement))
    feed.reread()
  }, [live, feed, first, index])
}
