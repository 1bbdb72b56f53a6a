import { useTranslation } from 'react-i18next'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import type { ChartTable } from '#ui/ChartData'
import { monthText } from './date-words'
import { fewCases } from './rates'
import type { Trial } from './tried'
import type { TrialWords } from './use-trial-words'
import type { WhatIfPoint } from './what-if-points'

/** Month by month, newest first, with the number of closed cases each rate rests on. */
export function useWhatIfTable(
  points: readonly WhatIfPoint[],
  trials: readonly Trial[],
  words: TrialWords
): ChartTable {
  const { t } = useTranslation(['reports', 'compliance'])
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
        number(outcomes[0]?.cases ?? 0),
        ...outcomes.map(({ rate }) => (rate === null ? unknownMark : percent(rate))),
        (outcomes[0]?.cases ?? 0) < fewCases ? t('compliance:fewCases', { count: fewCases }) : ''
      ]
    }))
  }
}
