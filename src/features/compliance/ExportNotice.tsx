import { Button } from '@mantine/core'
import { useFailedFace } from '#i18n/use-failed-face'
import { useWords } from '#i18n/use-words'
import { Notice } from '#ui/States'
import styles from './ExportNotice.module.css'
import type { ExportProgress } from './export-cases'
import type { useExport } from './use-export'

type ExportNoticeProps = Pick<ReturnType<typeof useExport>, 'state' | 'start' | 'stop' | 'forget'>

/** How far the file is, that it is there, or why it is not. */
export function ExportNotice({ state, start, stop, forget }: ExportNoticeProps) {
  const t = useWords(['reports', 'common'])
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return <Running progress={state.progress} stop={stop} />
    case 'done':
      return (
        <Notice kind="info" action={<CloseButton onClose={forget} />}>
          {t('export.done', { name: state.name })}
        </Notice>
      )
    case 'failed':
      return <ExportFailed error={state.error} onRetry={() => void start(...state.asked)} onClose={forget} />
    default:
      return state satisfies never
  }
}

type RunningProps = { readonly progress: ExportProgress | null; readonly stop: () => void }

function Running({ progress, stop }: RunningProps) {
  const t = useWords('reports')
  const words = progress === null ? t('export.running') : progressWords(progress)
  return (
    <div className={styles.running}>
      <progress
        aria-label={t('export.running')}
        aria-valuetext={words}
        className={styles.bar}
        {...(progress && progress.kind !== 'packing' && { value: progress.done, max: Math.max(1, progress.total) })}
      />
      <span>{words}</span>
      <Button variant="default" size="xs" onClick={stop}>
        {t('export.stop')}
      </Button>
    </div>
  )

  function progressWords(one: ExportProgress): string {
    if (one.kind === 'packing') return t('export.packing')
    return t(`export.progress.${one.kind}`, { done: one.done, total: one.total })
  }
}

type FailedProps = { readonly error: unknown; readonly onRetry: () => void; readonly onClose: () => void }

function ExportFailed({ error, onRetry, onClose }: FailedProps) {
  const t = useWords(['reports', 'common'])
  const { hint } = useFailedFace(error, onRetry, t('export.failed'))
  return (
    <Notice
      kind="warning"
      title={t('export.failed')}
      action={
        <>
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('common:actions.retry')}
          </Button>{' '}
          <CloseButton onClose={onClose} />
        </>
      }
    >
      {hint}
    </Notice>
  )
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('reports')
  return (
    <Button variant="default" size="xs" onClick={onClose}>
      {t('export.close')}
    </Button>
  )
}
