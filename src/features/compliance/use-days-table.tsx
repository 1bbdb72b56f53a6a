import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { ChartTable } from '#ui/ChartData'
import { percentilesOf, type ShownDays, withinDrill } from './days-marks'
import { barsOf, casesWithin } from './days-used'
import { casesIn } from './histogram'
import type { Question } from './question'
import { useDaysWords } from './use-days-words'
import { CasesLink } from './use-drill'

/** The histogram as a table; its numbers lead to the cases. */
export function useDaysTable(
  { histogram, target }: ShownDays,
  question: Question,
  code: string | undefined
): ChartTable {
  const t = useWords(['reports', 'compliance'])
  const { number, percent } = useFormat()
  const { long } = useDaysWords()
  const all = casesIn(histogram)
  return {
    label: t('compliance:table.label'),
    columns: [
      { key: 'days', label: t('days.taken') },
      { key: 'cases', label: t('compliance:table.cases'), numeric: true },
      { key: 'within', label: t('days.cumulative'), numeric: true }
    ],
    rows: [...bars(), ...lines()]
  }

  function bars() {
    return barsOf(histogram, target ?? 0).map(({ days, cases }) => ({
      key: String(days),
      cells: [
        long(days),
        <CasesLink
          key="cases"
          question={question}
          drill={{ days, ...(code !== undefined && { service: code }) }}
          count={cases}
        >
          {number(cases)}
        </CasesLink>,
        all === 0 ? '' : percent(casesWithin(histogram, days) / all)
      ]
    }))
  }

  /** What the lines of the drawing stand for: how many were done within each percentile, and how many took more than the target. */
  function lines() {
    const counted = [
      ...percentilesOf(histogram).map(({ share, days }) => ({
        key: share as string,
        words: t('days.upTo', { share: t(`days.${share}`), days: long(days) }),
        days,
        verdict: 'met' as const,
        cases: casesWithin(histogram, days)
      })),
      ...(target === null
        ? []
        : [
            {
              key: 'beyond',
              words: t('days.beyondTarget', { days: long(target) }),
              days: target,
              verdict: 'missed' as const,
              cases: all - casesWithin(histogram, target)
            }
          ])
    ]
    return counted.map(({ key, words, days, verdict, cases }) => ({
      key,
      cells: [
        words,
        // The contract tries no target of less than a day.
        code === undefined || days === 0 ? (
          number(cases)
        ) : (
          <CasesLink key="cases" question={question} drill={withinDrill(code, days, verdict)} count={cases}>
            {number(cases)}
          </CasesLink>
        ),
        all === 0 ? '' : percent(cases / all)
      ]
    }))
  }
}
