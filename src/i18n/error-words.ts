import { ApiError, type Fault } from '#api/error'
import { useWords } from './use-words'
import type { Words } from './words-en'

/** Every topic of `errors.json` that a fault can come to; those of the settings are said on a page of their own. */
type Topic = Exclude<
  { [K in keyof Words['errors']]: Words['errors'][K] extends { title: string } ? K : never }[keyof Words['errors']],
  'configMissing' | 'configInvalid'
>

export type ErrorWords = { readonly title: string; readonly action: string; readonly details: readonly string[] }

/** What to say of an error: what happened, what to do, and what to tell support. Anything that is no `ApiError` is "something went wrong". */
export function useErrorWords(error: unknown): ErrorWords {
  const t = useWords('errors')
  const topic = error instanceof ApiError ? topicOf(error.fault) : 'unknown'
  return {
    title: t(`${topic}.title`),
    action: t(`${topic}.action`),
    details: error instanceof ApiError ? detailsOf(error, t) : []
  }
}

type Translate = ReturnType<typeof useWords<'errors'>>

function detailsOf({ fault, requestId }: ApiError, t: Translate): string[] {
  const status =
    fault.kind === 'notContract'
      ? fault.issues.slice(0, 3).map(isolated)
      : 'status' in fault
        ? [t('status', { status: fault.status })]
        : []
  return requestId === undefined ? status : [...status, t('requestId', { id: requestId })]
}

/** Names of fields and what is wrong with them, for support: left to right in either language. */
const isolated = (issue: string) => `\u2066${issue}\u2069`

/** The words for a fault. The problem's own title is for logs and is never shown. */
export function topicOf(fault: Fault): Topic {
  switch (fault.kind) {
    case 'offline':
      return typeof navigator !== 'undefined' && navigator.onLine === false ? 'offline' : 'unreachable'
    case 'timeout':
      return 'timeout'
    case 'notContract':
      return fault.found === 'html' ? 'html' : 'contract'
    case 'problem':
    case 'status':
      return topicOfStatus(fault.status)
    default:
      return fault satisfies never
  }
}

function topicOfStatus(status: number): Topic {
  if (status === 401) return 'signedOut'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'notFound'
  if (status === 409 || status === 412) return 'conflict'
  if (status === 400 || status === 422) return 'invalid'
  if (status === 429) return 'rateLimited'
  if (status === 503) return 'unavailable'
  return status >= 500 ? 'server' : 'unknown'
}
