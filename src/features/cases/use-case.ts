import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useApi } from '#api/ApiProvider'
import { ApiError, statusOf } from '#api/error'
import type { Case } from '#api/generated/types.gen'
import { caseQuery } from '#api/queries'
import { useDesk } from '#live/desk'
import type { LiveCase } from '#live/live-case'
import type { LiveSet } from '#live/live-set'

export type CaseFace =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void }
  | {
      readonly kind: 'ready'
      readonly case: Case
      /** Null from a backend that gives none: then the case can only be read. */
      readonly etag: string | null
      /** It could not be read again, so it may have changed since. */
      readonly isOld: boolean
    }

/**
 * One case, whole. It is read again by itself as soon as the live set knows a newer revision, or no longer has it open; not while it is only
 * foreseen to be closed.
 */
export function useCase(
  id: string,
  isActing: boolean
): { readonly face: CaseFace; readonly entry: LiveCase | undefined } {
  const api = useApi()
  const { live } = useDesk()
  const entry = useLiveEntry(live, id)
  const { data, error, refetch } = useQuery(caseQuery(api, id))
  const held = data?.value.case
  const isBehind = held !== undefined && entry !== undefined && entry.row.revision > held.revision
  const hasLeft = held !== undefined && entry === undefined && held.clock.stoppedAt === null && !isActing
  const revision = entry?.row.revision

  // `revision` names the change to catch up with: each newer one is another reason to ask.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (isBehind || hasLeft) void refetch()
  }, [isBehind, hasLeft, revision, refetch])

  const retry = useCallback(() => void refetch(), [refetch])
  if (held) return { entry, face: { kind: 'ready', case: held, etag: data?.etag ?? null, isOld: error !== null } }
  if (!error) return { entry, face: { kind: 'loading' } }
  const isGone = error instanceof ApiError && statusOf(error) === 404
  return { entry, face: isGone ? { kind: 'notFound' } : { kind: 'failed', error, retry } }
}

/** A case of the live set as it is at this moment. Its entries are never changed, so that one of them is a snapshot. */
function useLiveEntry(live: LiveSet, id: string): LiveCase | undefined {
  const find = useCallback(() => live.find(id), [live, id])
  return useSyncExternalStore(live.subscribe, find)
}
