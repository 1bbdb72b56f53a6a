import type { ReactNode } from 'react'
import { useFailedFace } from '#i18n/use-failed-face'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { Failed } from '#ui/States'
import styles from './report-faces.module.css'

/** The counts move with every case; asked again this often, what is running is never far behind. */
export const refreshMs = 5 * 60_000

type Result = {
  readonly data: { readonly asOf: string } | undefined
  readonly error: unknown
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

type Words = {
  /** Said to a screen reader while it loads. */
  readonly loading: string
  /** What it is that could not be had. */
  readonly failed: string
}

export type ReportFaces = {
  /** In place of a panel's content: loading or failed. Undefined when there are data. */
  readonly face: ReactNode
  /** That face is the one of loading. */
  readonly isLoading: boolean
  /** Among a panel's actions: that its numbers could not be refreshed, and as of when they are. Null when they are fresh. */
  readonly note: ReactNode
}

/** The faces of a panel that shows one report. No answer to an earlier question is kept: numbers never stand under words they do not belong to. */
export function useReportFaces({ data, error, isFetching, refetch }: Result, words: Words): ReportFaces {
  const retry = () => void refetch()
  if (data) {
    const note = error ? <LastKnownNote asOf={data.asOf} busy={isFetching} onRetry={retry} /> : null
    return { face: undefined, isLoading: false, note }
  }
  const face = error ? (
    <ReportFailed what={words.failed} error={error} busy={isFetching} onRetry={retry} />
  ) : (
    <ReportLoading label={words.loading} />
  )
  return { face, isLoading: !error, note: null }
}

type HeldNoteProps = { readonly held: Result | null }

/** That what the period is held against could not be had: the numbers stand without it, and say so. */
export function HeldNote({ held }: HeldNoteProps) {
  const t = useWords(['compliance', 'common'])
  const { dir } = useFormat()
  if (!held?.error || held.data !== undefined) return null
  return (
    <p role="status" dir={dir} className={styles.held}>
      {t('compare.failed')}{' '}
      <button type="button" className={styles.retry} disabled={held.isFetching} onClick={() => void held.refetch()}>
        {t('common:actions.retry')}
      </button>
    </p>
  )
}

/** Grey, still, as high as most charts, and not seen at all before an answer is late. */
export function ReportLoading({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-busy="true" aria-label={label} className={styles.loading}>
      <div aria-hidden="true" className={styles.text} />
      <div aria-hidden="true" className={styles.chart} />
    </div>
  )
}

type RetryProps = { readonly busy: boolean; readonly onRetry: () => void }

function ReportFailed({ what, error, busy, onRetry }: RetryProps & { readonly what: string; readonly error: unknown }) {
  const face = useFailedFace(error, onRetry, what)
  return <Failed {...face} retry={{ ...face.retry, busy }} />
}

function LastKnownNote({ asOf, busy, onRetry }: RetryProps & { readonly asOf: string }) {
  const t = useWords('common')
  const format = useFormat()
  return (
    <span role="status" className={styles.note}>
      {t('lastKnown', { time: format.dateTime(Date.parse(asOf)) })}{' '}
      <button type="button" className={styles.retry} disabled={busy} onClick={onRetry}>
        {t('actions.retry')}
      </button>
    </span>
  )
}
