import { useId } from 'react'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { LateHatch } from './LateHatch'
import { Legend, LegendEntry } from './Legend'

export function ForecastLegend() {
  const t = useWords('reports')
  const hatch = useId()
  return (
    <Legend>
      <LegendEntry words={t('forecast.fit')}>
        <rect x="2" y="2" width="12" height="12" fill={chartColours.met} />
      </LegendEntry>
      <LegendEntry words={t('forecast.notFit')}>
        <LateHatch id={hatch} />
        <rect x="2.5" y="2.5" width="11" height="11" fill={`url(#${hatch})`} stroke={chartColours.missed} />
      </LegendEntry>
      <LegendEntry words={t('forecast.pace')}>
        <path d="M0 8h18" stroke={chartColours.target} strokeWidth="1.5" strokeDasharray="6 3" />
      </LegendEntry>
    </Legend>
  )
}
