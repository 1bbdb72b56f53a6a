import { pageSize } from '#api/case-pages'
import { type Api, ask } from '#api/client'
import { ApiError, statusOf } from '#api/error'
import { listCases } from '#api/generated/sdk.gen'
import { zHeartbeat } from '#api/generated/zod.gen'

/** Asks whether the list has changed, for backends without an event stream: one small answer in place of reading everything again. */
export type FirstPage = {
  /**
   * Whether the list is another than the one that was last read; true the first time, and always where the backend gives no ETag.
   * Throws `ApiError` as every question does.
   */
  readonly hasChanged: (signal: AbortSignal) => Promise<boolean>
  /** Everything was read after `hasChanged` said so. Until then the list counts as changed: reading it may have failed. */
  readonly wasRead: () => void
}

export function createFirstPage(api: Api): FirstPage {
  let etag: string | null = null
  let seen: string | null = null
  return {
    hasChanged: async signal => {
      const headers = etag === null ? {} : { 'If-None-Match': etag }
      const query = { open: true, limit: pageSize }
      try {
        // Only `asOf` is looked at: the rows are read and checked by who reads all pages.
        const answer = await ask(
          api,
          'listCases',
          options => listCases({ ...options, query, headers }),
          zHeartbeat,
          signal
        )
        seen = answer.etag
        return true
      } catch (error) {
        if (error instanceof ApiError && statusOf(error) === notModified) return false
        throw error
      }
    },
    wasRead: () => {
      etag = seen
    }
  }
}

const notModified = 304
