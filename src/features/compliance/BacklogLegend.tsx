import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { Legend, LegendEntry } from './Legend'

export function BacklogLegend() {
  const t = useWords('reports')
  return (
    <Legend>
      <LegendEntry words={t('backlog.open')}>
        <rect x="0" y="8" width="18" height="8" fill={chartColours.area} />
        <path d="M0 8h18" stroke={chartColours.now} strokeWidth="1.5" />
      </LegendEntry>
      <LegendEntry words={t('backlog.opened')}>
        <rect
          x="2.5"
          y="2.5"
          width="11"
          height="11"
          fill="var(--panel)"
          stroke={chartColours.target}
          strokeWidth="1.5"
        />
      </LegendEntry>
      <LegendEntry words={t('backlog.closed')}>
        <rect x="2" y="2" width="12" height="12" fill={chartColours.met} />
      </LegendEntry>
    </Legend>
  )
}
