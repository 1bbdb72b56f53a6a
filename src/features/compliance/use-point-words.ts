import { pointsFromTarget, unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { dateText, dayText, monthText } from './date-words'
import type { Range } from './ranges'
import { fewCases, type Tally } from './rates'
import type { Step } from './search'
import type { RatePoint } from './series'

/** What is said of a rate: the same in summaries, tooltips, tables and to a screen reader. */
export type RateWords = {
  readonly rate: (tally: Tally | null) => string
  /** The points from the target with their sign; the unknown mark where there is no rate. */
  readonly gap: (tally: Tally | null) => string
  /** `3 points under the 95% target`; empty where there is no rate. */
  readonly against: (tally: Tally) => string
  /** Met and late, as a sentence. */
  readonly counts: (tally: Tally) => string
  /** `472 cases`, and that these are few where they are. */
  readonly basis: (tally: Tally) => string
}

export function useRateWords(): RateWords {
  const t = useWords(['compliance', 'common'])
  const format = useFormat()
  const target = useDesk().index.agreement.policy.complianceTarget
  return {
    rate: tally => (tally === null || tally.rate === null ? unknownMark : format.percent(tally.rate)),
    gap: tally =>
      tally === null || tally.rate === null ? unknownMark : format.signed(pointsFromTarget(tally.rate, target)),
    against: ({ rate }) => {
      if (rate === null) return ''
      const points = pointsFromTarget(rate, target)
      const said = { points: t('points', { count: Math.abs(points) }), target: format.targetPercent(target) }
      if (points === 0) return t('against.on', said)
      return points > 0 ? t('against.over', said) : t('against.under', said)
    },
    counts: ({ met, late }) => t('chart.counts', { met, late }),
    basis: ({ total, few }) => (few ? t('onlyCases', { count: total }) : t('common:cases', { count: total }))
  }
}

export type PointWords = RateWords & {
  /** `22 Nov`, `November 2026`. */
  readonly name: (point: Range) => string
  /** `on 22 Nov`, `in the week of 22 Nov`, `in November 2026`: fits into a sentence. */
  readonly when: (point: Range) => string
  /** The rate against the target with the number of cases, as a sentence. */
  readonly sentence: (point: RatePoint) => string
  /** Why it has to be read with care; mostly empty. */
  readonly remarks: (point: RatePoint) => readonly string[]
}

/** The words for days, weeks or months of a chart. */
export function usePointWords(by: Step): PointWords {
  const t = useWords(['compliance', 'common'])
  const { locale } = useFormat()
  const words = useRateWords()
  const name = ({ from }: Range) => (by === 'month' ? monthText(from, locale) : dayText(from, locale))
  const when = (point: Range) => t(`when.${by}`, { date: by === 'day' ? dateText(point.from, locale) : name(point) })
  return {
    ...words,
    name,
    when,
    sentence: point => {
      const said = {
        when: when(point),
        rate: words.rate(point),
        cases: words.basis(point),
        against: words.against(point)
      }
      if (point.rate === null) return t('summary.none', said)
      return point.few ? t('summary.few', said) : t('summary.judged', said)
    },
    remarks: point => [
      ...(point.partial ? [t(`chart.running.${by}`)] : []),
      ...(point.few ? [t('fewCases', { count: fewCases })] : [])
    ]
  }
}
