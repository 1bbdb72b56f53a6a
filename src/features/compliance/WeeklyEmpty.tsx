import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useDesk } from '#live/desk'
import { Panel } from '#ui/Panel'
import { Empty } from '#ui/States'
import { useAsked } from './use-asked'
import { dateText } from './week-dates'

type WeeklyEmptyProps = { readonly from: string; readonly to: string }

/** No case counts in the whole period: says what was asked for. */
export function WeeklyEmpty({ from, to }: WeeklyEmptyProps) {
  const { t } = useTranslation('compliance')
  const { locale } = useFormat()
  const name = useName()
  const { index } = useDesk()
  const { service } = useAsked()
  const period = { from: dateText(from, locale), to: dateText(to, locale) }
  const known = service === undefined ? undefined : index.service(service)
  return (
    <Panel title={t('chart.title')}>
      <Empty
        title={
          service === undefined
            ? t('empty', period)
            : t('emptyService', { ...period, service: known ? name(known) : service })
        }
      />
    </Panel>
  )
}
