import { usePlotArea, useYAxisScale } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { casesHeight } from './chart-layout'
import { SvgText } from './SvgText'
import { TimeEnds } from './TimeEnds'

type ChartWordsProps = {
  readonly rateFrom: number
  readonly target: number
  /** There is no room beside the plots. */
  readonly narrow: boolean
}

/** The words in the drawing: what each plot shows, the name of the target, and which end of the axis is which. */
export function ChartWords({ rateFrom, target, narrow }: ChartWordsProps) {
  const t = useWords('compliance')
  const { dir, targetPercent } = useFormat()
  const area = usePlotArea()
  const scale = useYAxisScale('rate')
  const targetY = scale?.(target)
  if (!area || targetY === undefined) return null
  const rtl = dir === 'rtl'
  const oldestX = rtl ? area.x + area.width : area.x
  const newestX = rtl ? area.x : area.x + area.width
  const bottom = area.y + area.height
  return (
    <g>
      <SvgText x={oldestX} y={area.y - 14} side="start" weight={500}>
        {rateFrom > 0 ? t('chart.axisFrom', { floor: targetPercent(rateFrom) }) : t('chart.rate')}
      </SvgText>
      <SvgText x={oldestX} y={bottom - casesHeight - 14} side="start" weight={500}>
        {t('table.cases')}
      </SvgText>
      <TimeEnds />
      <SvgText
        x={narrow ? newestX : newestX + (rtl ? -8 : 8)}
        y={narrow ? targetY - 7 : targetY + 4}
        side={narrow ? 'end' : 'start'}
        fill="var(--copper)"
        weight={500}
      >
        {t('chart.target', { target: targetPercent(target) })}
      </SvgText>
    </g>
  )
}
