import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/ApiProvider'
import { completionsQuery } from '#api/report-queries'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { completionsAsked } from './asked'
import { findHistogram, findPercentile } from './histogram'
import styles from './Paper.module.css'
import type { Question } from './question'
import { findTally } from './rates'
import { useDaysWords } from './use-days-words'
import { useRateWords } from './use-point-words'

/** The period in a few numbers, net and gross side by side. */
export function PaperFigures({ question }: { readonly question: Question }) {
  const t = useWords(['reports', 'compliance'])
  const { number } = useFormat()
  const words = useRateWords()
  const days = useDaysWords()
  const { data } = useQuery(completionsQuery(useApi(), completionsAsked(question)))
  if (!data) return null
  const net = findTally(data.buckets, 'net')
  const gross = findTally(data.buckets, 'gross')
  const histogram = findHistogram(data.buckets, question.measure) ?? []
  const daysOf = (share: number) => {
    const found = findPercentile(histogram, share)
    return found === null ? unknownMark : days.long(found)
  }
  const figures = [
    ['rateNet', t('export.columns.rateNet'), words.rate(net)],
    ['rateGross', t('export.columns.rateGross'), words.rate(gross)],
    ['cases', t('compliance:table.cases'), net ? words.basis(net) : unknownMark],
    ['late', t('compliance:figures.late'), number(net?.late ?? Number.NaN)],
    ['median', t('print.median'), daysOf(0.5)],
    ['p90', t('print.p90'), daysOf(0.9)],
    ['p95', t('print.p95'), daysOf(0.95)]
  ] as const
  return (
    <dl className={styles.figures}>
      {figures.map(([key, label, value]) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
