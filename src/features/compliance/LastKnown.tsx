import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
import { Notice } from '#ui/States'

type LastKnownProps = { readonly asOf: string; readonly busy: boolean; readonly onRetry: () => void }

/** Above figures that could not be refreshed: since when they may no longer be true. With the day, since a page may stay open over night. */
export function LastKnown({ asOf, busy, onRetry }: LastKnownProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Notice
      kind="warning"
      action={
        <Button variant="default" size="xs" loading={busy} onClick={onRetry}>
          {t('actions.retry')}
        </Button>
      }
    >
      {t('lastKnown', { time: format.dateTime(Date.parse(asOf)) })}
    </Notice>
  )
}
