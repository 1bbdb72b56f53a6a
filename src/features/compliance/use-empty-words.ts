import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { dateText } from './date-words'
import type { Question } from './question'

/** That no case counts, with what was asked for. */
export function useEmptyWords({ from, to, filters }: Question): string {
  const t = useWords('compliance')
  const { locale } = useFormat()
  const name = useName()
  const { index } = useDesk()
  const period = { from: dateText(from, locale), to: dateText(to, locale) }
  const [code] = filters.service ?? []
  if (code === undefined) return t('empty', period)
  const known = index.service(code)
  return t('emptyService', { ...period, service: known ? name(known) : code })
}
