import { useId } from 'react'
import { Bar, BarChart, ReferenceLine, Tooltip } from 'recharts'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { casesAxis } from './axes'
import { dayText, weekdayText } from './date-words'
import { type ForecastDay, forecastHeight } from './forecast-days'
import { LateHatch } from './LateHatch'
import { MarkChart } from './MarkChart'
import { MarkTooltip } from './MarkTooltip'
import { partClass } from './mark-parts'
import { PlotAxes, plotMargin } from './PlotAxes'
import { usePartWords } from './use-part-words'

type ForecastChartProps = {
  readonly points: readonly ForecastDay[]
  readonly perDay: number
  /** Leads to all that is due then, or to what will not fit. */
  readonly onOpen: (point: ForecastDay, part: 'late' | undefined) => void
}

/** What is due on each working day ahead, from zero; what will not be finished by then stands on top, hatched. The pace is a line across. */
export function ForecastChart({ points, perDay, onOpen }: ForecastChartProps) {
  const t = useWords(['reports', 'compliance'])
  const { dir, locale, number } = useFormat()
  const hatch = useId()
  const rtl = dir === 'rtl'
  const axis = casesAxis([{ total: perDay }, ...points.map(({ due }) => ({ total: due }))])
  const said = ({ date, due, late }: ForecastDay) => t('forecast.said', { date: weekdayText(date, locale), due, late })
  const partWords = usePartWords()
  const bar = { stackId: 'due', maxBarSize: 36, isAnimationActive: false }
  return (
    <MarkChart
      height={forecastHeight}
      said={said}
      parts={[{ key: 'late', said: ({ late }) => partWords(t('forecast.notFit'), late) }]}
      onOpen={onOpen}
    >
      {(width, heard) => (
        <BarChart
          data={[...points]}
          width={width}
          height={forecastHeight}
          margin={plotMargin(rtl)}
          barCategoryGap="25%"
          aria-label={t('forecast.title')}
          desc={t('compliance:chart.keysParts')}
        >
          <LateHatch id={hatch} />
          <PlotAxes
            dataKey="date"
            axis={axis}
            names={(date: string) => dayText(date, locale)}
            values={cases => number(cases)}
            gap={6}
          />
          <Bar {...bar} dataKey="fits" fill={chartColours.met} />
          <Bar
            {...bar}
            className={partClass('late')}
            dataKey="late"
            fill={`url(#${hatch})`}
            stroke={chartColours.missed}
          />
          <ReferenceLine y={perDay} stroke={chartColours.target} strokeWidth={1.5} strokeDasharray="6 4" />
          <Tooltip
            content={
              <MarkTooltip<ForecastDay>
                tell={({ date, due, fits, late }) => ({
                  title: weekdayText(date, locale),
                  lines: [
                    { key: 'due', label: t('forecast.dueThen'), value: number(due) },
                    { key: 'fits', label: t('forecast.fit'), value: number(fits) },
                    { key: 'late', label: t('forecast.notFit'), value: number(late) },
                    { key: 'pace', label: t('forecast.pace'), value: number(perDay) }
                  ]
                })}
              />
            }
            cursor={{ fill: chartColours.grid, fillOpacity: 0.5 }}
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
