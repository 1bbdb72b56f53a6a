import type { ReactNode } from 'react'
import { useErrorWords } from './error-words'
import { useWords } from './use-words'

export type FailedFace = {
  readonly title: string
  readonly hint: ReactNode
  readonly request: ReactNode
  readonly retry: { readonly label: string; readonly onRetry: () => void; readonly busy?: boolean }
}

/** What the face of something that could not be fetched says: `what` failed and why, or only why; what to do; what to tell support. */
export function useFailedFace(error: unknown, onRetry: () => void, what?: string): FailedFace {
  const t = useWords('common')
  const words = useErrorWords(error)
  return {
    title: what ?? words.title,
    hint: (
      <>
        {what !== undefined && <strong>{words.title}</strong>}
        {what !== undefined && <br />}
        {words.action}
      </>
    ),
    request: words.details.length === 0 ? undefined : words.details.map(detail => <span key={detail}>{detail} </span>),
    retry: { label: t('actions.retry'), onRetry }
  }
}
