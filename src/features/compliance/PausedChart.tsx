import { useElementSize } from '@mantine/hooks'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { chartColours } from '#ui/chart-colours'
import { namedPoints } from './axes'
import { pausedHeight, valueAxisWidth } from './chart-layout'
import { axisText } from './date-words'
import { PausedBar } from './PausedBar'
import { PausedTooltip } from './PausedTooltip'
import type { PausedPoint } from './paused'
import styles from './RateChart.module.css'
import type { Step } from './search'

type PausedChartProps = { readonly points: readonly PausedPoint[]; readonly by: Step }

const nameWidth = 60

/** Hatched bars from zero, in the direction of the language (see `RateDrawing`). */
export function PausedChart({ points, by }: PausedChartProps) {
  const { t } = useTranslation('compliance')
  const { dir, locale, targetPercent } = useFormat()
  const { ref, width } = useElementSize()
  const hatch = useId()
  const rtl = dir === 'rtl'
  const named = namedPoints(points, width - valueAxisWidth, nameWidth)
  return (
    <div ref={ref} className={styles.chart} style={{ blockSize: pausedHeight }}>
      {width > 0 && (
        <BarChart
          data={[...points]}
          width={width}
          height={pausedHeight}
          margin={{ top: 8, bottom: 0, left: 0, right: 0 }}
          barCategoryGap="25%"
          aria-label={t('paused.title')}
          desc={t('paused.keys')}
        >
          <defs>
            <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" fill="var(--hatch-ground)" />
              <rect width="2" height="5" fill="var(--hatch-line)" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke={chartColours.grid} />
          <XAxis
            dataKey="from"
            reversed={rtl}
            ticks={[...named]}
            interval={0}
            tickLine={false}
            tickMargin={6}
            tick={{ fill: chartColours.axis, direction: dir }}
            stroke={chartColours.axis}
            tickFormatter={(from: string) => axisText(from, by, locale)}
          />
          <YAxis
            orientation={rtl ? 'right' : 'left'}
            width={valueAxisWidth}
            domain={[0, 'auto']}
            axisLine={false}
            tickLine={false}
            tickCount={4}
            tick={{ fill: chartColours.axis }}
            tickFormatter={targetPercent}
          />
          <Bar dataKey="share" shape={<PausedBar hatch={hatch} />} maxBarSize={28} isAnimationActive={false} />
          <Tooltip
            content={<PausedTooltip by={by} />}
            cursor={{ fill: 'var(--hover)' }}
            isAnimationActive={false}
            reverseDirection={{ x: rtl, y: false }}
            wrapperStyle={{ zIndex: 1 }}
          />
        </BarChart>
      )}
    </div>
  )
}
