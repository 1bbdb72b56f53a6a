import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'

/** An instant of a list: day, month and time; the unknown mark where there is none. */
export function useInstantText(): (at: string | null | undefined) => string {
  const t = useWords('compliance')
  const { dayMonth, time } = useFormat()
  return at => (at ? t('cases.instant', { date: dayMonth(Date.parse(at)), time: time(Date.parse(at)) }) : unknownMark)
}
