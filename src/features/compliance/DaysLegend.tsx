import { useId } from 'react'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import type { ShownDays } from './days-marks'
import { LateHatch } from './LateHatch'
import { Legend, LegendEntry } from './Legend'
import { useDaysWords } from './use-days-words'

export function DaysLegend({ target }: ShownDays) {
  const t = useWords('reports')
  const { long } = useDaysWords()
  const hatch = useId()
  return (
    <Legend>
      <LegendEntry words={target === null ? t('days.closed') : t('days.within')}>
        <rect x="2" y="2" width="12" height="12" fill={chartColours.met} />
      </LegendEntry>
      {target !== null && (
        <>
          <LegendEntry words={t('days.beyond')}>
            <LateHatch id={hatch} />
            <rect x="2.5" y="2.5" width="11" height="11" fill={`url(#${hatch})`} stroke={chartColours.missed} />
          </LegendEntry>
          <LegendEntry words={t('days.target', { days: long(target) })}>
            <path d="M9 0v16" stroke={chartColours.target} strokeWidth="1.5" strokeDasharray="4 3" />
          </LegendEntry>
        </>
      )}
    </Legend>
  )
}
