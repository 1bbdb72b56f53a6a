import { useWords } from '#i18n/use-words'
import { ChoiceLinks } from './ChoiceLinks'
import { CustomDates } from './CustomDates'
import { defaults, periods, unlessDefault } from './search'
import { useQuestion } from './use-question'

/** Which days: a period that ends today, or dates of one's own, which begin as those that are seen. */
export function PeriodChoice() {
  const t = useWords('compliance')
  const { period: shown, from, to } = useQuestion()
  const choices = [
    ...periods.map(period => ({
      key: period,
      label: t(`period.${period}`),
      current: period === shown,
      search: { period: unlessDefault(period, defaults.period), from: undefined, to: undefined, by: undefined }
    })),
    {
      key: 'custom',
      label: t('period.custom'),
      current: shown === 'custom',
      search: { period: undefined, from, to, by: undefined }
    }
  ]
  return (
    <>
      {shown === 'custom' && <CustomDates key={`${from} ${to}`} from={from} to={to} />}
      <ChoiceLinks label={t('period.label')} choices={choices} />
    </>
  )
}
