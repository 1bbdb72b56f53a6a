import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { InfoIcon, WarningIcon } from './icons.tsx'
import styles from './States.module.css'

type LoadingTableProps = {
  /** Said to a screen reader. */
  readonly label: string
  /** The width of the bar in each column, in characters: the shape of the rows to come. */
  readonly columns: readonly number[]
  readonly rows?: number
}

/** The face of a list that is not here yet: grey bars in the shape of its rows. They stand still: nothing has happened. */
export function LoadingTable({ label, columns, rows = 8 }: LoadingTableProps) {
  return (
    <div role="status" aria-busy="true" aria-label={label} className={styles.loading}>
      {keys(rows).map(row => (
        <div key={row} className={styles.loadingRow} aria-hidden="true">
          {keys(columns.length).map(column => (
            <span key={column} className={styles.cell} style={{ flexGrow: columns[column] }}>
              <span className={styles.bar} style={{ inlineSize: `${columns[column]}ch` }} />
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

const keys = (count: number): readonly number[] => Array.from({ length: count }, (_, key) => key)

type FailedProps = {
  readonly title: ReactNode
  /** What the reader can do now. */
  readonly hint?: ReactNode
  /** The line with the request's id, to be read out to whoever looks after the server. */
  readonly request?: ReactNode
  readonly retry?: { readonly label: ReactNode; readonly onRetry: () => void; readonly busy?: boolean } | undefined
}

/** The face of what could not be fetched. Never drawn as emptiness. */
export function Failed({ title, hint, request, retry }: FailedProps) {
  return (
    <div role="alert" className={styles.face}>
      <span className={styles.mark} data-tone="overdue">
        <WarningIcon size={24} />
      </span>
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {retry && (
        <Button className={styles.act} variant="default" onClick={retry.onRetry} loading={retry.busy ?? false}>
          {retry.label}
        </Button>
      )}
      {request !== undefined && <p className={styles.small}>{request}</p>}
    </div>
  )
}

type EmptyProps = { readonly title: ReactNode; readonly hint?: ReactNode; readonly action?: ReactNode }

/** The face of a list that was fetched and holds nothing: it says what was asked for. The drawing is a rail on which nothing runs. */
export function Empty({ title, hint, action }: EmptyProps) {
  return (
    <div className={styles.face}>
      <span className={styles.emptyRail} aria-hidden="true" />
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {action !== undefined && <div className={styles.act}>{action}</div>}
    </div>
  )
}

type NoticeProps = {
  readonly kind: 'info' | 'warning'
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** A button or a link at the inline end. */
  readonly action?: ReactNode
}

/** A bar above what it speaks of: rows set aside, a demo clock, figures as of when. Said to a screen reader when it appears. */
export function Notice({ kind, title, children, action }: NoticeProps) {
  return (
    <div role="status" className={styles.notice} data-tone={kind === 'warning' ? 'atRisk' : 'sea'}>
      <span className={styles.noticeMark}>{kind === 'warning' ? <WarningIcon /> : <InfoIcon />}</span>
      <div className={styles.noticeText}>
        {title !== undefined && <strong className={styles.noticeTitle}>{title}</strong>}
        {children !== undefined && <span>{children}</span>}
      </div>
      {action}
    </div>
  )
}
