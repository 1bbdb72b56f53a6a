import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useApi } from '#api/ApiProvider'
import { postOf } from '#api/act-on-many'
import type { Api } from '#api/client'
import { useDesk } from '#live/desk'
import type { Feed } from '#live/feed'
import { useWatched } from '#live/use-watched'
import { createOutbox, type Outbox } from './outbox'
import type { Parcel } from './parcel'

const outboxes = new WeakMap<Api, Outbox>()

/** The outbox of a connection. It outlives every page. */
export function outboxOf(api: Api): Outbox {
  const outbox =
    outboxes.get(api) ?? createOutbox({ now: api.clock.now, later: (ms, then) => void setTimeout(then, ms) })
  outboxes.set(api, outbox)
  return outbox
}

export const useOutbox = (): Outbox => outboxOf(useApi())

/** What is being sent and what became of it; drawn again with every change. */
export const useParcels = (): readonly Parcel[] => useWatched(useOutbox())

/** Lets the outbox work for the desk for as long as the page stands, and warns before it is left with something unsent. */
export function useOutboxAtDesk(): void {
  const api = useApi()
  const outbox = useOutbox()
  const queries = useQueryClient()
  const { live, feed, me, service } = useDesk()
  const code = me?.staff.code ?? null
  const post = useMemo(() => postOf(api, service.capabilities), [api, service.capabilities])

  useEffect(() => {
    const detach = outbox.attach({
      live,
      post,
      me: () => code,
      isConnected: () => isConnected(feed),
      onSettled: ids =>
        void queries.invalidateQueries({
          predicate: ({ queryKey: [name, id] }) => name === 'getCase' && ids.has(String(id))
        })
    })
    let was = isConnected(feed)
    const listen = () => {
      const is = isConnected(feed)
      if (is !== was) outbox.poke()
      was = is
    }
    const leave = feed.subscribe(listen)
    window.addEventListener('online', listen)
    window.addEventListener('offline', listen)
    return () => {
      detach()
      leave()
      window.removeEventListener('online', listen)
      window.removeEventListener('offline', listen)
    }
  }, [outbox, queries, live, feed, post, code])

  useWarnBeforeLeaving()
}

function useWarnBeforeLeaving() {
  const isUnsent = useParcels().some(({ stage }) => stage !== 'settled')
  useEffect(() => {
    if (!isUnsent) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsent])
}

/** The feed hears of a broken connection first; the browser knows of a pulled cable. */
export function isConnected(feed: Feed): boolean {
  const state = feed.state()
  if (state.kind === 'ready' && state.link.kind === 'stale') return false
  return typeof navigator === 'undefined' || navigator.onLine !== false
}
