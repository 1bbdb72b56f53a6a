import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { weekdayText } from './date-words'
import { useRateWords } from './use-point-words'
import type { YearDay } from './year-days'

/** What is said of one day: its date, what it was, its rate against the target and of how many cases. */
export function useYearWords() {
  const t = useWords('compliance')
  const { locale } = useFormat()
  const name = useName()
  const words = useRateWords()
  const off = (day: YearDay): string => {
    if (day.off === null) return ''
    return day.off.kind === 'weekend' ? t('year.weekend') : name(day.off)
  }
  const said = (day: YearDay): string => {
    const date = weekdayText(day.date, locale)
    const { tally } = day
    const remark = off(day)
    if (tally.rate === null) return remark === '' ? t('year.nothing', { date }) : t('year.off', { date, off: remark })
    const values = {
      date,
      rate: words.rate(tally),
      cases: words.basis(tally),
      against: words.against(tally),
      off: remark
    }
    const sentence = tally.few ? t('year.few', values) : t('year.day', values)
    return remark === '' ? sentence : t('year.dayOff', { sentence, off: remark })
  }
  return { off, said }
}
