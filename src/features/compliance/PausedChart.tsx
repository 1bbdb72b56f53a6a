import { useId } from 'react'
import { Bar, BarChart, Tooltip } from 'recharts'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { shareAxis } from './axes'
import { pausedHeight } from './chart-layout'
import { axisText } from './date-words'
import { MarkChart } from './MarkChart'
import { MarkTooltip } from './MarkTooltip'
import { PausedBar } from './PausedBar'
import { PlotAxes, plotMargin } from './PlotAxes'
import type { PausedPoint } from './paused'
import type { Step } from './search'
import { usePointWords } from './use-point-words'

type PausedChartProps = {
  readonly points: readonly PausedPoint[]
  readonly by: Step
  readonly onOpen: ((point: PausedPoint) => void) | undefined
}

/** Hatched bars from zero, in the direction of the language (see `RateChart`). */
export function PausedChart({ points, by, onOpen }: PausedChartProps) {
  const t = useWords(['compliance', 'common'])
  const { dir, locale, number, percent, targetPercent } = useFormat()
  const words = usePointWords(by)
  const hatch = useId()
  const rtl = dir === 'rtl'
  const shareText = ({ share }: PausedPoint) => (share === null ? unknownMark : percent(share))
  const said = (point: PausedPoint) =>
    [
      words.name(point),
      t('paused.point', { share: shareText(point), cases: t('common:cases', { count: point.cases }) }),
      ...(point.few ? [t('few')] : [])
    ].join('. ')
  return (
    <MarkChart height={pausedHeight} said={said} onOpen={onOpen}>
      {(width, heard) => (
        <BarChart
          data={[...points]}
          width={width}
          height={pausedHeight}
          margin={plotMargin(rtl)}
          barCategoryGap="25%"
          aria-label={t('paused.title')}
          desc={t('chart.keys')}
        >
          <defs>
            <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" fill="var(--hatch-ground)" />
              <rect width="2" height="5" fill="var(--hatch-line)" />
            </pattern>
          </defs>
          <PlotAxes
            dataKey="from"
            axis={shareAxis(points)}
            names={(from: string) => axisText(from, by, locale)}
            values={targetPercent}
            gap={12}
            ends
          />
          <Bar dataKey="share" shape={<PausedBar hatch={hatch} />} maxBarSize={28} isAnimationActive={false} />
          <Tooltip
            content={
              <MarkTooltip<PausedPoint>
                tell={point => ({
                  title: words.name(point),
                  lines: [
                    { key: 'share', label: t('paused.share'), value: shareText(point) },
                    { key: 'cases', label: t('table.cases'), value: number(point.cases) }
                  ],
                  remarks: point.few ? [t('few')] : []
                })}
              />
            }
            cursor={{ fill: 'var(--hover)' }}
            isAnimationActive={false}
            reverseDirection={{ x: rtl, y: false }}
            wrapperStyle={{ zIndex: 1 }}
          />
          {heard}
        </BarChart>
      )}
    </MarkChart>
  )
}
