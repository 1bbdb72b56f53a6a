import { usePlotArea } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { timeAxisHeight } from './chart-layout'
import { SvgText } from './SvgText'

/** Which end of an axis of time is which, below its names. */
export function TimeEnds() {
  const t = useWords('compliance')
  const { dir } = useFormat()
  const area = usePlotArea()
  if (!area) return null
  const [oldest, newest] = dir === 'rtl' ? [area.x + area.width, area.x] : [area.x, area.x + area.width]
  const y = area.y + area.height + timeAxisHeight - 6
  return (
    <g>
      <SvgText x={oldest} y={y} side="start">
        {t('chart.oldest')}
      </SvgText>
      <SvgText x={newest} y={y} side="end">
        {t('chart.newest')}
      </SvgText>
    </g>
  )
}
