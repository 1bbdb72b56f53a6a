import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/use-format'
import { isOpenEnded } from './days-marks'

/** Working days as they are written: `7`, `7 working days`, and that the last ones are so many and more. */
export function useDaysWords() {
  const { t } = useTranslation(['reports', 'common'])
  const { number } = useFormat()
  return {
    short: (days: number) => (isOpenEnded(days) ? t('days.orMoreShort', { days }) : number(days)),
    long: (days: number) =>
      isOpenEnded(days) ? t('days.orMore', { count: days }) : t('common:workingDays', { count: days })
  }
}
