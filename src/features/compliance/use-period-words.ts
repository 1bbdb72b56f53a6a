import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { dateText } from './date-words'
import type { Question } from './question'

/** The days of a question in words: `30 Aug 2026 to 22 Nov 2026`, and what they are held against; null where that is nothing. */
export function usePeriodWords({ from, to, before }: Question) {
  const t = useWords('compliance')
  const { locale } = useFormat()
  const rangeText = (range: { readonly from: string; readonly to: string }) =>
    t('period.range', { from: dateText(range.from, locale), to: dateText(range.to, locale) })
  return {
    range: rangeText({ from, to }),
    held: before && t('compare.heldAgainst', { range: rangeText(before) })
  }
}
