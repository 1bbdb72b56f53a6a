import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { percentilesOf, type ShownDays } from './days-marks'
import { casesWithin } from './days-used'
import { casesIn } from './histogram'
import { fewCases } from './rates'
import { useDaysWords } from './use-days-words'

/** What the histogram says: how long half, nine in ten and nineteen in twenty took, and how many the target held. */
export function useDaysSummary({ histogram, target, open }: ShownDays & { readonly open: number }): string {
  const t = useWords(['reports', 'common', 'compliance'])
  const { percent } = useFormat()
  const { long } = useDaysWords()
  const cases = casesIn(histogram)
  if (cases === 0) return ''
  const of = Object.fromEntries(percentilesOf(histogram).map(({ share, days }) => [share, long(days)]))
  const said = { cases: t('common:cases', { count: cases }), median: of.median, p90: of.p90, p95: of.p95 }
  return [
    t('days.summary', said),
    ...(target === null
      ? [t('days.otherUnit')]
      : [t('days.against', { rate: percent(casesWithin(histogram, target) / cases), target: long(target) })]),
    ...(cases < fewCases ? [t('compliance:fewCases', { count: fewCases })] : []),
    ...(open > 0 ? [t('days.stillOpen', { count: open })] : [])
  ].join(' ')
}
