import { useTranslation } from 'react-i18next'
import { pointsFromTarget, unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useDesk } from '#live/desk'
import { weekText } from './week-dates'
import { fewCases, lateOf, type Tally, type WeekPoint } from './weekly'

/** What is said of a week: the same in the summary, the tooltip, the table and to a screen reader. */
export type WeekWords = {
  readonly name: (point: WeekPoint) => string
  readonly rate: (tally: Tally) => string
  /** The points from the target with their sign; the unknown mark where there is no rate. */
  readonly gap: (tally: Tally) => string
  /** The rate against the target with the number of cases, as a sentence. */
  readonly sentence: (point: WeekPoint) => string
  readonly counts: (tally: Tally) => string
  /** Why it has to be read with care; mostly empty. */
  readonly remarks: (point: WeekPoint) => readonly string[]
}

export function useWeekWords(): WeekWords {
  const { t } = useTranslation(['compliance', 'common'])
  const format = useFormat()
  const target = useDesk().index.agreement.policy.complianceTarget

  const name = ({ week }: WeekPoint) => weekText(week, format.locale)
  const rate = (tally: Tally) => (tally.rate === null ? unknownMark : format.percent(tally.rate))
  const gap = (tally: Tally) =>
    tally.rate === null ? unknownMark : format.signed(pointsFromTarget(tally.rate, target))

  const sentence = (point: WeekPoint) => {
    if (point.rate === null) return t('summary.none', { week: name(point) })
    const said = { week: name(point), rate: rate(point), cases: t('common:cases', { count: point.total }) }
    if (point.few) return t('summary.few', said)
    const points = pointsFromTarget(point.rate, target)
    const against = {
      ...said,
      points: t('points', { count: Math.abs(points) }),
      target: format.targetPercent(target)
    }
    if (points === 0) return t('summary.on', against)
    return points > 0 ? t('summary.over', against) : t('summary.under', against)
  }

  const counts = (tally: Tally) => t('chart.counts', { met: tally.met, late: lateOf(tally) })

  const remarks = (point: WeekPoint) => [
    ...(point.partial ? [t('chart.partialWeek')] : []),
    ...(point.few ? [t('fewCases', { count: fewCases })] : [])
  ]

  return { name, rate, gap, sentence, counts, remarks }
}
