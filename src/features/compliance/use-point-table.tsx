import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { ChartTable } from '#ui/ChartData'
import { Ltr } from '#ui/Ltr'
import type { Question } from './question'
import type { RatePoint } from './series'
import { CasesLink } from './use-drill'
import { usePointWords } from './use-point-words'

/** The numbers of the chart as a table, newest first: that is the one looked for. Its numbers of cases lead to them. */
export function usePointTable(points: readonly RatePoint[], question: Question): ChartTable {
  const t = useWords('compliance')
  const { number } = useFormat()
  const words = usePointWords(question.by)
  const numeric = (key: string, label: string) => ({ key, label, numeric: true })
  const cases = (point: RatePoint, count: number, verdict?: 'met' | 'missed' | 'openPastDue') => (
    <CasesLink
      key={verdict ?? 'all'}
      question={question}
      drill={{ over: { from: point.from, to: point.to }, ...(verdict && { verdict }) }}
      count={count}
    >
      {number(count)}
    </CasesLink>
  )
  return {
    label: t('table.label'),
    columns: [
      { key: 'name', label: t(`table.${question.by}`) },
      numeric('rate', t('table.rate')),
      numeric('cases', t('table.cases')),
      numeric('met', t('table.met')),
      numeric('missed', t('table.missed')),
      numeric('openPastDue', t('table.openPastDue')),
      numeric('gap', t('table.gap')),
      ...(question.before ? [numeric('before', t(`compare.held.${question.compare}`))] : []),
      { key: 'remark', label: t('table.remark') }
    ],
    rows: points.toReversed().map(point => ({
      key: point.from,
      cells: [
        words.name(point),
        words.rate(point),
        cases(point, point.total),
        cases(point, point.met, 'met'),
        cases(point, point.missed, 'missed'),
        cases(point, point.openPastDue, 'openPastDue'),
        <Ltr key="gap">{words.gap(point)}</Ltr>,
        ...(question.before
          ? [<Before key="before" point={point} question={question} rate={words.rate(point.before)} />]
          : []),
        words.remarks(point).map(remark => <div key={remark}>{remark}</div>)
      ]
    }))
  }
}

type BeforeProps = { readonly point: RatePoint; readonly question: Question; readonly rate: string }

/** The rate of the days a point is held against, with the cases it rests on as a way to them. */
function Before({ point: { before }, question, rate }: BeforeProps) {
  const t = useWords('common')
  if (!before || before.total === 0) return rate
  return (
    <>
      {/* Two numbers beside each other would run into one in Arabic. */}
      <bdi>{rate}</bdi>{' '}
      <CasesLink question={question} drill={{ over: { from: before.from, to: before.to } }} count={before.total}>
        {t('cases', { count: before.total })}
      </CasesLink>
    </>
  )
}
