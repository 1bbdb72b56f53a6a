import { Fragment } from 'react'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { ChartTable } from '#ui/ChartData'
import { monthText } from './date-words'
import { fewCases } from './rates'
import type { Trial } from './tried'
import { CasesLink } from './use-drill'
import type { TrialWords } from './use-trial-words'
import type { TrialCases } from './WhatIfTrials'
import { lateOf } from './what-if'
import type { WhatIfPoint } from './what-if-points'

/** Month by month, newest first, with the number of closed cases each rate rests on. */
export function useWhatIfTable(
  points: readonly WhatIfPoint[],
  trials: readonly Trial[],
  words: TrialWords,
  { question, drillOf }: TrialCases
): ChartTable {
  const t = useWords(['reports', 'compliance'])
  const { number, percent, locale } = useFormat()
  return {
    label: t('compliance:table.label'),
    columns: [
      { key: 'month', label: t('compliance:table.month') },
      { key: 'cases', label: t('compliance:table.cases'), numeric: true },
      ...trials.map((trial, index) => ({ key: `${index}`, label: words.name(trial), numeric: true })),
      { key: 'remark', label: t('compliance:table.remark') }
    ],
    rows: points.toReversed().map(({ month, outcomes }) => ({
      key: month,
      cells: [
        monthText(month, locale),
        <CasesLink key="cases" question={question} drill={drillOf(0, month)} count={outcomes[0]?.cases ?? 0}>
          {number(outcomes[0]?.cases ?? 0)}
        </CasesLink>,
        ...outcomes.map((outcome, index) => {
          const { days } = trials[index] ?? { days: 0 }
          return outcome.rate === null ? (
            unknownMark
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a trial has no other name
            <Fragment key={`${days} ${index}`}>
              <bdi>{percent(outcome.rate)}</bdi>{' '}
              <CasesLink
                question={question}
                drill={{ ...drillOf(days, month), verdict: 'late' }}
                count={lateOf(outcome)}
              >
                {t('whatIf.late', { count: lateOf(outcome) })}
              </CasesLink>
            </Fragment>
          )
        }),
        (outcomes[0]?.cases ?? 0) < fewCases ? t('compliance:fewCases', { count: fewCases }) : ''
      ]
    }))
  }
}
