import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFailedFace } from '#i18n/use-failed-face'
import { Notice } from '#ui/States'
import styles from './ExportNotice.module.css'
import type { useExport } from './use-export'

type ExportNoticeProps = Pick<ReturnType<typeof useExport>, 'state' | 'stop' | 'forget'>

/** How far the file is, that it is there, or why it is not. */
export function ExportNotice({ state, stop, forget }: ExportNoticeProps) {
  const { t } = useTranslation(['reports', 'common'])
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <div className={styles.running}>
          <progress
            aria-label={t('export.running')}
            className={styles.bar}
            {...(state.progress && { value: state.progress.done, max: Math.max(1, state.progress.total) })}
          />
          <span>
            {state.progress
              ? t('export.progress', { done: state.progress.done, total: state.progress.total })
              : t('export.running')}
          </span>
          <Button variant="default" size="xs" onClick={stop}>
            {t('export.stop')}
          </Button>
        </div>
      )
    case 'done':
      return (
        <Notice kind="info" action={<CloseButton onClose={forget} />}>
          {t('export.done', { name: state.name })}
        </Notice>
      )
    case 'failed':
      return <ExportFailed error={state.error} onClose={forget} />
    default:
      return state satisfies never
  }
}

function ExportFailed({ error, onClose }: { readonly error: unknown; readonly onClose: () => void }) {
  const { t } = useTranslation('reports')
  const { hint } = useFailedFace(error, onClose, t('export.failed'))
  return (
    <Notice kind="warning" title={t('export.failed')} action={<CloseButton onClose={onClose} />}>
      {hint}
    </Notice>
  )
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('reports')
  return (
    <Button variant="default" size="xs" onClick={onClose}>
      {t('export.close')}
    </Button>
  )
}
