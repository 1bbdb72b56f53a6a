import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { Legend, LegendEntry } from './Legend'

export function BudgetLegend() {
  const t = useWords('reports')
  return (
    <Legend>
      <LegendEntry words={t('budget.lateSoFar')}>
        <path d="M0 12h6v-5h6v-4h6" fill="none" stroke={chartColours.missed} strokeWidth="2" />
      </LegendEntry>
      <LegendEntry words={t('budget.allowed')}>
        <path d="M0 8h18" stroke={chartColours.target} strokeWidth="1.5" strokeDasharray="6 3" />
      </LegendEntry>
      <LegendEntry words={t('budget.steady')}>
        <path d="M0 14L18 2" stroke={chartColours.before} strokeWidth="1.5" />
      </LegendEntry>
    </Legend>
  )
}
