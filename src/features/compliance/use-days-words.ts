import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { isOpenEnded } from './days-marks'

/** Working days as they are written: `7`, `7 working days`, and that the last ones are so many and more. */
export function useDaysWords() {
  const t = useWords(['reports', 'common'])
  const { number } = useFormat()
  return {
    short: (days: number) => (isOpenEnded(days) ? t('days.orMoreShort', { days }) : number(days)),
    long: (days: number) =>
      isOpenEnded(days) ? t('days.orMore', { count: days }) : t('common:workingDays', { count: days })
  }
}
