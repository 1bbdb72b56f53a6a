import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { Part } from './MarkChart'
import type { TooltipLine } from './MarkTooltip'
import type { Question } from './question'
import type { RatePart, RatePoint } from './series'
import { usePartWords } from './use-part-words'
import { usePointWords } from './use-point-words'

/** What is said of a point of the chart of rates, of its parts, and beside the pointer. */
export function useRateSaid({ by, before }: Question) {
  const t = useWords('compliance')
  const { number } = useFormat()
  const words = usePointWords(by)
  const partWords = usePartWords()
  const part = (key: RatePart, label: string, count: (point: RatePoint) => number): Part<RatePoint, RatePart> => ({
    key,
    said: point => partWords(label, count(point))
  })
  return {
    said: (point: RatePoint) => [words.sentence(point), words.counts(point), ...words.remarks(point)].join(' '),
    parts: [
      part('met', t('table.met'), ({ met }) => met),
      part('late', t('figures.late'), ({ late }) => late),
      ...(before ? [part('before', t('chart.before'), point => point.before?.total ?? 0)] : [])
    ],
    tell: (point: RatePoint) => ({
      title: by === 'week' ? t('chart.week', { week: words.name(point) }) : words.name(point),
      lines: [
        { key: 'rate', label: t('table.rate'), value: words.rate(point) },
        { key: 'cases', label: t('table.cases'), value: number(point.total) },
        { key: 'met', label: t('table.met'), value: number(point.met) },
        { key: 'late', label: t('figures.late'), value: number(point.late) },
        ...(point.before ? [{ key: 'before', label: t('chart.before'), value: words.rate(point.before) }] : [])
      ] satisfies TooltipLine[],
      remarks: words.remarks(point)
    })
  }
}
